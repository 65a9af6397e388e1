import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { BenchStage } from './stage.ts';

// What is given to `evaluate` runs in the page, where the extension's API is.
declare const chrome: ExtensionApi;

const PATIENCE = 10_000;

/**
 * Opens a page of the extension as the real toolbar popup and gives the time in ms from the creation of its document to the
 * end of the frame that painted its first list item; rejects unless it ends with `rows` of them.
 */
export async function firstRowInToolbar(
  { page, puppet, browser }: BenchStage,
  path: string,
  rows: number,
): Promise<number> {
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
    const time = await popup.evaluate(paintOfFirstRow, PATIENCE);
    await popup.waitForFunction(
      (count) => document.querySelectorAll('li').length === count,
      { timeout: PATIENCE },
      rows,
    );
    return time;
  } finally {
    await popup.close();
  }
}

/** Chromium's times of a paint, which TypeScript's library does not have yet (W3C Paint Timing, section 3). */
type TimedPaint = LargestContentfulPaint & { readonly paintTime?: number };

/**
 * Runs in the page. A row's text is larger than anything else that is drawn before it or with it, so that the first frame
 * with a row in it is one of the largest contentful paint.
 */
function paintOfFirstRow(patience: number): Promise<number> {
  const { domLoading, navigationStart } = performance.timing;
  return new Promise((seen, failed) => {
    setTimeout(failed, patience, new Error('No list item was painted'));
    new PerformanceObserver((list) => {
      const paints = list.getEntries() as TimedPaint[];
      const first = paints.find(({ element }) => element?.closest('li'));
      if (first === undefined) return;
      if (first.paintTime === undefined) failed(new Error('This Chromium tells no paintTime; 140 and later do'));
      else seen(first.paintTime - (domLoading - navigationStart));
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
