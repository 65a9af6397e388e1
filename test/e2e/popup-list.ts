import type { KeyInput, Page } from 'puppeteer-core';
import { until } from '../../tools/browser/until.ts';
import { legible } from '../../tools/stage/shown-mail.ts';

/** A row that a person can see. Without the characters that are not to be seen, and without white space. */
export interface ShownRow {
  readonly subject: string;
  readonly isRead: boolean;
  readonly isStarred: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly isFocused: boolean;
}

/** The rows in sight of a filter, top down. */
export async function listedRows(popup: Page): Promise<readonly ShownRow[]> {
  const rows = await popup.$$eval('li.row:not([hidden])', (items) =>
    items.map((item) => ({
      subject: item.querySelector('.subject')?.textContent ?? '',
      isRead: item.matches('[data-read="true"]'),
      isStarred: item.querySelector('.star')?.getAttribute('aria-pressed') === 'true',
      isSelected: item.querySelector('[role="checkbox"]')?.getAttribute('aria-checked') === 'true',
      isOpen: item.querySelector('button.message')?.getAttribute('aria-expanded') === 'true',
      isFocused: item.contains(document.activeElement),
    })),
  );
  return rows.map((row) => ({ ...row, subject: legible(row.subject) }));
}

/** The row that has the focus, once one has it. */
export function focusedRow(popup: Page): Promise<ShownRow> {
  return until('a row to have the focus', async () => (await listedRows(popup)).find(({ isFocused }) => isFocused));
}

/** Waits until the row of that subject is listed, or no longer is. */
export async function expectListed(popup: Page, subject: string, listed: boolean): Promise<void> {
  const isListed = async () => (await listedRows(popup)).some((row) => row.subject === legible(subject));
  await until(`"${subject}" ${listed ? '' : 'no longer '}to be listed`, async () => (await isListed()) === listed);
}

/** Types keys one after the other, as on Gmail's own pages; `Shift+` before one holds Shift. */
export async function type(popup: Page, ...keys: readonly string[]): Promise<void> {
  // A key that is pressed sooner deletes nothing.
  await popup.waitForFunction(() => performance.now() >= 500);
  for (const key of keys) {
    const shifted = key.startsWith('Shift+');
    if (shifted) await popup.keyboard.down('Shift');
    // `as`: puppeteer lists all names of keys, and a test names the ones it means.
    await popup.keyboard.press((shifted ? key.slice('Shift+'.length) : key) as KeyInput);
    if (shifted) await popup.keyboard.up('Shift');
  }
}
