import type { Account } from '../../core/account/account.ts';
import type { SignInAttempt, SignInState } from '../../core/account/sign-in.ts';
import type { EpochMs } from '../../core/time.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { dropUnusedKeys } from '../accounts/tidy-keys.ts';
import { LOCKS, type World } from '../world.ts';

/**
 * Records how a sign-in ended whose worker died: its lock is free although it is still marked as running. It succeeded
 * if its account was stored. If not, Google's answer can no longer reach us, so its window is closed. Callers take
 * turns: afterwards, a sign-in finds the lock free or held by another sign-in, never by this function.
 */
export function settleSignIn(world: World): Promise<void> {
  return world.withLock(LOCKS.settleSignIn, async () => {
    const { state } = await world.session.read({ state: signInItem });
    if (state?.kind === 'running') await world.withFreeLock(LOCKS.signIn, () => settle(world), undefined);
  });
}

async function settle(world: World): Promise<void> {
  // Read again, now that no other context can change it.
  const { state } = await world.session.read({ state: signInItem });
  if (state?.kind !== 'running') return;
  let accounts: readonly Account[] = [];
  const readAccounts = async (): Promise<void> => {
    ({ accounts } = await world.local.read({ accounts: accountsItem }));
  };
  await unlessNewer(readAccounts, async () => {});
  const signedIn = accounts.find(({ signedInAt }) => signedInAt === state.startedAt);
  if (signedIn === undefined && state.window !== undefined) await world.closeWindow(state.window);
  const ended = signedIn === undefined ? interruptedAt(world.now(), state) : doneAt(world.now(), signedIn);
  await world.session.update({ state: signInItem }, () => ({ state: ended }));
  await dropUnusedKeys(world);
}

/** The final state of a sign-in that was interrupted. */
export function interruptedAt(at: EpochMs, { level, again }: SignInAttempt): SignInState {
  return { kind: 'failed', failure: { kind: 'interrupted' }, at, level, ...(again === undefined ? {} : { again }) };
}

/** The final state of a sign-in that succeeded with this account. */
export function doneAt(at: EpochMs, { id, email }: Account): SignInState {
  return { kind: 'done', account: id, email, at };
}
