import type { Page } from 'puppeteer-core';
import type { MessageKey } from '../../src/words/message-key.ts';
import { until } from '../browser/until.ts';
import { english } from '../fakes/english.ts';

/** The English words of a key, with its arguments filled in. */
export const word = english.say;

/** What a message says with any arguments: its longest piece between them. */
export function gist(key: MessageKey): string {
  const pieces = word(key, ...Array<string>(9).fill('\n')).split('\n');
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).trim();
}

/** The text that a user can read on the page now, without the invisible marks that isolate its parts. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/[\u2068\u2069]/g, ''));
}

/** Waits until the page shows those words. */
export async function untilSaid(page: Page, key: MessageKey): Promise<void> {
  await until(`the page to say "${word(key)}"`, async () => (await visibleText(page)).includes(word(key)));
}

/** Clicks the button with that name once it exists. */
export async function press(page: Page, key: MessageKey): Promise<void> {
  const name = JSON.stringify(word(key));
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()=${name}])`, { timeout: 10_000 });
  await button?.click();
}
