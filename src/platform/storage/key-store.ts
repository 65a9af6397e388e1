import * as v from 'valibot';
import type { KeySet, KeyStore } from '../../core/account/key-set.ts';

const DATABASE = 'keys';
const STORE = 'key-sets';

const KeySetShape: v.GenericSchema<unknown, KeySet> = v.object({
  name: v.string(),
  signing: v.object({ privateKey: v.instance(CryptoKey), publicKey: v.instance(CryptoKey) }),
  sealing: v.instance(CryptoKey),
});

/**
 * Keys in IndexedDB, the only storage that takes a `CryptoKey` whose bytes no script can read. The background alone opens
 * it. https://w3c.github.io/webcrypto/#concepts-key-storage
 */
export const keyStore: KeyStore = {
  read: async (name) => {
    const found = v.safeParse(KeySetShape, await inStore('readonly', (store) => store.get(name)));
    return found.success ? found.output : undefined;
  },
  write: async (keys) => void (await inStore('readwrite', (store) => store.put(keys))),
  remove: async (names) => {
    await Promise.all(names.map((name) => inStore('readwrite', (store) => store.delete(name))));
  },
  names: async () => (await inStore('readonly', (store) => store.getAllKeys())).map(String),
};

/** Makes one request in a transaction, and returns its result once that is on disk; rejects if either fails. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    return await new Promise<Value>((resolve, reject) => {
      // A token that is bound to a lost key is worth nothing: the key is on disk before the token is asked for.
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'name' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
