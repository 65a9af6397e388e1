import type { AwayMinutes, Lock, Unlocked } from '../../core/lock.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { unlockedItem } from '../../storage/lock/unlocked-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import type { World } from '../world.ts';

/** Whether there is a lock and nobody has opened it; `lock` is what the caller has just read. */
export async function isLocked({ session }: World, lock: Lock | 'damaged' | undefined): Promise<boolean> {
  return lock !== undefined && (await session.read({ unlocked: unlockedItem })).unlocked === undefined;
}

/** The open lock, if it is to close when the user has been away for some minutes; undefined if not. */
export async function openUntilAway(
  { session }: World,
  stored: Snapshot,
): Promise<(Unlocked & { readonly minutes: AwayMinutes }) | undefined> {
  const { lock } = stored({ lock: lockItem });
  if (stored.lock !== 'open' || lock === undefined || lock === 'damaged' || lock.awayMinutes === undefined) {
    return undefined;
  }
  const { unlocked } = await session.read({ unlocked: unlockedItem });
  return unlocked && { ...unlocked, minutes: lock.awayMinutes };
}
