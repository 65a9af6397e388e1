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
const DAMAGED = 'damaged:';

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
  /** The keys whose values could not be read and were set aside. */
  readonly damagedKeys: () => Promise<readonly string[]>;
  /**
   * Deletes what was set aside: all of it, or what mentions one of `names`, in the account's part of its key or as a
   * text within. Throws NewerDataError.
   */
  readonly discardDamaged: (names?: readonly string[]) => Promise<void>;
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

  const setAside = async (): Promise<readonly (readonly [string, unknown])[]> =>
    Object.entries(await area.getAll()).filter(([key]) => key.startsWith(DAMAGED));

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
    damagedKeys: async () => (await setAside()).map(([key]) => key.slice(DAMAGED.length)),
    discardDamaged: (names) =>
      withLock(lockName, async () => {
        await upgrade();
        const kept = (await setAside()).map(([key, value]) => [key, names && withoutNames(key, value, names)] as const);
        const changed = kept.filter(([, value]) => value !== undefined);
        if (changed.length > 0) await area.set(Object.fromEntries(changed));
        const gone = kept.flatMap(([key, value]) => (value === undefined ? [key] : []));
        if (gone.length > 0) await area.remove(gone);
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

/** What remains of a value that was set aside without anything that mentions a name; undefined if nothing does. */
function withoutNames(key: string, value: unknown, names: readonly string[]): unknown {
  if (names.some((name) => key.endsWith(`:${name}`))) return undefined;
  if (!Array.isArray(value)) return mentions(value, names) ? undefined : value;
  const others = value.filter((element) => !mentions(element, names));
  return others.length === 0 ? undefined : others;
}

/** Whether a stored value names one of `names`, as a text or as a key, at any depth. */
export function mentions(value: unknown, names: readonly string[]): boolean {
  if (typeof value === 'string') return names.includes(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => names.includes(key) || mentions(inner, names));
}
