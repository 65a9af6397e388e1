import type { Browser, Page } from 'puppeteer-core';
import {
  appendToStorage,
  fireAlarms,
  heldLocks,
  patchStorage,
  readBadge,
  readStorage,
  sendMessage,
  writeStorage,
} from './extension-page.ts';
import type { Gate } from './gate.ts';
import { newPageAt, pagesAt } from './page-address.ts';
import type { Profile } from './profile.ts';
import type { Running } from './running.ts';
import type { Policy, TestBrowser } from './test-browser.ts';
import { until, within } from './until.ts';

const PATIENCE = 10_000;
const CONSENT = 'https://accounts.google.com/';

interface Parts extends Pick<TestBrowser, 'name' | 'extensionId' | 'redirectUri'> {
  readonly optionsPath: string;
  readonly gate: Gate;
  readonly profile: Profile;
  launch(profile: string, gatePort: number, policy: Policy | undefined): Promise<Browser>;
  drive(browser: Browser, policy: Policy | undefined): Promise<Running>;
}

/** Builds the interface that tests use on top of one browser; if the browser does not start, nothing is left running. */
export async function createTestBrowser(parts: Parts): Promise<TestBrowser> {
  const { gate, profile } = parts;
  const discard = async (): Promise<void> => {
    await gate.stop();
    await profile.remove();
  };
  const shut = async (browser: Browser): Promise<void> => {
    await within(`Closing ${parts.name}`, 20_000, browser.close()).catch(() => browser.process()?.kill('SIGKILL'));
  };
  const printed: Buffer[] = [];
  let policy: Policy | undefined;
  const open = async () => {
    const browser = await within(`Starting ${parts.name}`, 60_000, parts.launch(profile.folder, gate.port, policy));
    const { stdout, stderr } = browser.process() ?? {};
    for (const stream of [stdout, stderr]) stream?.on('data', (piece: Buffer) => printed.push(piece));
    try {
      return { browser, running: await parts.drive(browser, policy), known: new WeakSet<Page>() };
    } catch (error) {
      await shut(browser);
      throw error;
    }
  };
  let now = await open().catch(async (error: unknown) => {
    await discard();
    throw error;
  });

  const restart = async (): Promise<void> => {
    await shut(now.browser);
    gate.shut(false);
    now = await open();
  };

  const origin = `${parts.name === 'firefox' ? 'moz' : 'chrome'}-extension://${parts.extensionId}/`;
  return {
    name: parts.name,
    extensionId: parts.extensionId,
    optionsAddress: `${origin}${parts.optionsPath}`,
    redirectUri: parts.redirectUri,
    badge: () => readBadge(now.running.helper),
    storage: (area) => readStorage(now.running.helper, area),
    write: (area, entries) => writeStorage(now.running.helper, area, entries),
    patch: (area, key, members) => patchStorage(now.running.helper, area, key, members),
    append: (key, element) => appendToStorage(now.running.helper, key, element),
    fireAlarms: () => fireAlarms(now.running.helper),
    heldLocks: () => heldLocks(now.running.helper),
    send: (message) => sendMessage(now.running.helper, message),
    pin: (on) => within('Pinning the button', PATIENCE, now.running.pin(on)),
    openPopup: () => within('Opening the popup', 2 * PATIENCE, now.running.openPopup()),
    async toolbarPopupText(ready) {
      const popup = await within('Opening the real popup', PATIENCE, now.running.openToolbarPopup());
      const look = async (): Promise<readonly [string] | undefined> => {
        const text = await popup.text();
        return ready(text) ? [text] : undefined;
      };
      const [text] = await until('the text of the popup', look).finally(() => popup.close());
      return text;
    },
    openOptions: () => now.running.openTab(parts.optionsPath),
    async openUrl(url) {
      if (url.startsWith(origin)) return await now.running.openTab(url.slice(origin.length));
      const page = await now.browser.newPage();
      await page.goto(url, { timeout: PATIENCE });
      return page;
    },
    openedPage: (prefix, timeoutMs = PATIENCE) => newPageAt(now.browser, prefix, now.known, timeoutMs),
    pagesAt: async (prefix) => (await pagesAt(now.browser, prefix)).length,
    consentWindow: (timeoutMs = PATIENCE) => newPageAt(now.browser, CONSENT, now.known, timeoutMs),
    consentWindows: async () => (await pagesAt(now.browser, CONSENT)).length,
    backgroundRuns: () => now.running.backgroundRuns(),
    killBackground: () => within('Stopping the background', PATIENCE, now.running.killBackground()),
    noteErrors: () => now.running.noteErrors(),
    restart,
    async usePolicy(values) {
      policy = values;
      await restart();
    },
    printed: () => Buffer.concat(printed).toString(),
    async titles() {
      const pages = await pagesAt(now.browser, origin);
      return await Promise.all(pages.map((page) => page.evaluate(() => document.title)));
    },
    async offline(on) {
      gate.shut(on);
      await now.running.setOnline(!on);
    },
    hosts: () => gate.hosts(),
    colorScheme: (page, scheme) => now.running.colorScheme(page, scheme),
    async screenshot(page, file) {
      await within('Taking a screenshot', PATIENCE, page.screenshot({ path: pngPath(file) }));
    },
    async gone() {
      if (now.browser.connected) await new Promise((done) => now.browser.once('disconnected', done));
    },
    async close() {
      await shut(now.browser);
      await discard();
    },
  };
}

function pngPath(file: string): `${string}.png` {
  if (!file.endsWith('.png')) throw new Error(`A screenshot is a PNG, so "${file}" must end in .png`);
  return `${file.slice(0, -'.png'.length)}.png`;
}
