import type { createVault } from './lock/vault.ts';
import type { StorageArea } from './storage-area.ts';
import { createStore, type Store, type WithLock } from './store.ts';
import { LOCAL_UPGRADES } from './upgrade/upgrades.ts';

/**
 * Opens the two stores, as every context of the extension must: over the same areas, locks and versions. `loadVault` is
 * called once the code that opens and seals is needed, which most users never need.
 */
export function openStores(
  local: StorageArea,
  session: StorageArea,
  withLock: WithLock,
  loadVault: () => Promise<typeof createVault>,
): { readonly local: Store; readonly session: Store } {
  const upgrades = LOCAL_UPGRADES;
  return {
    local: createStore({
      area: local,
      withLock,
      lockName: 'local',
      upgrades,
      loadVault: async () => (await loadVault())(local, session, upgrades),
    }),
    session: createStore({ area: session, withLock, lockName: 'session', upgrades: [] }),
  };
}
