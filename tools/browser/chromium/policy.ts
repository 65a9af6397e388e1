import type { Browser } from 'puppeteer-core';
import type { Policy } from '../test-browser.ts';
import { within } from '../until.ts';

// Chromium's own page has these; a message is answered by calling the second with the message's id.
declare const chrome: { send(message: string, parameters: readonly unknown[]): void };
declare const window: { cr?: { webUIResponse?: (id: string, isDone: boolean, answer: unknown) => void } };

const PAGE = 'chrome://policy/test';

/** Level *mandatory*, scope *machine*, source *platform*: those of a file in `/etc/chromium/policies/managed`. */
const AS_A_FILE = { level: 1, scope: 1, source: 5 };

/**
 * Sets the policy of one extension for this browser alone, until it closes. Chromium's page for testing policies needs no
 * rights and leaves nothing behind, unlike a file in /etc; it does not check values against the extension's schema.
 */
export async function applyPolicy(browser: Browser, id: string, policy: Policy): Promise<void> {
  const page = await browser.newPage();
  await page.goto(PAGE, { timeout: 10_000 });
  if (!(await page.evaluate(() => 'send' in chrome && document.querySelector('#apply-policies') !== null)))
    throw new Error(`This browser has no ${PAGE}: use Debian's chromium, or another build of Chromium without a brand`);
  const values = Object.entries(policy).map(([name, value]) => ({ ...AS_A_FILE, namespace: id, name, value }));
  const applied = page.evaluate(
    (text) =>
      new Promise((resolve) => {
        window.cr = { ...window.cr, webUIResponse: (_id, _isDone, answer) => resolve(answer) };
        chrome.send('setLocalTestPolicies', ['policies-set', text, '']);
      }),
    JSON.stringify(values),
  );
  await within('Setting a policy', 10_000, applied);
  await page.close();
}
