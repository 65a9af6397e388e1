import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The languages that a bundle supports, as its folders are named. */
export function languagesOf(bundle: string): Promise<readonly string[]> {
  return readdir(path.join(bundle, '_locales'));
}

/**
 * Copies an unpacked bundle so that it uses one of its languages in an English browser: Chromium and Firefox use others only
 * with a language pack, which few machines have. Returns the copy's folder and a function that deletes it.
 */
export async function bundleIn(
  language: string,
  bundle: string,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `tidings-${language}-`));
  await cp(bundle, folder, { recursive: true });
  const spoken = await readFile(path.join(bundle, '_locales', language, 'messages.json'));
  await writeFile(path.join(folder, '_locales/en/messages.json'), spoken);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
