import type { Browser, Page } from 'puppeteer-core';
import type { Mailbox } from '../../sandbox/mailbox/mailbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { readBundle } from '../../tools/browser/bundle.ts';
import { launchChromium } from '../../tools/browser/chromium/chromium.ts';
import type { TestBrowser } from '../../tools/browser/test-browser.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { BARE_PAGE, type Bundles } from './bundles.ts';
import { ask } from './poll.ts';
import { openRelay, type Relay } from './wire/relay.ts';

/** Chromium with the built bundle, signed in at level Read and synced, before a local Google; and a relay between them. */
export interface BenchStage {
  readonly bundles: Bundles;
  readonly browser: TestBrowser;
  readonly sandbox: Sandbox;
  readonly mailbox: Mailbox;
  readonly relay: Relay;
  /** The bare page in a tab: a page with all of the extension's rights that does nothing by itself. */
  readonly page: Page;
  readonly puppet: Browser;
  close(): Promise<void>;
}

/** Starts everything and signs in; if one of it fails, nothing is left running. */
export async function openBenchStage(bundles: Bundles): Promise<BenchStage> {
  const { redirectUri, popup } = await readBundle(bundles.withBarePage);
  const sandbox = await startSandbox({ redirectUris: [redirectUri] });
  const relay = await openRelay(sandbox.port);
  const stop = async (): Promise<void> => {
    await relay.stop();
    await sandbox.stop();
  };
  try {
    const { spkiHash } = sandbox;
    const browser = await launchChromium({ dist: bundles.withBarePage, sandboxPort: relay.port, spkiHash });
    const close = async (): Promise<void> => {
      await browser.close();
      await stop();
    };
    const mailbox = sandbox.mailbox(sandbox.accounts[0] ?? '');
    await signIn({
      browser,
      sandbox,
      mailbox,
      popupAddress: new URL(`/${popup}`, browser.optionsAddress).href,
      close,
    }).catch(async (error: unknown) => {
      await browser.close();
      throw error;
    });
    // The welcome page, which draws itself anew whenever storage changes, is not open while people wait for mail.
    const welcome = await browser.openedPage(browser.optionsAddress);
    const page = await browser.openOptions();
    await welcome.close();
    await page.goto(new URL(`/${BARE_PAGE}`, browser.optionsAddress).href);
    return { bundles, browser, sandbox, mailbox, relay, page, puppet: page.browser(), close };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function signIn(stage: Parameters<typeof decide>[0]): Promise<void> {
  const { browser, sandbox } = stage;
  await ask(browser, { command: 'setClient', args: [sandbox.client.id, sandbox.client.secret] });
  const signedIn = ask(browser, { command: 'signIn', args: ['read'] });
  await Promise.all([signedIn, googleWindow(stage).then((window) => decide(stage, window, { press: 'allow' }))]);
}
