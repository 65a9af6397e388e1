import * as v from 'valibot';
import { expect, test } from 'vitest';
import { item } from '../../src/storage/item.ts';
import type { StorageArea } from '../../src/storage/storage-area.ts';
import { createStore } from '../../src/storage/store.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';

const count = item('count', v.number(), 0);
const note = item<string | undefined>('note', v.string(), undefined);
const both = { count, note };
const plain = { lockName: 'local', upgrades: [] };

/** A store over a browser's storage, and the writes that reach it. */
function setUp() {
  const browser = createFakeBrowser();
  const writes: Readonly<Record<string, unknown>>[] = [];
  const area: StorageArea = {
    ...browser.local,
    set: async (entries) => {
      writes.push(entries);
      await browser.local.set(entries);
    },
  };
  const open = () => createStore({ ...plain, area, withLock: (name, task) => browser.locks.request({}, name, task) });
  return { area: browser.local, writes, open, store: open() };
}

test('what was never written reads as its fallback, and reading writes nothing', async () => {
  const { store, area } = setUp();
  expect(await store.read(both)).toEqual({ count: 0, note: undefined });
  expect(area.text()).toBe('');
});

test('what was written is read, also by another store over the same area', async () => {
  const { store, open } = setUp();
  await store.update(both, () => ({ count: 7, note: 'hello' }));
  expect(await open().read(both)).toEqual({ count: 7, note: 'hello' });
});

test('an update is told what is kept, and gives what is then kept', async () => {
  const { store } = setUp();
  await store.update({ count }, () => ({ count: 2 }));
  expect(await store.update(both, (kept) => ({ note: `was ${kept.count}` }))).toEqual({ count: 2, note: 'was 2' });
});

test('an update can give everything that is then kept, deleted items and damaged ones at their fallback', async () => {
  const { area, store } = setUp();
  await area.set({ other: 5, count: 'seven' });
  await store.update({ note }, () => ({ note: 'old' }));
  const kept = await store.updateAll({ note }, (before) => ({ note: before.note === 'old' ? undefined : 'kept' }));
  const other = item('other', v.number(), 0);
  expect(kept({ ...both, other })).toEqual({ count: 0, note: undefined, other: 5 });
  expect(await store.read({ ...both, other })).toEqual(kept({ ...both, other }));
});

test('several items are written at once', async () => {
  const { store, writes } = setUp();
  await store.update(both, () => ({ count: 1, note: 'x' }));
  expect(writes).toEqual([{ count: 1, note: 'x' }]);
});

test('an item that an update leaves out is not written', async () => {
  const { store, writes } = setUp();
  await store.update(both, () => ({ count: 1 }));
  expect(writes).toEqual([{ count: 1 }]);
});

test('an update that changes nothing writes nothing', async () => {
  const { store, writes } = setUp();
  expect(await store.update(both, () => ({}))).toEqual({ count: 0, note: undefined });
  expect(writes).toEqual([]);
});

test('an item set to undefined is gone', async () => {
  const { store, area } = setUp();
  await store.update(both, () => ({ count: 1, note: 'x' }));
  expect(await store.update(both, () => ({ note: undefined }))).toEqual({ count: 1, note: undefined });
  expect(area.text()).toBe('count = 1');
});

test('a worker killed between the write and the removal has removed the item all the same', async () => {
  const { area } = setUp();
  const killed: StorageArea = { ...area, remove: () => Promise.reject(new Error('killed')) };
  const store = createStore({ ...plain, area: killed, withLock: (_name, task) => task() });
  await store.update(both, () => ({ count: 1, note: 'x' }));
  await expect(store.update(both, () => ({ count: 2, note: undefined }))).rejects.toThrow('killed');
  expect(area.text()).toBe('count = 2\nnote = null');
  expect(await store.read(both)).toEqual({ count: 2, note: undefined });
  expect(await store.update({ note }, (kept) => ({ note: kept.note ?? 'none' }))).toEqual({ note: 'none' });
});

test('a damaged value reads as its fallback and stays where it is', async () => {
  const { store, area } = setUp();
  await area.set({ count: 'seven', note: 'fine' });
  expect(await store.read(both)).toEqual({ count: 0, note: 'fine' });
  expect(area.text()).toBe('count = "seven"\nnote = "fine"');
});

test('a damaged value that is overwritten is set aside in the same write', async () => {
  const { store, area, writes } = setUp();
  await area.set({ count: 'seven' });
  expect(await store.update({ count }, (kept) => ({ count: kept.count + 1 }))).toEqual({ count: 1 });
  expect(writes).toEqual([{ 'damaged:count': 'seven', count: 1 }]);
});

test('updates take turns, so that none is lost', async () => {
  const { store, open } = setUp();
  const other = open();
  const turns = Array.from({ length: 20 }, (_, i) =>
    (i % 2 === 0 ? store : other).update({ count }, (kept) => ({ count: kept.count + 1 })),
  );
  const seen = await Promise.all(turns);
  expect(seen.map((kept) => kept.count).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(await store.read({ count })).toEqual({ count: 20 });
});

test('an update that throws writes nothing and does not hold up the next', async () => {
  const { store } = setUp();
  const bug = store.update({ count }, () => {
    throw new Error('bug');
  });
  const next = store.update({ count }, () => ({ count: 5 }));
  await expect(bug).rejects.toThrow('bug');
  expect(await next).toEqual({ count: 5 });
});

test('stores of different areas do not wait for each other', async () => {
  const asked: string[] = [];
  const { area } = setUp();
  const withLock = <Value>(name: string, task: () => Promise<Value>): Promise<Value> => {
    asked.push(name);
    return task();
  };
  await createStore({ ...plain, area, withLock }).update({ count }, () => ({ count: 1 }));
  await createStore({ ...plain, area, withLock, lockName: 'session' }).update({ count }, () => ({ count: 2 }));
  expect(asked).toEqual(['local', 'session']);
});

test('a snapshot gives every item as it stood at one moment, by one call of the browser', async () => {
  const { area, open, store } = setUp();
  await store.update(both, () => ({ count: 7, note: 'hello' }));
  let calls = 0;
  const counted: StorageArea = {
    ...area,
    get: (keys) => {
      calls += 1;
      return area.get(keys);
    },
    getAll: () => {
      calls += 1;
      return area.getAll();
    },
  };
  const stored = await createStore({ ...plain, area: counted, withLock: (_name, task) => task() }).snapshot();
  await open().update(both, () => ({ count: 8 }));
  expect(stored({ count })).toEqual({ count: 7 });
  expect(stored({ note })).toEqual({ note: 'hello' });
  expect(stored({ absent: item('absent', v.number(), 5) })).toEqual({ absent: 5 });
  expect(calls).toBe(1);
});
