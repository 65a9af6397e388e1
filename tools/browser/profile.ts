import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A browser profile's folder, and how to clean it up. */
export interface Profile {
  readonly folder: string;
  /** Deletes the folder if it was created for this run. */
  remove(): Promise<void>;
}

/** Uses the given folder (created if missing, and kept), or a temporary one. */
export async function openProfile(kept: string | undefined): Promise<Profile> {
  if (kept !== undefined) {
    await mkdir(kept, { recursive: true });
    return { folder: path.resolve(kept), remove: async () => undefined };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-profile-'));
  // An interrupted run never calls `remove`.
  const atExit = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  process.once('exit', atExit);
  return {
    folder,
    async remove() {
      process.off('exit', atExit);
      // A browser's last child process may write for a moment after the browser has exited.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
