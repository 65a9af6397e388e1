import path from 'node:path';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import { sandboxClient } from '../../sandbox/oauth/client.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { launchChromium } from '../../tools/browser/chromium/chromium.ts';
import { launchFirefox } from '../../tools/browser/firefox/firefox.ts';
import type { LaunchOptions, TestBrowser } from '../../tools/browser/test-browser.ts';
import { buildBundle } from '../../tools/builds/build-bundle.ts';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** What the demo runs on: a browser with Tidings installed, connected to a local Google. */
export interface Stage {
  readonly browser: TestBrowser;
  readonly sandbox: Sandbox;
  /** The address of the account that signs in, and its mailbox. */
  readonly address: string;
  readonly mailbox: Mailbox;
  /** Address of the page that the harness keeps open to call the extension's APIs. */
  readonly helperAddress: string;
  readonly popupAddress: string;
  /** Closes the browser and stops the sandbox. */
  strike(): Promise<void>;
}

/** Builds and starts everything; if a part fails, nothing is left running. */
export async function setStage(
  root: string,
  name: TestBrowser['name'],
  how: Pick<LaunchOptions, 'headless' | 'leaveSignals'>,
): Promise<Stage> {
  const bundle = await buildBundle(root, name, path.join(root, 'out/demo', name), sandboxClient());
  const sandbox = await startSandbox({ redirectUris: [bundle.redirectUri] });
  try {
    const { port: sandboxPort, spkiHash } = sandbox;
    const browser = await LAUNCH[name]({ dist: bundle.folder, sandboxPort, spkiHash, ...how });
    const [address = ''] = sandbox.accounts;
    return {
      browser,
      sandbox,
      address,
      mailbox: sandbox.mailbox(address),
      helperAddress: new URL(`/${bundle.icon}`, browser.optionsAddress).href,
      popupAddress: new URL(`/${bundle.popup}`, browser.optionsAddress).href,
      async strike() {
        await browser.close();
        await sandbox.stop();
      },
    };
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}
