import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Chromium's flag (bit 15 of `creation_flags`) for extensions loaded by a debugger, which it drops at its next start. */
const FORGET_AT_START = 1 << 15;

interface Preferences {
  extensions?: { settings?: Record<string, { creation_flags?: number }>; ui?: { developer_mode?: boolean } };
}

/**
 * Keeps the extension that an earlier run loaded, like one that was loaded with *Load unpacked*: the next start is then a
 * startup (`runtime.onStartup`) and not an installation. Returns false if the profile does not have it.
 */
export async function keepUnpackedExtension(profile: string, id: string): Promise<boolean> {
  const file = path.join(profile, 'Default', 'Preferences');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  // `as`: Chromium's own file; every member read from it is optional.
  const preferences = JSON.parse(text) as Preferences;
  const entry = preferences.extensions?.settings?.[id];
  if (preferences.extensions === undefined || entry === undefined) return false;
  entry.creation_flags = (entry.creation_flags ?? 0) & ~FORGET_AT_START;
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true };
  await writeFile(file, JSON.stringify(preferences));
  return true;
}
