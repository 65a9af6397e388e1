import path from 'node:path';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { readBundle } from '../browser/bundle.ts';
import { bundleWith } from '../browser/bundle-with.ts';
import { launchChromium } from '../browser/chromium/chromium.ts';
import { launchFirefox } from '../browser/firefox/firefox.ts';
import type { TestBrowser } from '../browser/test-browser.ts';

/** A browser with the shipped bundle and its own local Google, and the account that the tests sign in with. */
export interface Stage {
  readonly browser: TestBrowser;
  readonly sandbox: Sandbox;
  readonly mailbox: Mailbox;
  readonly popupAddress: string;
  close(): Promise<void>;
}

/** The browsers that every scenario runs in. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;

const BUNDLE = { Chromium: 'chrome', Firefox: 'firefox' } as const;
const LAUNCH = { Chromium: launchChromium, Firefox: launchFirefox } as const;

/** The folder with the bundle for a browser, in the folder set in TIDINGS_DIST, by default `dist`. */
export function builtBundle(name: (typeof BROWSERS)[number]): string {
  return path.join(process.env.TIDINGS_DIST ?? 'dist', BUNDLE[name]);
}

/** How the stage differs from a user's setup. */
export interface StageOptions extends Pick<SandboxOptions, 'accessTokenSeconds' | 'unitsAMinute'> {
  readonly dist?: string;
  /** A script that runs first in the extension's background and in each of its pages. */
  readonly first?: string;
}

/** Starts browser and sandbox, with the given bundle or that in `dist`. Rejects if there is none. */
export async function openStage(
  name: (typeof BROWSERS)[number],
  { dist = builtBundle(name), first, ...options }: StageOptions = {},
): Promise<Stage> {
  const { redirectUri, popup } = await readBundle(dist);
  const sandbox = await startSandbox({ ...options, redirectUris: [redirectUri] });
  const changed = first === undefined ? undefined : await bundleWith(first, dist);
  try {
    const browser = await LAUNCH[name]({
      dist: changed?.folder ?? dist,
      sandboxPort: sandbox.port,
      spkiHash: sandbox.spkiHash,
    });
    const [address = ''] = sandbox.accounts;
    return {
      browser,
      sandbox,
      mailbox: sandbox.mailbox(address),
      popupAddress: new URL(`/${popup}`, browser.optionsAddress).href,
      close: async () => {
        await browser.close();
        await sandbox.stop();
        await changed?.remove();
      },
    };
  } catch (error) {
    await sandbox.stop();
    await changed?.remove();
    throw error;
  }
}
