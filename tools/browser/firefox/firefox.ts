import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { type Bundle, readBundle } from '../bundle.ts';
import { createTestBrowser } from '../create-test-browser.ts';
import { findBrowser } from '../find-browser.ts';
import { openGate } from '../gate.ts';
import { newPageAt, pagesAt } from '../page-address.ts';
import { openProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { signalOptions } from '../signals.ts';
import type { LaunchOptions, TestBrowser } from '../test-browser.ts';
import { until, within } from '../until.ts';
import { firefoxWithPolicy } from './policy.ts';
import { firefoxPreferences } from './preferences.ts';
import { runPrivileged } from './privileged.ts';
import { writeXpi } from './xpi.ts';

declare const chrome: ExtensionApi;

const PATIENCE = 10_000;
/** How long a new tab may take to answer: it is opened a second time within the patience of who asked for it. */
const TAB_PATIENCE = 4_500;
/** Firefox assigns every installation a random UUID; a preference fixes it to this one so that page addresses are known. */
const UUID = '7f0c5a52-6d0e-4b5e-9b43-2d1f0a9c4e11';

/** Starts Firefox with the bundle installed and every connection routed to the sandbox; rejects with what failed. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const bundle = await readBundle(options.dist);
  const { geckoId } = bundle;
  if (geckoId === undefined) throw new Error(`${bundle.folder} has no gecko id, so it is not the bundle for Firefox`);
  const { path: executablePath } = await findBrowser('firefox');
  const profile = await openProfile(options.profile);
  // Installed as an add-on of the profile: a temporary add-on would be gone after a restart.
  await mkdir(path.join(profile.folder, 'extensions'), { recursive: true });
  await writeXpi(bundle.folder, path.join(profile.folder, 'extensions', `${geckoId}.xpi`));
  return await createTestBrowser({
    name: 'firefox',
    extensionId: UUID,
    redirectUri: bundle.redirectUri,
    optionsPath: bundle.options,
    gate: await openGate(options.sandboxPort),
    profile,
    launch: async (userDataDir, gatePort, policy) =>
      puppeteer.launch({
        browser: 'firefox',
        executablePath:
          policy === undefined ? executablePath : await firefoxWithPolicy(executablePath, userDataDir, geckoId, policy),
        userDataDir,
        headless: options.headless ?? true,
        acceptInsecureCerts: true,
        defaultViewport: null,
        ...signalOptions(options),
        protocolTimeout: 30_000,
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: firefoxPreferences(geckoId, UUID, gatePort),
      }),
    drive: (browser) => drive(browser, bundle, geckoId),
  });
}

async function drive(browser: Browser, bundle: Bundle, geckoId: string): Promise<Running> {
  const ask = (expression: string): Promise<unknown> => runPrivileged(browser, expression);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)})?.extension`;
  const parent = 'ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs").ExtensionParent';
  const button = `${parent}.apiManager.global.browserActionFor(${extension})`;
  const backgroundState = (): Promise<unknown> => ask(`${extension}.backgroundState`);
  await until('Firefox to start the extension', async () => (await ask(`${extension}?.policy.active`)) === true);

  // Not `goto`: Firefox swaps the tab's process on the way, and puppeteer never learns that the page has loaded.
  const openTab = async (pathInBundle: string): Promise<Page> => {
    const before = new WeakSet(await browser.pages());
    const address = `moz-extension://${UUID}/${pathInBundle}`;
    const open = async (): Promise<Page> => {
      await ask(`void gBrowser.addTrustedTab(${JSON.stringify(address)}, { inBackground: false })`);
      return await newPageAt(browser, address, before, TAB_PATIENCE);
    };
    // That swap can leave puppeteer with a page that never answers, seen about once in a thousand tabs.
    const page = await open().catch(async () => {
      await ask('void gBrowser.removeTab(gBrowser.selectedTab)');
      return await open();
    });
    // Otherwise the address bar keeps the keyboard focus.
    await ask('void (window.focus(), gBrowser.selectedBrowser.focus())');
    return page;
  };
  // An image of the extension in a tab: a page with all its permissions that does nothing on its own.
  const helper = await openTab(bundle.icon);

  return {
    helper,
    openTab,
    async openPopup() {
      // There is never more than one.
      const shown = await pagesAt(browser, `moz-extension://${UUID}/${bundle.popup}`);
      for (const page of shown) await within('Closing the last popup', TAB_PATIENCE, page.close());
      const page = await openTab(bundle.popup);
      await page.setViewport({ width: 400, height: 600 });
      return page;
    },
    async pin(on) {
      await ask(`void gUnifiedExtensions.pinToToolbar(${button}.id, ${on})`);
    },
    async openToolbarPopup() {
      await ask(`${button}.openPopup(window).then(() => null)`);
      return {
        text: () =>
          helper.evaluate(() => {
            const [popup] = chrome.extension.getViews({ type: 'popup' });
            return popup?.document.body?.innerText ?? '';
          }),
        close: () => helper.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close()),
      };
    },
    backgroundRuns: async () => (await backgroundState()) !== 'stopped',
    async killBackground() {
      if ((await backgroundState()) === 'stopped') return;
      await ask(`${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
      await until('the event page to stop', async () => (await backgroundState()) === 'stopped', PATIENCE);
    },
    async noteErrors() {
      await ask('void Services.console.reset()');
      return async () => {
        const found = await ask(`Services.console.getMessageArray()
          .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
          .filter(({ sourceName }) => sourceName.startsWith('moz-extension://${UUID}/'))
          .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' at ' + sourceName + ':' + lineNumber)`);
        // `as`: the script above returns an array of strings.
        const errors = found as readonly string[];
        // Firefox's own message for requests that a suspended background was waiting for; this is not an error.
        return errors.filter(
          (error) =>
            !(/^Promise (resolved|rejected) after context unloaded/.test(error) && error.includes('/worker.js:')),
        );
      };
    },
    async setOnline(on) {
      await ask(`void (Services.io.offline = ${!on})`);
    },
    // Set for all pages at once: puppeteer cannot set it for one page over BiDi. 0 is dark, 1 is light.
    async colorScheme(page, scheme) {
      const value = scheme === 'dark' ? 0 : 1;
      await ask(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
      const query = `(prefers-color-scheme: ${scheme})`;
      await until(`the page to turn ${scheme}`, () => page.evaluate((media) => matchMedia(media).matches, query));
    },
  };
}
