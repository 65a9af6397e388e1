import { createVault } from '../../src/storage/lock/vault.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { StorageArea } from '../../src/storage/storage-area.ts';
import type { Store, WithLock } from '../../src/storage/store.ts';

const alone: WithLock = (_name, task) => task();

/** The local store over two areas, by default with nobody else who writes. */
export function localStore(local: StorageArea, session: StorageArea, withLock = alone): Store {
  return openStores(local, session, withLock, async () => createVault).local;
}
