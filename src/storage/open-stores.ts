import type { StorageArea } from './storage-area.ts';
import { createStore, type Store, type WithLock } from './store.ts';
import { LOCAL_UPGRADES } from './upgrade/upgrades.ts';

/** Opens the two stores, as every context of the extension must: over the same areas, locks and versions. */
export function openStores(
  local: StorageArea,
  session: StorageArea,
  withLock: WithLock,
): { readonly local: Store; readonly session: Store } {
  return {
    local: createStore({ area: local, withLock, lockName: 'local', upgrades: LOCAL_UPGRADES }),
    session: createStore({ area: session, withLock, lockName: 'session', upgrades: [] }),
  };
}
