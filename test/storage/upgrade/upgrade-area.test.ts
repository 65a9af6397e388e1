import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { discardDamaged } from '../../../src/storage/damaged/damaged.ts';
import { item } from '../../../src/storage/item.ts';
import type { StorageArea } from '../../../src/storage/storage-area.ts';
import { createStore } from '../../../src/storage/store.ts';
import { NewerDataError } from '../../../src/storage/upgrade/upgrade-area.ts';
import type { StoredEntries } from '../../../src/storage/upgrade/upgrades.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';

const note = item<string | undefined>('note', v.string(), undefined);
const items = { note };

/** An area of which each version adds its number to the note, and the writes that reach it. */
function setUp(stored: StoredEntries = {}) {
  const browser = createFakeBrowser();
  const ran: number[] = [];
  const writes: StoredEntries[] = [];
  const to = (version: number) => (entries: StoredEntries) => {
    ran.push(version);
    return { ...entries, note: `${String(entries.note)}${version}` };
  };
  const area: StorageArea = {
    ...browser.local,
    set: async (entries) => {
      writes.push(entries);
      await browser.local.set(entries);
    },
  };
  const open = (upTo = 3) =>
    createStore({
      area,
      withLock: (name, task) => browser.locks.request({}, name, task),
      lockName: 'local',
      upgrades: [to(2), to(3), to(4)].slice(0, upTo - 1),
    });
  return { area: browser.local, begin: () => browser.local.set(stored), open, ran, writes };
}

test.each<{ version: unknown; ran: readonly number[]; said: string }>([
  { version: undefined, ran: [2, 3], said: 'v23' },
  { version: null, ran: [2, 3], said: 'v23' },
  { version: 1, ran: [2, 3], said: 'v23' },
  { version: 2, ran: [3], said: 'v3' },
  { version: 3, ran: [], said: 'v' },
])('data of version $version goes through the steps that it lacks, in one write', async ({ version, ran, said }) => {
  const { begin, open, area, writes, ...seen } = setUp({
    note: 'v',
    other: [1],
    ...(version === undefined ? {} : { version }),
  });
  await begin();
  expect(await open().read(items)).toEqual({ note: said });
  expect(seen.ran).toEqual(ran);
  expect(writes).toHaveLength(ran.length === 0 ? 0 : 1);
  expect(area.text()).toBe(`note = "${said}"\nother = [1]\nversion = 3`);
});

test('an update of old data is one of the upgraded data', async () => {
  const { begin, open, area } = setUp({ note: 'v' });
  await begin();
  await open().update(items, (kept) => ({ note: `${kept.note} and more` }));
  expect(area.text()).toBe('note = "v23 and more"\nversion = 3');
});

test('an empty area needs no upgrade, and its first write says its version', async () => {
  const { open, area, ran } = setUp();
  const store = open();
  expect(await store.read(items)).toEqual({ note: undefined });
  expect(area.text()).toBe('');
  await store.update(items, () => ({ note: 'new' }));
  expect(area.text()).toBe('note = "new"\nversion = 3');
  expect(await open().read(items)).toEqual({ note: 'new' });
  expect(ran).toEqual([]);
});

test('two contexts that meet old data at once upgrade it once', async () => {
  const { begin, open, ran, writes } = setUp({ note: 'v' });
  await begin();
  const contexts = [open(), open(), open()];
  expect(await Promise.all(contexts.map((store) => store.read(items)))).toEqual(Array(3).fill({ note: 'v23' }));
  expect(ran).toEqual([2, 3]);
  expect(writes).toHaveLength(1);
});

test('an upgrade that is killed before its write has changed nothing, and is made by the next', async () => {
  const { begin, open, area, ran } = setUp({ note: 'v' });
  await begin();
  const killed = createStore({
    area: { ...area, set: () => Promise.reject(new Error('killed')) },
    withLock: (_name, task) => task(),
    lockName: 'local',
    upgrades: [(entries) => ({ ...entries, note: 'lost' })],
  });
  await expect(killed.read(items)).rejects.toThrow('killed');
  expect(area.text()).toBe('note = "v"');
  expect(await open().read(items)).toEqual({ note: 'v23' });
  expect(ran).toEqual([2, 3]);
});

describe.each<unknown>([4, 2.5, 0, -1, 'two', '3', [], {}, true])(
  'data of version %j, which is none we know,',
  (version) => {
    test('is refused by name and left as it is, to the byte', async () => {
      const { begin, open, area, ran, writes } = setUp({ note: 7, 'damaged:note': 'x', version });
      await begin();
      const before = area.text();
      const store = open();
      await expect(store.read(items)).rejects.toThrow(NewerDataError);
      await expect(store.update(items, () => ({ note: 'mine' }))).rejects.toMatchObject({ name: 'NewerDataError' });
      await expect(discardDamaged(store)).rejects.toThrow(NewerDataError);
      expect(area.text()).toBe(before);
      expect({ ran, writes }).toEqual({ ran: [], writes: [] });
    });
  },
);

test('the refusal says which version was found, which is known, and what to do', async () => {
  const { begin, open } = setUp({ version: 9 });
  await begin();
  await expect(open().read(items)).rejects.toThrow(/version 9\b.* up to 3\b.*Update/);
});

test('an area without upgrades has no version', async () => {
  const { area } = setUp();
  const store = createStore({ area, withLock: (_name, task) => task(), lockName: 'session', upgrades: [] });
  await store.update(items, () => ({ note: 'x' }));
  expect(area.text()).toBe('note = "x"');
});

test.each(['killed', 'finished'])(
  'a key that an upgrade renames leaves nothing behind, in an upgrade that is %s',
  async (end) => {
    const { local } = createFakeBrowser();
    const isKilled = end === 'killed';
    const store = createStore({
      area: isKilled ? { ...local, remove: () => Promise.reject(new Error('killed')) } : local,
      withLock: (_name, task) => task(),
      lockName: 'local',
      upgrades: [({ remark, ...others }) => ({ ...others, note: remark })],
    });
    await local.set({ remark: 'v', other: 1 });
    const read = store.read(items);
    await (isKilled ? expect(read).rejects.toThrow('killed') : expect(read).resolves.toEqual({ note: 'v' }));
    expect(local.text()).toBe(`note = "v"\nother = 1\n${isKilled ? 'remark = null\n' : ''}version = 2`);
  },
);
