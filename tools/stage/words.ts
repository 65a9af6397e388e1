import type { Page } from 'puppeteer-core';
import messages from '../../messages/en.json' with { type: 'json' };
import { until } from '../browser/until.ts';

type Key = keyof typeof messages;

/** The English words under a key, as they stand in the sources; those with arguments are of no use here. */
export function word(key: Key): string {
  return messages[key].message;
}

/** What a person can read on the page now. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until a person can read those words on the page. */
export async function untilSaid(page: Page, key: Key): Promise<void> {
  await until(`the page to say "${word(key)}"`, async () => (await visibleText(page)).includes(word(key)));
}

/** Clicks the button of that name once it is there. */
export async function press(page: Page, key: Key): Promise<void> {
  const name = JSON.stringify(word(key));
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()=${name}])`, { timeout: 10_000 });
  await button?.click();
}
