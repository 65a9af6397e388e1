import type { StorageArea } from '../storage-area.ts';
import type { StoredEntries } from './upgrades.ts';

type Upgrades = readonly ((entries: StoredEntries) => StoredEntries)[];

/** Under this key stands the version of all that an area holds; an area without it is of version 1, or empty. */
export const VERSION_KEY = 'version';

/** What is stored was written by a newer release, and is left as it is. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  constructor(found: unknown, known: number) {
    super(
      `The stored data is of version ${String(found)}, and this release knows versions up to ${known}. Update Tidings.`,
    );
  }
}

/** The version that `upgrades` lead to; undefined where there are none, and so no versions. */
export function newestVersion(upgrades: Upgrades): number | undefined {
  return upgrades.length === 0 ? undefined : upgrades.length + 1;
}

/**
 * Brings everything that an area holds to the newest version that `upgrades` lead to, in one write; an empty area stays
 * so. Throws NewerDataError, and changes nothing, if what is there is of a newer version or of none that makes sense. Must
 * run under the area's lock.
 */
export async function upgradeArea(area: StorageArea, upgrades: Upgrades): Promise<void> {
  const newest = upgrades.length + 1;
  const entries = await area.getAll();
  if (Object.keys(entries).length === 0) return;
  const found = entries[VERSION_KEY] ?? 1;
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1 || found > newest) {
    throw new NewerDataError(found, newest);
  }
  if (found === newest) return;
  const upgraded = upgrades.slice(found - 1).reduce((older, upgrade) => upgrade(older), entries);
  // As in every write: what goes is first written as null, so that a kill leaves the old or the new.
  const gone = Object.keys(entries).filter((key) => !(key in upgraded));
  await area.set({ ...Object.fromEntries(gone.map((key) => [key, null])), ...upgraded, [VERSION_KEY]: newest });
  if (gone.length > 0) await area.remove(gone);
}

/** Does `step`; where what is stored turns out to be of a newer release, which is left alone, does `otherwise` instead. */
export async function unlessNewer(step: () => Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof NewerDataError)) throw error;
    await otherwise();
  }
}
