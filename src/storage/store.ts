import type { Item } from './item.ts';
import { isLockOn, isSealed, LOCK_KEY, type LockState, type Vault } from './lock/sealed.ts';
import type { StorageArea } from './storage-area.ts';
import { newestVersion, upgradeArea, VERSION_KEY } from './upgrade/upgrade-area.ts';
import type { StoredEntries } from './upgrade/upgrades.ts';

/** Runs `task` while nothing else, in any context of the extension, holds the lock of that name. */
export type WithLock = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** Items by the names that a caller chose for their values. */
type ItemsOf<Values> = { readonly [Name in keyof Values]: Item<Values[Name]> };
/** New values; one that is left out stays as it is, one that is undefined is deleted. */
type Changes<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

/** What was stored at one moment: returns values, with the fallback for each that was absent, damaged or locked. */
export interface Snapshot {
  <Values>(items: ItemsOf<Values>): Values;
  readonly lock: LockState;
}

/** The prefix of the key under which a value that could not be read is set aside. */
export const DAMAGED = 'damaged:';

export interface Store {
  /** Returns the current values, with the fallback for each that is absent, damaged or locked. Throws NewerDataError. */
  readonly read: <Values>(items: ItemsOf<Values>) => Promise<Values>;
  /** The same for items that are only known after others were read: everything stored, in one browser call. */
  readonly snapshot: () => Promise<Snapshot>;
  /**
   * Changes items as a function of their current values, while every other writer waits. Writes all new values at once
   * and returns the resulting values. The damaged part of an overwritten value is set aside under `damaged:<key>`. Throws
   * LockedError, and writes nothing, if a new value would have to be sealed while locked.
   */
  readonly update: <Values>(
    items: ItemsOf<Values>,
    change: (values: Values) => NoInfer<Changes<Values>>,
  ) => Promise<Values>;
  /** Does the same, and returns what is stored afterwards: everything, in the one browser call that reads it. */
  readonly updateAll: <Values>(
    items: ItemsOf<Values>,
    change: (values: Values) => NoInfer<Changes<Values>>,
  ) => Promise<Snapshot>;
  /** Runs `task` on what is stored as it is, at the newest version, while every other writer waits. Throws NewerDataError. */
  readonly withArea: <Value>(task: (area: StorageArea) => Promise<Value>) => Promise<Value>;
}

/** What a store is built on. All stores over one area must use the same lock and the same upgrades. */
interface Foundation {
  readonly area: StorageArea;
  readonly withLock: WithLock;
  readonly lockName: string;
  /** See upgrades.ts. An area without any has no versions: nothing in it outlives a release. */
  readonly upgrades: readonly ((entries: StoredEntries) => StoredEntries)[];
  /** Called once something sealed is found, or the lock is on. An area without it holds nothing that can be sealed. */
  readonly loadVault?: () => Promise<Vault>;
}

/** Everything that a read found, in plain where it can be opened. */
interface Found {
  readonly entries: StoredEntries;
  readonly lock: LockState;
}

/** Creates a store over one storage area, which is upgraded to the newest version when first found at an older one. */
export function createStore({ area, withLock, lockName, upgrades, loadVault }: Foundation): Store {
  const newest = newestVersion(upgrades);
  const upgrade = (): Promise<void> => upgradeArea(area, upgrades);

  /** The entries that `get` reads, at the newest version; `prepare` runs first if they are at another. */
  async function foundBy(get: () => Promise<StoredEntries>, prepare: () => Promise<void>): Promise<Found> {
    let entries = await get();
    if (entries[VERSION_KEY] !== newest) {
      await prepare();
      entries = await get();
    }
    const isPlain = !isLockOn(entries) && !Object.values(entries).some(isSealed);
    return isPlain || loadVault === undefined ? { entries, lock: 'off' } : (await loadVault()).open(entries);
  }

  const find = (items: ItemsOf<unknown>, prepare: () => Promise<void>): Promise<Found> => {
    const keys = [VERSION_KEY, LOCK_KEY, ...Object.values<Item<unknown>>(items).map(({ key }) => key)];
    return foundBy(() => area.get(keys), prepare);
  };

  /** Changes items among what was found, and stores what changed; returns the resulting values and entries. */
  async function change<Values>(
    items: ItemsOf<Values>,
    { entries, lock }: Found,
    changesOf: (values: Values) => Changes<Values>,
  ) {
    const { kept, values, damaged } = parse(items, entries);
    const changes: Readonly<Record<string, unknown>> = changesOf(values);
    const changed = kept.filter(([name]) => name in changes);
    if (changed.length === 0) return { values, entries };

    // One write for all, so that the old or the new values survive a kill: deleted ones are first written as null.
    const written = Object.fromEntries(changed.map(([name, { key }]) => [key, changes[name] ?? null]));
    const nowDamaged = Object.entries(damaged).filter(([key]) => key.slice(DAMAGED.length) in written);
    const version = newest === undefined ? {} : { [VERSION_KEY]: newest };
    const plain: StoredEntries = { ...Object.fromEntries(nowDamaged), ...written, ...version };
    const isOfLock = loadVault !== undefined && (lock !== 'off' || LOCK_KEY in written);
    const stored = isOfLock ? await (await loadVault()).seal(plain) : plain;
    await area.set(stored);
    const gone = Object.keys(stored).filter((key) => stored[key] === null);
    if (gone.length > 0) await area.remove(gone);

    const after = Object.fromEntries(changed.map(([name, { fallback }]) => [name, changes[name] ?? fallback]));
    return { values: { ...values, ...after }, entries: { ...entries, ...written } };
  }

  return {
    read: async (items) => parse(items, (await find(items, () => withLock(lockName, upgrade))).entries).values,
    snapshot: async () => snapshotOf(await foundBy(area.getAll, () => withLock(lockName, upgrade))),
    update: (items, changesOf) =>
      withLock(lockName, async () => (await change(items, await find(items, upgrade), changesOf)).values),
    updateAll: (items, changesOf) =>
      withLock(lockName, async () => {
        const found = await foundBy(area.getAll, upgrade);
        return snapshotOf({ ...found, ...(await change(items, found, changesOf)) });
      }),
    withArea: (task) =>
      withLock(lockName, async () => {
        await upgrade();
        return task(area);
      }),
  };
}

function snapshotOf({ entries, lock }: Found): Snapshot {
  return Object.assign(<Values>(items: ItemsOf<Values>): Values => parse(items, entries).values, { lock });
}

/** The items' values among `entries`, and their damaged parts by the key under which they are set aside. */
function parse<Values>(items: ItemsOf<Values>, entries: StoredEntries) {
  const kept = Object.entries<Item<unknown>>(items);
  const values: Record<string, unknown> = {};
  const damaged: Record<string, unknown> = {};
  for (const [name, { key, fallback, parse: read }] of kept) {
    const found = entries[key] ?? undefined;
    const parsed = found === undefined ? {} : read(found);
    values[name] = parsed.value ?? fallback;
    if (parsed.damaged !== undefined) damaged[`${DAMAGED}${key}`] = parsed.damaged;
  }
  // Built name by name from the items' own parsers, which the compiler cannot follow through a loop.
  return { kept, values: values as Values, damaged };
}
