import type { SignInAttempt, SignInState } from '../../core/account/sign-in.ts';
import type { EpochMs } from '../../core/time.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import { LOCKS, type World } from '../world.ts';

/**
 * Says of a sign-in whose worker died that it was interrupted: its lock is free though it is still marked as running.
 * Google's answer can no longer reach us, so that there is nothing to carry on with. Callers take turns: after its own, a
 * sign-in finds the lock held by another sign-in or by nobody, never by this.
 */
export function settleSignIn(world: World): Promise<void> {
  const settle = async (): Promise<void> => {
    await world.session.update({ state: signInItem }, ({ state }) =>
      state?.kind === 'running' ? { state: interruptedAt(world.now(), state) } : {},
    );
  };
  return world.withLock(LOCKS.settleSignIn, async () => {
    const { state } = await world.session.read({ state: signInItem });
    if (state?.kind === 'running') await world.withFreeLock(LOCKS.signIn, settle, undefined);
  });
}

/** How a sign-in ended that came to no end of its own. */
export function interruptedAt(at: EpochMs, { level, again }: SignInAttempt): SignInState {
  return { kind: 'failed', failure: { kind: 'interrupted' }, at, level, ...(again === undefined ? {} : { again }) };
}
