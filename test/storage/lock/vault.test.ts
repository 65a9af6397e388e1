import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKey } from '../../../src/background/lock/passphrase.ts';
import { accountsItem, refreshTokenItem } from '../../../src/storage/account-items.ts';
import { lockItem } from '../../../src/storage/lock/lock-item.ts';
import { LockedError } from '../../../src/storage/lock/locked-error.ts';
import { isSealed } from '../../../src/storage/lock/sealed.ts';
import { unlockedItem } from '../../../src/storage/lock/unlocked-item.ts';
import { createVault } from '../../../src/storage/lock/vault.ts';
import { createStore } from '../../../src/storage/store.ts';
import type { StoredEntries } from '../../../src/storage/upgrade/upgrades.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { account, KEYS, LOCK, PLAIN, read, setUp, TEXT, write } from './set-up.ts';

test('with the lock on, text is sealed, the counts of accounts at Count only are not, and all of it is read as before', async () => {
  const { local, store, open, turn } = await setUp();
  await open();
  await turn(LOCK);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      fc.pre(value !== null);
      await write(store, [...KEYS, ...PLAIN], value);
      expect(await read(store, [...KEYS, ...PLAIN])).toEqual(
        [...KEYS, ...PLAIN].map(() => JSON.parse(JSON.stringify(value))),
      );
      for (const key of KEYS) expect(isSealed(local.peek(key)), key).toBe(true);
      for (const key of PLAIN) expect(local.peek(key), key).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

test('turning the lock on seals what is there, in one write, and turning it off opens it', async () => {
  const { local, store, open, turn } = await setUp();
  await write(store, KEYS, TEXT);
  const before = local.text();
  await open();
  await turn(LOCK);
  expect(local.text()).not.toContain(TEXT);
  expect((await store.snapshot()).lock).toBe('open');
  await turn(undefined);
  expect(local.text()).toBe(before);
  expect((await store.snapshot()).lock).toBe('off');
});

test('each write has an IV of its own', async () => {
  const { local, store, open, turn } = await setUp();
  await open();
  await turn(LOCK);
  const written = new Set<string>();
  for (let time = 0; time < 20; time += 1) {
    await write(store, ['mailbox:1'], TEXT);
    written.add(JSON.stringify(local.peek('mailbox:1')));
  }
  expect(written.size).toBe(20);
});

describe('while locked', () => {
  test('what is sealed reads as absent, and nothing is written that would have to be sealed', async () => {
    const { local, store, open, close, turn } = await setUp();
    await write(store, KEYS, TEXT);
    await open();
    await turn(LOCK);
    await close();
    const before = local.text();
    expect((await store.snapshot()).lock).toBe('locked');
    expect(await read(store, KEYS)).toEqual(KEYS.map(() => 'none'));
    for (const key of KEYS) await expect(write(store, [key], 'other'), key).rejects.toThrow(LockedError);
    await expect(write(store, ['health:1', 'mailbox:1'], 'other')).rejects.toThrow(LockedError);
    expect(local.text()).toBe(before);
    await open();
    expect(await read(store, KEYS)).toEqual(KEYS.map(() => TEXT));
  });

  test('accounts at Count only, and what holds no mail, are written as ever', async () => {
    const { store, open, close, turn } = await setUp();
    await open();
    await turn(LOCK);
    await close();
    await write(store, PLAIN, 7);
    expect(await read(store, PLAIN)).toEqual(PLAIN.map(() => 7));
    await store.update({ accounts: accountsItem }, ({ accounts }) => ({
      accounts: accounts.map((one) => ({ ...one, color: 3 })),
    }));
  });

  test('sealed items can be deleted, and turning the lock off without its key deletes them all', async () => {
    const { local, store, open, close, turn } = await setUp();
    await write(store, [...KEYS, ...PLAIN], TEXT);
    await open();
    await turn(LOCK);
    await close();
    await store.update({ token: refreshTokenItem('1') }, () => ({ token: undefined }));
    expect(local.text()).not.toContain('refresh-token:1');
    await turn(undefined);
    expect(await read(store, KEYS)).toEqual(KEYS.map(() => 'none'));
    expect(await read(store, PLAIN)).toEqual(PLAIN.map(() => TEXT));
    expect(local.text()).not.toContain('"iv"');
  });
});

test('an account that is lowered to Count only is counted while locked; one that is raised is not', async () => {
  const { local, store, open, turn } = await setUp();
  await write(store, ['mailbox:1', 'mailbox:2'], TEXT);
  await open();
  await turn(LOCK);
  await store.update({ accounts: accountsItem }, () => ({ accounts: [account('1', 'count'), account('2', 'manage')] }));
  expect(local.peek('mailbox:1')).toBe(TEXT);
  expect(isSealed(local.peek('mailbox:2'))).toBe(true);
  expect(await read(store, ['mailbox:1', 'mailbox:2'])).toEqual([TEXT, TEXT]);
});

test('a lock that was lost with its item is off once its key is at hand: the next write is in plain', async () => {
  const { local, store, open, turn } = await setUp();
  await open();
  await turn(LOCK);
  await write(store, ['mailbox:1'], TEXT);
  await local.remove([lockItem.key]);
  expect(await read(store, ['mailbox:1'])).toEqual([TEXT]);
  await write(store, ['mailbox:1'], TEXT);
  expect(local.peek('mailbox:1')).toBe(TEXT);
});

test('what an older release has sealed is upgraded when it is opened', async () => {
  const { local, session } = createFakeBrowser();
  const to =
    (version: number) =>
    (entries: StoredEntries): StoredEntries =>
      'mailbox:1' in entries ? { ...entries, 'mailbox:1': `${String(entries['mailbox:1'])}${version}` } : entries;
  const open = (upgrades: readonly ReturnType<typeof to>[]) =>
    createStore({
      area: local,
      withLock: (_name, task) => task(),
      lockName: 'local',
      upgrades,
      loadVault: async () => createVault(local, session, upgrades),
    });
  await session.set({ [unlockedItem.key]: { key: createKey(), since: 0, seenAt: 0 } });
  const before = open([to(2)]);
  await before.update({ lock: lockItem }, () => ({ lock: LOCK }));
  await write(before, ['mailbox:1'], 'v');
  const sealed = local.peek('mailbox:1');
  const after = open([to(2), to(3), to(4)]);
  expect(await read(after, ['mailbox:1'])).toEqual(['v34']);
  expect(local.peek('mailbox:1')).toEqual(sealed);
  await write(after, ['mailbox:1'], 'w');
  expect(await read(after, ['mailbox:1'])).toEqual(['w']);
});
