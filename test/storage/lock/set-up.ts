import { createKey } from '../../../src/background/lock/passphrase.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { accountsItem, refreshTokenItem } from '../../../src/storage/account-items.ts';
import type { Item } from '../../../src/storage/item.ts';
import { lockItem } from '../../../src/storage/lock/lock-item.ts';
import { unlockedItem } from '../../../src/storage/lock/unlocked-item.ts';
import type { Store } from '../../../src/storage/store.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { localStore } from '../local-store.ts';

export const LOCK = { salt: 'AAAA', iterations: 1, key: { iv: 'AAAA', data: 'AAAA' } };
export const TEXT = 'Supper at eight';

/** An item that holds anything, since the lock does not care what it seals. */
const anything = (key: string): Item<unknown> => ({ key, fallback: 'none', parse: (value) => ({ value }) });

export function account(id: string, level: Account['level']): Account {
  const client = { id: 'client', secret: 'secret' };
  const choices = { watch: DEFAULT_WATCH, color: 0, paused: false };
  return { id, email: `${id}@example.com`, level, client, generation: 1, signedInAt: 1, ...choices };
}

/** Local storage with an account at *Read* and one at *Count only*. `open` and `close` do what a passphrase does. */
export async function setUp() {
  const { local, session } = createFakeBrowser();
  const store = localStore(local, session);
  const key = createKey();
  const open = (other = key) => session.set({ [unlockedItem.key]: { key: other, since: 0, seenAt: 0 } });
  const close = () => session.remove([unlockedItem.key]);
  const turn = (lock: typeof LOCK | undefined) => store.update({ lock: lockItem }, () => ({ lock }));
  await store.update({ accounts: accountsItem }, () => ({ accounts: [account('1', 'read'), account('2', 'count')] }));
  return { local, session, store, open, close, turn };
}

export const KEYS = [
  'mailbox:1',
  'actions:1',
  'labels:1',
  refreshTokenItem('1').key,
  'actions:2',
  'damaged:mailbox:1',
] as const;
export const PLAIN = ['mailbox:2', refreshTokenItem('2').key, 'health:1', 'settings', 'damaged:health:1'] as const;

export async function write(store: Store, keys: readonly string[], value: unknown) {
  const items = Object.fromEntries(keys.map((key) => [key, anything(key)]));
  await store.update(items, () => Object.fromEntries(keys.map((key) => [key, value])));
}

export async function read(store: Store, keys: readonly string[]) {
  return Object.values(await store.read(Object.fromEntries(keys.map((key) => [key, anything(key)]))));
}
