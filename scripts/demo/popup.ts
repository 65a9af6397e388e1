import type { Page } from 'puppeteer-core';
import { untilAtRest } from '../../tools/stage/at-rest.ts';
import { word } from '../../tools/stage/words.ts';
import type { Camera } from './pictures.ts';
import type { Stage } from './stage.ts';

/** Width of the popup's page, in CSS pixels. */
const WIDTH = 400;
const REFRESH = `.popup-header button[aria-label^="${word('popupRefresh')}"]`;

/** The text of one row in the popup's list. */
export interface ShownMessage {
  readonly sender: string;
  readonly subject: string;
  readonly age: string;
}

/** Opens the popup, runs a task in it once it has rendered and checked for mail, and closes it. */
export async function inPopup<T>({ browser }: Stage, use: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await browser.openPopup();
  try {
    await untilAtRest(popup);
    return await use(popup);
  } finally {
    // Chromium closes it automatically when another window opens.
    if (!popup.isClosed()) await popup.close().catch(() => undefined);
  }
}

/** Takes a screenshot of the popup in a tab: Chromium's real popup has neither a size nor a scale that can be set. */
export async function picturePopup(stage: Stage, camera: Camera, name: string, scheme?: 'light' | 'dark') {
  const tab = await stage.browser.openUrl(stage.popupAddress);
  await untilAtRest(tab);
  await camera.take(tab, name, WIDTH, scheme);
  await tab.close();
}

/** Presses "Check for new mail" and waits for the check to end. */
export async function pressRefresh(popup: Page): Promise<void> {
  // While a check runs, the button has another name.
  const refresh = await popup.waitForSelector(REFRESH);
  await refresh?.click();
  await untilAtRest(popup);
}

/** The rows in the popup's list, from top to bottom. */
export async function shownMessages(popup: Page): Promise<readonly ShownMessage[]> {
  const rows = await popup.$$eval('li.row:not([hidden], .skeleton)', (items) =>
    items.map((item) =>
      // Not innerText: it is empty for rows below the fold, which the browser has not laid out.
      ['.sender .line', '.subject', 'time'].map((part) => item.querySelector(part)?.textContent ?? ''),
    ),
  );
  return rows.map(([sender = '', subject = '', age = '']) => ({ sender, subject, age }));
}

/** The lines of text in a part of a page; none if the part does not exist. */
export async function shownLines(page: Page, part: string): Promise<readonly string[]> {
  const texts = await page.$$eval(part, (parts) =>
    parts.map((each) => (each instanceof HTMLElement ? each.innerText : '')),
  );
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}
