import * as v from 'valibot';
import { expect, test } from 'vitest';
import { damagedKeys, discardDamaged } from '../../../src/storage/damaged/damaged.ts';
import { item, list } from '../../../src/storage/item.ts';
import type { StorageArea } from '../../../src/storage/storage-area.ts';
import { createStore } from '../../../src/storage/store.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';

const numbers = list('numbers', v.number());
const count = item('count:1', v.number(), 0);
const other = item('count:11', v.number(), 0);
const items = { numbers, count };

function setUp(change: Partial<StorageArea> = {}) {
  const { local, locks } = createFakeBrowser();
  const store = createStore({
    area: { ...local, ...change },
    withLock: (name, task) => locks.request({}, name, task),
    lockName: 'local',
    upgrades: [],
  });
  return { area: local, store };
}

test('a list keeps its good elements, and is not touched by being read', async () => {
  const { area, store } = setUp();
  await area.set({ numbers: [1, 'two', 3, null] });
  expect(await store.read(items)).toEqual({ numbers: [1, 3], count: 0 });
  expect(area.text()).toBe('numbers = [1,"two",3,null]');
  expect(await damagedKeys(store)).toEqual([]);
});

test('what is damaged of a list that is written is set aside in the same write', async () => {
  const { area, store } = setUp();
  await area.set({ numbers: [1, 'two', 3] });
  await store.update({ numbers }, (kept) => ({ numbers: [...kept.numbers, 4] }));
  expect(area.text()).toBe('damaged:numbers = ["two"]\nnumbers = [1,3,4]');
  expect(await damagedKeys(store)).toEqual(['numbers']);
});

test('a list that is none reads as empty, and is set aside likewise', async () => {
  const { area, store } = setUp();
  await area.set({ numbers: { 0: 1, length: 1 } });
  expect(await store.update({ numbers }, () => ({ numbers: [] }))).toEqual({ numbers: [] });
  expect(area.text()).toBe('damaged:numbers = {"0":1,"length":1}\nnumbers = []');
});

test('what an update leaves alone is not set aside, damaged as it may be', async () => {
  const { area, store } = setUp();
  await area.set({ numbers: 'x', 'count:1': 'y' });
  await store.update(items, () => ({ count: 1 }));
  expect(area.text()).toBe('count:1 = 1\ndamaged:count:1 = "y"\nnumbers = "x"');
});

test('a damaged value that is removed is set aside too', async () => {
  const { area, store } = setUp();
  await area.set({ 'count:1': 'y' });
  await store.update({ count }, () => ({ count: undefined }));
  expect(area.text()).toBe('damaged:count:1 = "y"');
});

test('a good value leaves no trace when it is overwritten', async () => {
  const { store } = setUp();
  await store.update(items, () => ({ count: 1, numbers: [1] }));
  await store.update(items, () => ({ count: 2, numbers: [] }));
  expect(await damagedKeys(store)).toEqual([]);
});

test('what was set aside is discarded by whom its key names, or altogether; nothing else goes', async () => {
  const { area, store } = setUp();
  await area.set({ 'count:1': 'a', 'count:11': 'b', numbers: 'c' });
  await store.update({ count, other, numbers }, () => ({ count: 1, other: 11, numbers: [] }));
  expect((await damagedKeys(store)).toSorted()).toEqual(['count:1', 'count:11', 'numbers']);
  await discardDamaged(store, ['1']);
  expect((await damagedKeys(store)).toSorted()).toEqual(['count:11', 'numbers']);
  await discardDamaged(store);
  expect(area.text()).toBe('count:1 = 1\ncount:11 = 11\nnumbers = []');
});

test('a worker killed between the write and the removal leaves the value gone and the damaged one set aside', async () => {
  const { area, store } = setUp({ remove: () => Promise.reject(new Error('killed')) });
  await area.set({ 'count:1': 'y' });
  await expect(store.update({ count }, () => ({ count: undefined }))).rejects.toThrow('killed');
  expect(area.text()).toBe('count:1 = null\ndamaged:count:1 = "y"');
  expect(await store.read({ count })).toEqual({ count: 0 });
  expect(await damagedKeys(store)).toEqual(['count:1']);
});

test('what mentions a name is discarded wherever it stands, and of a list no more than that', async () => {
  const { area, store } = setUp();
  const ada = { client: { owner: ['ada@example.com'] } };
  await area.set({
    'damaged:accounts': [{ id: '1' }, { id: '11' }, ada, 'ada@example.com', null],
    'damaged:badge-source': { 1: true },
    'damaged:client': { id: '1-a', of: 'ada@example.com.example' },
    'damaged:labels:1': 'x',
    'damaged:mailbox:2': [{ from: 'ada@example.com' }],
    accounts: [{ id: '1' }],
  });
  await discardDamaged(store, ['1', 'ada@example.com']);
  expect(area.text()).toBe(
    [
      'accounts = [{"id":"1"}]',
      'damaged:accounts = [{"id":"11"},null]',
      'damaged:client = {"id":"1-a","of":"ada@example.com.example"}',
    ].join('\n'),
  );
});
