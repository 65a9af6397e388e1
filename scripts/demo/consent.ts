import type { Page } from 'puppeteer-core';
import type { Camera } from './pictures.ts';
import type { Stage } from './stage.ts';

const PATIENCE = { timeout: 10_000 };
const WIDTH = 520;

/** Chooses the account, if asked, and gives consent by clicking in Google's window; takes screenshots of both pages. */
export async function consent({ browser, address }: Stage, camera?: Camera): Promise<void> {
  const window = await browser.consentWindow();
  await window.waitForSelector('#chooser, #consent', PATIENCE);
  if ((await window.$('#chooser')) !== null) {
    await camera?.take(window, 'consent-1-chooser', WIDTH);
    await window.click(`[data-account="${address}"]`);
    await window.waitForSelector('#consent', PATIENCE);
  }
  await camera?.take(window, 'consent-2-permission', WIDTH);
  await lastClick(window, '#allow');
}

/** A click that closes its own page; puppeteer may hear of that before it gets the answer to the click. */
export async function lastClick(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(selector, PATIENCE);
  await button?.click().catch((error: unknown) => {
    if (!page.isClosed() && !/closed|detached|no such|discarded/i.test(String(error))) throw error;
  });
}
