import type { Storage } from 'webextension-polyfill';
import { browser } from '../browser.ts';

const area = (kept: Storage.StorageArea) => ({
  get: (keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> => kept.get([...keys]),
  getAll: (): Promise<Readonly<Record<string, unknown>>> => kept.get(null),
  set: (entries: Readonly<Record<string, unknown>>): Promise<void> => kept.set(entries),
  remove: (keys: readonly string[]): Promise<void> => kept.remove([...keys]),
});

/** Kept on this computer until the extension is removed. */
export const localArea = area(browser.storage.local);

/** Kept in memory until the browser closes. */
export const sessionArea = area(browser.storage.session);

/**
 * The values that an organization's policy sets, which are read-only; empty if there is none, or no such area. Read each
 * time, since the browser may fill in the policy a second after startup.
 */
export async function managedValues(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get([...keys]);
  } catch {
    // Firefox rejects the call if no policy was ever installed.
    return {};
  }
}

/** Calls `onChange` after each change in local or session storage, from any context; returns a function to stop. */
export function watchStorage(onChange: () => void): () => void {
  const listener = (_changes: unknown, name: string): void => {
    if (name === 'local' || name === 'session') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Closes local storage to content scripts, of which we have none, until the browser closes (Chromium 140 and later). */
export async function keepLocalToOurselves(): Promise<void> {
  const { local } = browser.storage;
  if (!('setAccessLevel' in local) || typeof local.setAccessLevel !== 'function') return;
  await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
