import { accountsItem } from '../../storage/account-items.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { LOCKS, type World } from '../world.ts';

/**
 * Deletes the keys of sign-ins that failed or were interrupted, or that a later one has replaced. Must run under the lock
 * of sign-ins: one in progress has keys that no account names yet.
 */
export function dropUnusedKeys(world: World): Promise<void> {
  const drop = async (): Promise<void> => {
    const names = await world.keyStore.names();
    const { accounts } = await world.local.read({ accounts: accountsItem });
    await world.keyStore.remove(names.filter((name) => accounts.every(({ keys }) => keys !== name)));
  };
  return unlessNewer(drop, async () => {});
}

/** The same at any time: does nothing during a sign-in, which does it at its end. */
export function tidyKeys(world: World): Promise<void> {
  return world.withFreeLock(LOCKS.signIn, () => dropUnusedKeys(world), undefined);
}
