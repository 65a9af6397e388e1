import type { Page } from 'puppeteer-core';
import type { MessageKey } from '../../src/words/message-key.ts';
import { until } from '../browser/until.ts';
import { english } from '../fakes/english.ts';

/** The English words under a key, with its arguments filled in. */
export const word = english.say;

/** What a message says whatever its arguments are: the longest piece of it between them. */
export function gist(key: MessageKey): string {
  const pieces = word(key, ...Array<string>(9).fill('\n')).split('\n');
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).trim();
}

/** What a person can read on the page now: the marks that isolate a part of a text cannot be seen. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/[\u2068\u2069]/g, ''));
}

/** Waits until a person can read those words on the page. */
export async function untilSaid(page: Page, key: MessageKey): Promise<void> {
  await until(`the page to say "${word(key)}"`, async () => (await visibleText(page)).includes(word(key)));
}

/** Clicks the button of that name once it is there. */
export async function press(page: Page, key: MessageKey): Promise<void> {
  const name = JSON.stringify(word(key));
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()=${name}])`, { timeout: 10_000 });
  await button?.click();
}
