import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';

/** What a user does on Google's pages. */
export interface Decision {
  /** Default: the Gmail checkbox stays selected. */
  readonly tick?: boolean;
  readonly press: 'allow' | 'deny';
}

/** Waits for Google's window to show its account chooser or, to a user it knows, its consent page. */
export async function googleWindow({ browser }: Stage): Promise<Page> {
  const window = await browser.consentWindow();
  await window.waitForSelector('#chooser, #consent', { timeout: 10_000 });
  return window;
}

/** Chooses the stage's account, decides, and lets the redirect close the window. */
export async function decide({ mailbox }: Stage, window: Page, { tick = true, press }: Decision): Promise<void> {
  const account = await window.$(`[data-account="${mailbox.address}"]`);
  await account?.click();
  await window.waitForSelector('#consent', { timeout: 10_000 });
  if (!tick) await window.click('#scope-gmail');
  // The click closes the window, so it may never resolve.
  await window.click(`#${press}`).catch(() => undefined);
}
