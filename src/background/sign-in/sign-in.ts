import type { AccessLevel } from '../../core/account/access-level.ts';
import type { Account, AccountId } from '../../core/account/account.ts';
import type { SignInAttempt, SignInFailure, SignInState } from '../../core/account/sign-in.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Story } from '../../core/sign-in-story/story.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Grant } from '../../oauth/exchange-code.ts';
import { loadOAuth } from '../../oauth/load-oauth.ts';
import type { Recorder } from '../../oauth/recorder.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { LockedError } from '../../storage/lock/locked-error.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import { failedStoryItem, storiesItem } from '../../storage/story/story-items.ts';
import { openOwnClient } from '../accounts/secrets.ts';
import { dropUnusedKeys } from '../accounts/tidy-keys.ts';
import { openJournal } from '../ask/journal.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { keepAlarm } from '../poll/plan-alarm.ts';
import { pollAccount } from '../poll/poll-account.ts';
import { LOCKS, type World } from '../world.ts';
import { doneAt, interruptedAt, settleSignIn } from './settle-sign-in.ts';
import { storeGrant } from './store-grant.ts';

/**
 * Signs in through Google's page: adds an account, or signs in the account `again`. Leaves existing data unchanged
 * until every check has passed; stores the outcome for the pages to show. RFC 6749 section 4.1 with RFC 7636.
 */
export async function signIn(
  world: World,
  level: AccessLevel,
  again?: AccountId,
): Promise<Result<AccountId, SignInFailure>> {
  const attempt: SignInAttempt = { level, ...(again === undefined ? {} : { again }) };
  const recorder = loadOAuth().createRecorder('sign-in', world.now, again);
  const run = async (): Promise<Result<Account, SignInFailure>> => {
    const startedAt = world.now();
    await keepState(world, { kind: 'running', startedAt, ...attempt });
    // A revocation on its way could end what this sign-in is granted; none is sent from now on.
    await world.withLock(LOCKS.revoke, async () => {});
    try {
      const signedIn = await authorize(world, startedAt, attempt, recorder);
      const story = await recorder.tell(signedIn);
      if (signedIn.ok) {
        await keepStory(world, signedIn.value.id, story);
        await keepEnd(world, doneAt(world.now(), signedIn.value));
      } else {
        await keepEnd(world, failedAt(world.now(), signedIn, attempt), story);
      }
      return signedIn;
    } catch (error) {
      // A bug, ours or the browser's: the pages must not wait for an end that never comes.
      await keepState(world, interruptedAt(world.now(), attempt));
      throw error;
    } finally {
      await dropUnusedKeys(world);
    }
  };

  await settleSignIn(world);
  const signedIn = await world.withFreeLock(LOCKS.signIn, run, fail({ kind: 'already-open' } as const));
  if (!signedIn.ok) return signedIn;
  await pollAccount({ ...world, http: recorder.over(world.http) }, signedIn.value);
  // Again, now with the first request for mail.
  await keepStory(world, signedIn.value.id, await recorder.tell(signedIn));
  await paintAndPlan(world);
  return ok(signedIn.value.id);
}

