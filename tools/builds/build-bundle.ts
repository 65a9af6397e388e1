import path from 'node:path';
import { build } from 'vite';
import { type Bundle, readBundle } from '../browser/bundle.ts';

/** The Google client that a build contains. */
interface BuiltInClient {
  readonly id: string;
  readonly secret: string;
}

/** Builds the extension into a folder, by default without its own Google client; rejects with what failed. */
export async function buildBundle(
  root: string,
  browser: 'chromium' | 'firefox',
  folder: string,
  { id, secret }: BuiltInClient = { id: '', secret: '' },
): Promise<Bundle> {
  Object.assign(process.env, { TIDINGS_CLIENT_ID: id, TIDINGS_CLIENT_SECRET: secret, TIDINGS_OUT: folder });
  const mode = browser === 'firefox' ? 'firefox' : 'chrome';
  try {
    await build({ root, mode, configFile: path.join(root, 'vite.config.ts'), logLevel: 'silent' });
  } catch (cause) {
    throw new Error(`Tidings could not be built: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return await readBundle(folder);
}
