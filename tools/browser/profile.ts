import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A browser profile's folder, and what to do with it in the end. */
export interface Profile {
  readonly folder: string;
  /** Deletes the folder if it was made for this run. */
  remove(): Promise<void>;
}

/** The given folder (made if missing, and kept), or a temporary one. */
export async function openProfile(kept: string | undefined): Promise<Profile> {
  if (kept !== undefined) {
    await mkdir(kept, { recursive: true });
    return { folder: path.resolve(kept), remove: async () => undefined };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-profile-'));
  // A run that is interrupted never comes to `remove`.
  const atExit = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  process.once('exit', atExit);
  return {
    folder,
    async remove() {
      process.off('exit', atExit);
      // A browser's last child may still write for a moment after it has gone.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
