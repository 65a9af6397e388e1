import path from 'node:path';
import { build } from 'vite';
import { sandboxClient } from '../../sandbox/oauth/client.ts';
import { type Bundle, readBundle } from '../../test/e2e/browser/bundle.ts';

/** Builds the extension into out/demo/<browser> with the sandbox's Google client in it; rejects saying what failed. */
export async function buildBundle(root: string, browser: 'chromium' | 'firefox'): Promise<Bundle> {
  const folder = path.join(root, 'out/demo', browser);
  const { id, secret } = sandboxClient();
  Object.assign(process.env, { TIDINGS_CLIENT_ID: id, TIDINGS_CLIENT_SECRET: secret, TIDINGS_OUT: folder });
  const mode = browser === 'firefox' ? 'firefox' : 'chrome';
  try {
    await build({ root, mode, configFile: path.join(root, 'vite.config.ts'), logLevel: 'silent' });
  } catch (cause) {
    throw new Error(`Tidings could not be built: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return await readBundle(folder);
}
