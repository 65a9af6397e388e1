import type { AccountId } from '../../core/account/account.ts';
import {
  afterFailedAttempt,
  type Revocation,
  revocationDueAt,
  withoutRevocation,
} from '../../core/account/revocation.ts';
import { isSameSecret } from '../../core/account/secret.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { loadOAuth } from '../../oauth/load-oauth.ts';
import type { Recorder } from '../../oauth/recorder.ts';
import { pendingOrNothing, revocationsItem } from '../../storage/revocation-item.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import { revocationStoryItem } from '../../storage/story/story-items.ts';
import { openJournal } from '../ask/journal.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { settleSignIn } from '../sign-in/settle-sign-in.ts';
import { LOCKS, type World } from '../world.ts';
import { openToken } from './secrets.ts';

/**
 * Asks Google for the pending revocations that are due, or for all if `byHand`, and plans the next attempt. A revocation
 * is pending until Google has confirmed it or does not know its token, which is also the answer to one whose confirmation
 * was lost. None is sent while a sign-in is running: it would end what Google grants meanwhile.
 */
export async function revokePending(world: World, stored: Snapshot, byHand = false): Promise<void> {
  const isWanted = (one: Revocation): boolean => byHand || revocationDueAt(one, world.now()) <= world.now();
  if (!stored({ revocations: revocationsItem }).revocations.some(isWanted)) return;
  await settleSignIn(world);
  await world.withLock(LOCKS.revoke, async () => {
    const { state } = await world.session.read({ state: signInItem });
    if (state?.kind === 'running' || !world.isOnline()) return;
    const { revocations } = await world.local.read({ revocations: revocationsItem });
    await Promise.all(revocations.filter(isWanted).map((one) => revoke(world, one)));
  });
  await paintAndPlan(world);
}

/** Gives up a pending revocation; the access stays in the user's Google Account. */
export function stopRevoking(world: World, user: AccountId): Promise<void> {
  return change(world, (pending) => withoutRevocation(pending, user));
}

async function revoke(world: World, revocation: Revocation): Promise<void> {
  const recorder = loadOAuth().createRecorder('revocation', world.now);
  const revoked = await revokeOrSay(world, revocation, recorder);
  const told = await recorder.tell(revoked);
  await world.session.update({ story: revocationStoryItem }, () => ({ story: told }));
  await change(world, (pending) =>
    pending.flatMap((one) => {
      if (!isSameSecret(one.refreshToken, revocation.refreshToken)) return one;
      return revoked.ok ? [] : afterFailedAttempt(one, revoked.problem, world.now());
    }),
  );
}

/** An exception becomes a problem like any other: shown, and retried at growing intervals. */
async function revokeOrSay(world: World, revocation: Revocation, recorder: Recorder): Promise<Result<undefined>> {
  try {
    const refreshToken = await openToken(world, revocation);
    if (refreshToken === undefined) return fail(LOST_KEY);
    // Its account is gone.
    const journal = openJournal(world, undefined);
    const revoked = await loadOAuth()
      .revokeToken(recorder.over(journal.http), refreshToken, world.now())
      .finally(journal.close);
    const isOffline = !revoked.ok && revoked.problem.kind === 'offline';
    return isOffline && !(await world.hasHosts()) ? fail(NO_HOSTS) : revoked;
  } catch (error) {
    world.report(error);
    return fail({ kind: 'internal', detail: error instanceof Error ? error.name : typeof error });
  }
}

const NO_HOSTS: Problem = { kind: 'not-permitted', missing: 'host' };
/** The access can now be ended only in the user's Google Account. */
const LOST_KEY: Problem = { kind: 'internal', detail: 'lost key' };

async function change(
  world: World,
  transition: (pending: readonly Revocation[]) => readonly Revocation[],
): Promise<void> {
  let ended: readonly Revocation[] = [];
  await world.local.update({ revocations: revocationsItem }, ({ revocations }) => {
    const after = transition(revocations);
    ended = revocations.filter(({ account }) => after.every((one) => one.account !== account));
    return { revocations: pendingOrNothing(after) };
  });
  await world.keyStore.remove(ended.flatMap(({ keys }) => keys ?? []));
}
