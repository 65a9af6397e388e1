import type { Page } from 'puppeteer-core';
import { until } from '../../tools/browser/until.ts';
import { googleWindow } from '../../tools/stage/google-window.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { word } from '../../tools/stage/words.ts';
import { type } from './popup-list.ts';

/** Goes from control to control until the focus is on the one of that name. */
export async function tabTo(page: Page, key: Parameters<typeof word>[0], by = 'Tab'): Promise<void> {
  await until(`the focus to reach "${word(key)}"`, async () => {
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === word(key)) return true;
    await type(page, by);
    return false;
  });
}

/** Chooses the account, where Google asks for it, and agrees, with Tab and Enter alone. */
export async function consentByKeys(stage: Stage): Promise<void> {
  const window = await googleWindow(stage);
  const press = async (selector: string): Promise<void> => {
    await until(`the focus to reach ${selector}`, async () => {
      if (await window.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return true;
      await window.keyboard.press('Tab');
      return false;
    });
    // The key closes the window, so that its own end may never be heard of.
    await window.keyboard.press('Enter').catch(() => undefined);
  };
  if ((await window.$('#chooser')) !== null) {
    await press(`[data-account="${stage.mailbox.address}"]`);
    await window.waitForSelector('#consent', { timeout: 10_000 });
  }
  await press('#allow');
}
