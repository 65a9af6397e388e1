import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { BenchStage } from './stage.ts';

// What is given to `evaluate` runs in the page, where the extension's API is.
declare const chrome: ExtensionApi;

const PATIENCE = 10_000;

/** Opens a page of the extension as the real toolbar popup; gives its first contentful paint, in ms since its navigation. */
export async function toolbarPaint({ page, puppet, browser }: BenchStage, path: string): Promise<number> {
  const extension = (await puppet.extensions()).get(browser.extensionId);
  await page.evaluate((popup) => chrome.action.setPopup({ popup }), path);
  await page.bringToFront();
  const address = new URL(`/${path}`, browser.optionsAddress).href;
  const isPopup = (each: { url(): string }): boolean => each.url() === address;
  // The bare page is open in a tab as well: the popup is the one that comes anew.
  const known = new Set(puppet.targets().filter(isPopup));
  await extension?.triggerAction(page);
  const target = await puppet.waitForTarget((each) => isPopup(each) && !known.has(each), { timeout: PATIENCE });
  const popup = await target.asPage();
  try {
    return await popup.evaluate(
      () =>
        new Promise<number>((seen) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries()) {
              if (name === 'first-contentful-paint') seen(startTime);
            }
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  } finally {
    await popup.close();
  }
}