async function authorize(
  world: World,
  startedAt: EpochMs,
  { level, again }: SignInAttempt,
  recorder: Recorder,
): Promise<Result<Account, SignInFailure>> {
  const redirectUri = world.redirectUri();
  if (!redirectUri.ok) return redirectUri;
  const policy = await world.policy();
  if (!policy.ok) return policy;
  const { allowedDomains } = policy.value;
  const client = policy.value.client ?? (await openOwnClient(world)) ?? world.builtInClient;
  if (client === undefined) return fail({ kind: 'no-client' });
  if (!(await world.hasHosts())) return fail({ kind: 'problem', problem: { kind: 'not-permitted', missing: 'host' } });
  if (!world.isOnline()) return fail({ kind: 'problem', problem: { kind: 'offline' } });

  const { authorizationUrl, createKeys, createOneTimeValues, exchangeCode, readCallback } = loadOAuth();
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const known = accounts.find(({ id }) => id === again);
  const oneTime = createOneTimeValues();
  const request = {
    clientId: client.id,
    redirectUri: redirectUri.value,
    level,
    loginHint: known?.email,
    allowedDomains,
  };
  const url = await authorizationUrl(request, oneTime);
  recorder.visit('authorization', url);
  const end = await world.runWebAuthFlow(url, async (window) => {
    await world.session.update({ state: signInItem }, ({ state }) =>
      state?.kind === 'running' ? { state: { ...state, window } } : {},
    );
  });
  if (end.kind !== 'returned') return fail({ kind: end.kind });
  recorder.visit('callback', end.url);

  const callback = readCallback(end.url, { ...request, state: oneTime.state });
  if (!callback.ok) return callback;
  // Under a name of their own, since it is not known yet whose they will be, and the account's last keys may still be needed.
  const keys = await createKeys();
  await world.keyStore.write(keys);
  const exchange = {
    client,
    level,
    redirectUri: redirectUri.value,
    oneTime,
    parameters: callback.value,
    signing: keys.signing,
    now: world.now,
  };
  // It is not known yet whose requests these are.
  const journal = openJournal(world, undefined);
  const grant = await exchangeCode(recorder.over(journal.http), exchange).finally(journal.close);
  if (!grant.ok) return grant;
  if (known !== undefined && known.id !== grant.value.subject) {
    return fail({ kind: 'other-account', expected: known.email, got: grant.value.email });
  }
  if (allowedDomains !== undefined && !allowedDomains.includes(grant.value.hostedDomain ?? '')) {
    const isKnown = accounts.some(({ id }) => id === grant.value.subject);
    if (policy.value.client !== undefined && !isKnown) await giveBack(world, grant.value);
    return fail({ kind: 'other-domain', allowed: allowedDomains, got: grant.value.email });
  }
  await keepAlarm(world);
  try {
    return ok(await storeGrant(world, { ...grant.value, keys }, client, level, startedAt));
  } catch (error) {
    // Its token could not be sealed. After unlocking, the user signs in again.
    if (error instanceof LockedError) return fail({ kind: 'interrupted' });
    throw error;
  }
}

/**
 * Revokes a grant that is refused. Google ends all that its user granted the project, in other browsers too, so this is
 * done only where the organization's own client and its policy leave nothing that could work. The others are dropped: the
 * user may be signed in elsewhere, or about to try again. Best effort, because nobody holds these tokens any more.
 */
async function giveBack(world: World, { refreshToken }: Grant): Promise<void> {
  const journal = openJournal(world, undefined);
  await loadOAuth().revokeToken(journal.http, refreshToken, world.now()).finally(journal.close);
}

async function keepState(world: World, state: SignInState): Promise<void> {
  await world.session.update({ state: signInItem }, () => ({ state }));
}

/** Stores how a sign-in ended, with its story if it failed. */
async function keepEnd(world: World, state: SignInState, story?: Story): Promise<void> {
  await world.session.update({ state: signInItem, story: failedStoryItem }, (kept) => ({
    state,
    ...(kept.story === story ? {} : { story }),
  }));
}

/** Stores the story of a sign-in that succeeded, unless its account has been removed meanwhile. */
async function keepStory(world: World, id: AccountId, signIn: Story | undefined): Promise<void> {
  const items = { accounts: accountsItem, stories: storiesItem(id) };
  await world.local.update(items, ({ accounts, stories }) =>
    accounts.some((account) => account.id === id) ? { stories: { ...stories, signIn } } : {},
  );
}

function failedAt(at: EpochMs, { problem: failure }: { readonly problem: SignInFailure }, attempt: SignInAttempt) {
  return { kind: 'failed', failure, at, ...attempt } as const;
}
