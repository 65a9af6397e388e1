import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { type Bundle, chromiumId, readBundle } from '../bundle.ts';
import { createTestBrowser } from '../create-test-browser.ts';
import { findBrowser } from '../find-browser.ts';
import { openGate } from '../gate.ts';
import { pagesAt } from '../page-address.ts';
import { openProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { signalOptions } from '../signals.ts';
import type { LaunchOptions, Policy, TestBrowser } from '../test-browser.ts';
import { until, within } from '../until.ts';
import { noteExtensionErrors } from './errors.ts';
import { pinButton } from './pin.ts';
import { applyPolicy } from './policy.ts';
import { keepUnpackedExtension } from './profile.ts';

const PATIENCE = 10_000;

/** Starts Chromium with the bundle installed and every connection routed to the sandbox; rejects with what failed. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const bundle = await readBundle(options.dist);
  if (bundle.key === undefined) throw new Error(`${bundle.folder} has no manifest key, so its id would not be fixed`);
  const id = chromiumId(bundle.key);
  const { path: executablePath } = await findBrowser('chromium');
  return await createTestBrowser({
    name: 'chromium',
    extensionId: id,
    redirectUri: bundle.redirectUri,
    optionsPath: bundle.options,
    gate: await openGate(options.sandboxPort),
    profile: await openProfile(options.profile),
    launch: async (userDataDir, gatePort) =>
      puppeteer.launch({
        executablePath,
        userDataDir,
        headless: options.headless ?? true,
        pipe: true, // `Extensions.loadUnpacked` is refused on a port
        enableExtensions: (await keepUnpackedExtension(userDataDir, id)) ? true : [bundle.folder],
        defaultViewport: null,
        ...signalOptions(options),
        protocolTimeout: 30_000,
        args: [
          '--disable-quic',
          // Consoles are printed, those of service workers too.
          '--enable-logging=stderr',
          `--proxy-server=http://127.0.0.1:${gatePort}`,
          `--ignore-certificate-errors-spki-list=${options.spkiHash}`,
          // Chromium's own sandbox does not run as root, the usual user in a container.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      }),
    drive: (browser, policy) => drive(browser, bundle, id, policy),
  });
}

async function drive(browser: Browser, bundle: Bundle, id: string, policy: Policy | undefined): Promise<Running> {
  const origin = `chrome-extension://${id}`;
  const session = await browser.target().createCDPSession();
  const loaded = async (): Promise<Extension | undefined> => (await browser.extensions()).get(id);
  const extension = await until('Chromium to load the extension', loaded);

  const openTab = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`, { timeout: PATIENCE });
    return page;
  };
  // An image of the extension in a tab: a page with all its permissions that does nothing on its own.
  const helper = await openTab(bundle.icon);
  if (policy !== undefined) await applyPolicy(browser, id, policy);
  const popupAt = `${origin}/${bundle.popup}`;

  const openPopup = async () => {
    for (const page of await pagesAt(browser, popupAt)) await page.close();
    await helper.bringToFront();
    await extension.triggerAction(helper);
    const target = await browser.waitForTarget((each) => each.url().startsWith(popupAt), { timeout: PATIENCE });
    return await target.asPage();
  };
  const workers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
  };

  return {
    helper,
    openTab,
    openPopup,
    async openToolbarPopup() {
      const page = await openPopup();
      return {
        text: () => page.evaluate(() => document.body.innerText),
        close: () => page.close(),
      };
    },
    backgroundRuns: async () => (await workers()).length > 0,
    async killBackground() {
      // Repeated: a worker that is just starting may ignore it, and a waiting event starts the next one.
      const isGone = async (): Promise<boolean> => {
        const running = await workers();
        for (const { targetId } of running)
          await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
        return running.length === 0;
      };
      await until('the service worker to stop', isGone, PATIENCE);
    },
    pin: (on) => pinButton(browser, id, on),
    noteErrors: () => noteExtensionErrors(browser, id),
    // The override applies to the renderer process, which the helper page shares with the service worker.
    setOnline: (on) => within('Going offline', PATIENCE, helper.setOfflineMode(!on)),
    colorScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
  };
}
