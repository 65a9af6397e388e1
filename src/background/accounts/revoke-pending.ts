import type { AccountId } from '../../core/account/account.ts';
import {
  afterFailedAttempt,
  type Revocation,
  revocationDueAt,
  withoutRevocation,
} from '../../core/account/revocation.ts';
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
  const { refreshToken } = revocation;
  const recorder = loadOAuth().createRecorder('revocation', world.now);
  const revoked = await revokeOrSay(world, refreshToken, recorder);
  const told = await recorder.tell(revoked);
  await world.session.update({ story: revocationStoryItem }, () => ({ story: told }));
  await change(world, (pending) =>
    pending.flatMap((one) => {
      if (one.refreshToken !== refreshToken) return one;
      return revoked.ok ? [] : afterFailedAttempt(one, revoked.problem, world.now());
    }),
  );
}

/** An exception becomes a problem like any other: shown, and retried at growing intervals. */
async function revokeOrSay(world: World, refreshToken: string, recorder: Recorder): Promise<Result<undefined>> {
  try {
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

async function change(
  world: World,
  transition: (pending: readonly Revocation[]) => readonly Revocation[],
): Promise<void> {
  await world.local.update({ revocations: revocationsItem }, ({ revocations }) => ({
    revocations: pendingOrNothing(transition(revocations)),
  }));
}
