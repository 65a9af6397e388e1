import type { Sealed } from '../../core/account/secret.ts';
import { isRecord } from '../../core/is-record.ts';
import type { StoredEntries } from '../upgrade/upgrades.ts';

// What every context knows of the lock. The code that opens and seals is in vault.ts, which a page loads only if it finds
// something sealed.

/** The key of the item that is there as long as the lock is on. Local. */
export const LOCK_KEY = 'lock';

/** The lock is off; or on, with the key at hand; or on, with nobody to open it. */
export type LockState = 'off' | 'open' | 'locked';

/** A stored value that the lock has sealed, and the version of the area at which that was done. */
export interface SealedValue extends Sealed {
  readonly version: number;
}

/** Opens and seals what local storage holds. */
export interface Vault {
  /** The entries in plain. What can't be opened stays as it is; while locked, everything sealed is left out. */
  readonly open: (entries: StoredEntries) => Promise<{ readonly entries: StoredEntries; readonly lock: LockState }>;
  /**
   * What to write in one call instead of `written`, which is in plain: afterwards, all that the lock is about is sealed
   * if the lock is on, and in plain if it is off. Throws LockedError if that takes a key that is not at hand.
   */
  readonly seal: (written: StoredEntries) => Promise<StoredEntries>;
}

/** Whether the lock is on, judged by entries that include its own. */
export function isLockOn(entries: StoredEntries): boolean {
  return (entries[LOCK_KEY] ?? undefined) !== undefined;
}

/** Whether a stored value is sealed. */
export function isSealed(value: unknown): value is SealedValue {
  if (!isRecord(value) || typeof value.version !== 'number') return false;
  return typeof value.iv === 'string' && typeof value.data === 'string';
}
