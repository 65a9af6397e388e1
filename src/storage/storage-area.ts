import type { StoredEntries } from './upgrade/upgrades.ts';

/** The part of a browser storage area that a store needs. */
export interface StorageArea {
  /** The values of the keys; absent ones are left out. */
  readonly get: (keys: readonly string[]) => Promise<StoredEntries>;
  readonly getAll: () => Promise<StoredEntries>;
  /** Writes all entries at once, or none. */
  readonly set: (entries: StoredEntries) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}
