import type { Page } from 'puppeteer-core';
import { until } from '../../test/e2e/browser/until.ts';
import type { Camera } from './pictures.ts';
import type { Stage } from './stage.ts';

/** Of the popup's page, in CSS pixels. */
const WIDTH = 380;
const REFRESH = '.popup-header button[aria-label^="Check"]';

/** One row of the popup's list, as it reads. */
export interface ShownMessage {
  readonly sender: string;
  readonly subject: string;
  readonly age: string;
}

/** Opens the popup, does something with it once it has drawn and looked for mail, and closes it. */
export async function inPopup<T>({ browser }: Stage, use: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await browser.openPopup();
  try {
    await atRest(popup);
    return await use(popup);
  } finally {
    // Chromium closes it by itself when another window opens.
    if (!popup.isClosed()) await popup.close().catch(() => undefined);
  }
}

/** Takes a picture of the popup from a tab: the real one, in Chromium, has neither a size nor a scale that can be set. */
export async function picturePopup(stage: Stage, camera: Camera, name: string, scheme?: 'light' | 'dark') {
  const tab = await stage.browser.openUrl(stage.popupAddress);
  await atRest(tab);
  await camera.take(tab, name, WIDTH, scheme);
  await tab.close();
}

/** Presses "Check for new mail" and waits for the check to end. */
export async function pressRefresh(popup: Page): Promise<void> {
  await popup.click(REFRESH);
  await atRest(popup);
}

/** The rows that the popup lists, from the top. */
export async function shownMessages(popup: Page): Promise<readonly ShownMessage[]> {
  const rows = await popup.$$eval('a.message', (links) =>
    links.map((link) =>
      // Not innerText: it is empty for rows that the browser has not laid out, being below the edge.
      ['.sender .line', '.subject', 'time'].map((part) => link.querySelector(part)?.textContent ?? ''),
    ),
  );
  return rows.map(([sender = '', subject = '', age = '']) => ({ sender, subject, age }));
}

/** The lines of text that part of a page shows; none if it has no such part. */
export async function shownLines(page: Page, part: string): Promise<readonly string[]> {
  const texts = await page.$$eval(part, (parts) =>
    parts.map((each) => (each instanceof HTMLElement ? each.innerText : '')),
  );
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}

async function atRest(popup: Page): Promise<void> {
  const drawnAndIdle = (): Promise<boolean> =>
    popup.evaluate(
      () => document.querySelector('.popup') !== null && document.querySelector('[data-busy=true]') === null,
    );
  await until('the popup to be drawn and at rest', drawnAndIdle, 20_000);
}
