import { isSealed } from '../lock/sealed.ts';
import type { StorageArea } from '../storage-area.ts';
import type { StoredEntries } from './upgrades.ts';

/** See upgrades.ts. */
export type Upgrades = readonly ((entries: StoredEntries) => StoredEntries)[];

/** The key of the version of everything in an area; an area without it is at version 1, or empty. */
export const VERSION_KEY = 'version';

/** The stored data was written by a newer release, and is left as it is. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  constructor(found: unknown, known: number) {
    super(
      `The stored data is of version ${String(found)}, and this release knows versions up to ${known}. Update Tidings.`,
    );
  }
}

/** The version that `upgrades` lead to; undefined without upgrades, since there are then no versions. */
export function newestVersion(upgrades: Upgrades): number | undefined {
  return upgrades.length === 0 ? undefined : upgrades.length + 1;
}

/**
 * Upgrades everything in an area to the newest version that `upgrades` lead to, in one write; an empty area stays
 * empty. Throws NewerDataError, and changes nothing, if the data is at a newer version or at an invalid one. Must run
 * under the area's lock.
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
  // What is sealed stays as it is: it is upgraded when it is opened (lock/vault.ts).
  const sealed = Object.fromEntries(Object.entries(entries).filter(([, value]) => isSealed(value)));
  const upgraded = { ...upgrades.slice(found - 1).reduce((older, upgrade) => upgrade(older), entries), ...sealed };
  // As in every write: deleted values are first written as null, so that the old or the new ones survive a kill.
  const gone = Object.keys(entries).filter((key) => !(key in upgraded));
  await area.set({ ...Object.fromEntries(gone.map((key) => [key, null])), ...upgraded, [VERSION_KEY]: newest });
  if (gone.length > 0) await area.remove(gone);
}

/**
 * Runs `step`; if the stored data turns out to be from a newer release, it is left alone, and `otherwise` runs instead.
 */
export async function unlessNewer(step: () => Promise<void>, otherwise: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof NewerDataError)) throw error;
    await otherwise();
  }
}
