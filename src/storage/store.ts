import type { Item } from './item.ts';

/** The part of a browser storage area that a store needs. */
export interface StorageArea {
  /** What stands under the keys; absent ones are left out. */
  readonly get: (keys: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** Writes all entries at once, or none. */
  readonly set: (entries: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** Runs `task` while nobody else, in any context of the extension, holds the lock of that name. */
export type WithLock = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** Items by the names that a caller gives to their values. */
type ItemsOf<Values> = { readonly [Name in keyof Values]: Item<Values[Name]> };
/** New values; one that is left out stays as it is, one that is undefined goes. */
type Changes<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

export interface Store {
  /** The values now; the fallback of each that is absent or damaged. */
  readonly read: <Values>(items: ItemsOf<Values>) => Promise<Values>;
  /**
   * Changes items as a function of what they are, while every other writer waits. All new values are written at once.
   * Gives the values as they then stand. A damaged value that is overwritten is first set aside under `damaged:<key>`.
   */
  readonly update: <Values>(
    items: ItemsOf<Values>,
    change: (values: Values) => NoInfer<Changes<Values>>,
  ) => Promise<Values>;
}

/** A store over one storage area; all stores that share the area must share `lockName`. */
export function createStore(area: StorageArea, withLock: WithLock, lockName: string): Store {
  async function load<Values>(items: ItemsOf<Values>) {
    const kept = Object.entries<Item<unknown>>(items);
    const stored = await area.get(kept.map(([, { key }]) => key));
    const values: Record<string, unknown> = {};
    const damaged: Record<string, unknown> = {};
    for (const [name, { key, fallback, parse }] of kept) {
      const found = stored[key] ?? undefined;
      const parsed: unknown = found === undefined ? undefined : parse(found);
      values[name] = parsed ?? fallback;
      if (found !== undefined && parsed === undefined) damaged[`damaged:${key}`] = found;
    }
    // Built name by name from the items' own parsers, which the compiler cannot follow through a loop.
    return { kept, values: values as Values, damaged };
  }

  return {
    read: async (items) => (await load(items)).values,
    update: (items, change) =>
      withLock(lockName, async () => {
        const { kept, values, damaged } = await load(items);
        const changes: Readonly<Record<string, unknown>> = change(values);
        const changed = kept.filter(([name]) => name in changes);
        if (changed.length === 0) return values;

        // One write for all, so that a kill leaves the old or the new: what goes is first written as null, then removed.
        const entries = Object.fromEntries(changed.map(([name, { key }]) => [key, changes[name] ?? null]));
        await area.set({ ...damaged, ...entries });
        const gone = changed.filter(([name]) => changes[name] === undefined).map(([, { key }]) => key);
        if (gone.length > 0) await area.remove(gone);

        const after = Object.fromEntries(changed.map(([name, { fallback }]) => [name, changes[name] ?? fallback]));
        return { ...values, ...after };
      }),
  };
}
