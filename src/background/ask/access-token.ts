import { mayRead } from '../../core/account/access-level.ts';
import { type Account, isCurrent } from '../../core/account/account.ts';
import type { KeySet } from '../../core/account/key-set.ts';
import { isSameSecret } from '../../core/account/secret.ts';
import { afterNewAddress } from '../../core/mailbox/after-answers.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { MINUTE } from '../../core/time.ts';
import type { ProofKey } from '../../oauth/keys/send-proved.ts';
import { loadOAuth } from '../../oauth/load-oauth.ts';
import { type AccessToken, accessTokenItem, accountsItem, refreshTokenItem } from '../../storage/account-items.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { LockedError } from '../../storage/lock/locked-error.ts';
import { healthItem, mailboxItem } from '../../storage/mailbox-items.ts';
import { storiesItem } from '../../storage/story/story-items.ts';
import { openSecrets, sealToken } from '../accounts/secrets.ts';
import { isLocked } from '../lock/is-locked.ts';
import { LOCKS, type World } from '../world.ts';

/** How long before its end a token is replaced, so that it does not expire during a request. */
const EARLY = MINUTE;

/**
 * Returns an access token for the account: the stored one, which the caller may have read, or a fresh one. Never returns
 * `rejected`, a token that Gmail has just refused. Contexts take turns, so that one refresh serves all. Fails with `signed-out`, or `blocked` by a
 * policy, only if Google has refused the refresh token that is still stored, or if its keys are lost or don't open it;
 * that token is then deleted.
 */
export async function accessToken(
  world: World,
  account: Account,
  { access, rejected }: { readonly access?: AccessToken | undefined; readonly rejected?: string } = {},
): Promise<Result<string>> {
  const atHand =
    access && isUsable(world, account, access) ? access.token : await usableToken(world, account, rejected);
  if (atHand !== undefined) return ok(atHand);
  return world.withLock(LOCKS.refresh(account.id), async () => {
    const sinceThen = await usableToken(world, account, rejected);
    return sinceThen === undefined ? refresh(world, account) : ok(sinceThen);
  });
}

async function usableToken(world: World, account: Account, rejected: string | undefined): Promise<string | undefined> {
  const { access } = await world.session.read({ access: accessTokenItem(account.id) });
  return access && access.token !== rejected && isUsable(world, account, access) ? access.token : undefined;
}

function isUsable(world: World, account: Account, { generation, gotAt, expiresAt }: AccessToken): boolean {
  // If the token was received in the future, the clock was set back since, and its expiry can't be trusted either.
  const isOfThisClock = gotAt <= world.now();
  return generation === account.generation && isOfThisClock && expiresAt - EARLY > world.now();
}

async function refresh(world: World, { id }: Account): Promise<Result<string>> {
  const items = {
    refreshToken: refreshTokenItem(id),
    accounts: accountsItem,
    lock: lockItem,
    health: healthItem(id),
    stories: storiesItem(id),
  };
  const { refreshToken: used, accounts: before, lock, health } = await world.local.read(items);
  // The caller's account may come from an earlier sign-in, whose client may not use this refresh token.
  const account = before.find((stored) => stored.id === id);
  // It is not gone.
  if (used === undefined && (await isLocked(world, lock))) throw new LockedError();
  // The reason was stored when the token was deleted.
  if (used === undefined && health.problem?.kind === 'blocked') return fail(health.problem);
  if (used === undefined || account === undefined) return fail({ kind: 'signed-out' });

  const secrets = await openSecrets(world, account, used);
  const { createRecorder, refreshAccessToken } = loadOAuth();
  const recorder = createRecorder('refresh', world.now, id);
  const refreshed =
    secrets === undefined
      ? fail({ kind: 'signed-out' } as const)
      : await refreshAccessToken(
          recorder.over(world.http),
          { id, client: { id: account.client.id, secret: secrets.clientSecret } },
          secrets.refreshToken,
          world.now(),
          await proofKey(world, account, secrets.keys),
        );
  const told = await recorder.tell(refreshed);
  if (!refreshed.ok) {
    const { problem } = refreshed;
    if (problem.kind !== 'signed-out' && problem.kind !== 'blocked') return refreshed;
    const { refreshToken } = await world.local.update(items, (now) =>
      isSameSecret(now.refreshToken, used)
        ? {
            refreshToken: undefined,
            health: { ...now.health, problem },
            stories: { ...now.stories, refresh: told ?? now.stories.refresh },
          }
        : {},
    );
    // If a sign-in has stored another token meanwhile, the refusal was about the old one.
    return refreshToken === undefined ? refreshed : refresh(world, account);
  }

  const { accessToken: token, accessTokenExpiresAt: expiresAt, nonce, refreshToken: rotated } = refreshed.value;
  const renewed = rotated === undefined ? undefined : await sealToken(secrets?.keys, id, rotated);
  const { email = account.email, isBound = account.isBound } = refreshed.value;
  const { accounts } = await world.local.update({ ...items, mailbox: mailboxItem(id) }, (now) => {
    if (!isSameSecret(now.refreshToken, used)) return {};
    const isRenamed = email !== account.email;
    return {
      stories: { ...now.stories, refresh: told },
      ...(renewed === undefined ? {} : { refreshToken: renewed }),
      ...(isRenamed || isBound !== account.isBound
        ? { accounts: now.accounts.map((one) => (one.id === id ? { ...one, email, isBound } : one)) }
        : {}),
      ...(isRenamed ? { mailbox: afterNewAddress(now.mailbox, world.now()) } : {}),
    };
  });
  if (isCurrent(account, accounts)) {
    await keep(world, account, { token, gotAt: world.now(), expiresAt, generation: account.generation, nonce });
  }
  return ok(token);
}

/** The key that a refresh of the account proves the possession of; undefined if its token was issued without one. */
async function proofKey(
  world: World,
  { id, isBound }: Account,
  keys: KeySet | undefined,
): Promise<ProofKey | undefined> {
  if (keys === undefined || isBound === false) return undefined;
  const { access } = await world.session.read({ access: accessTokenItem(id) });
  return { pair: keys.signing, nonce: access?.nonce, isBound };
}

/** Stores the token, and deletes it again if the account was removed, signed in again or locked during the write. */
async function keep(world: World, account: Account, access: AccessToken): Promise<void> {
  const items = { access: accessTokenItem(account.id) };
  await world.session.update(items, () => ({ access }));
  const { accounts, lock } = await world.local.read({ accounts: accountsItem, lock: lockItem });
  const isShut = mayRead(account.level) && (await isLocked(world, lock));
  if (isCurrent(account, accounts) && !isShut) return;
  await world.session.update(items, (now) => (now.access?.token === access.token ? { access: undefined } : {}));
}
