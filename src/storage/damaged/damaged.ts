import type { StorageArea } from '../storage-area.ts';
import { DAMAGED, type Store } from '../store.ts';

/** Returns the keys whose values could not be read and were set aside. */
export function damagedKeys(store: Store): Promise<readonly string[]> {
  return store.withArea(async (area) => (await setAside(area)).map(([key]) => key.slice(DAMAGED.length)));
}

/**
 * Deletes what was set aside: all of it, or what mentions one of `names`, in the account's part of its key or as a text
 * within. Throws NewerDataError.
 */
export function discardDamaged(store: Store, names?: readonly string[]): Promise<void> {
  return store.withArea(async (area) => {
    const found = await setAside(area);
    const kept = found.map(([key, value]) => [key, names && withoutNames(key, value, names)] as const);
    const changed = kept.filter(([, value]) => value !== undefined);
    if (changed.length > 0) await area.set(Object.fromEntries(changed));
    const gone = kept.flatMap(([key, value]) => (value === undefined ? [key] : []));
    if (gone.length > 0) await area.remove(gone);
  });
}

async function setAside(area: StorageArea): Promise<readonly (readonly [string, unknown])[]> {
  return Object.entries(await area.getAll()).filter(([key]) => key.startsWith(DAMAGED));
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
