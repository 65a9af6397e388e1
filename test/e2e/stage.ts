import path from 'node:path';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';
import { readBundle } from './browser/bundle.ts';
import { launchChromium } from './browser/chromium.ts';
import { launchFirefox } from './browser/firefox.ts';
import type { TestBrowser } from './browser/test-browser.ts';

/** A browser with the shipped bundle and a local Google of its own, and the account that the tests sign in with. */
export interface Stage {
  readonly browser: TestBrowser;
  readonly sandbox: Sandbox;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

/** The browsers that every scenario runs in. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;

const BUNDLE = { Chromium: 'chrome', Firefox: 'firefox' } as const;
const LAUNCH = { Chromium: launchChromium, Firefox: launchFirefox } as const;

/** Starts both; bundles are taken from the folder in TIDINGS_DIST, by default `dist`. Rejects if there is none. */
export async function openStage(
  name: (typeof BROWSERS)[number],
  options: Pick<SandboxOptions, 'accessTokenSeconds'> = {},
): Promise<Stage> {
  const dist = path.join(process.env.TIDINGS_DIST ?? 'dist', BUNDLE[name]);
  const { redirectUri } = await readBundle(dist);
  const sandbox = await startSandbox({ ...options, redirectUris: [redirectUri] });
  try {
    const browser = await LAUNCH[name]({ dist, sandboxPort: sandbox.port, spkiHash: sandbox.spkiHash });
    const [address = ''] = sandbox.accounts;
    return {
      browser,
      sandbox,
      mailbox: sandbox.mailbox(address),
      close: async () => {
        await browser.close();
        await sandbox.stop();
      },
    };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}
