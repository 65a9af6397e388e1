import type { KeyInput, Page } from 'puppeteer-core';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from '../stage/stage.ts';

const PATIENCE = { timeout: 10_000, visible: true };

/** Clicks the matching element once it exists; the mouse does not move, so that nothing is drawn in its hover state. */
export function click(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    await focus(selector)(page);
    await page.$eval(selector, (found) => found instanceof HTMLElement && found.click());
  };
}

/** Presses keys in turn, such as `j` or `Shift+I`, as a user who has just opened the popup does. */
export function keys(...pressed: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    // The buttons of the current row load with the code that handles keys.
    await page.waitForSelector(`${ROW} .row-tools`, { timeout: PATIENCE.timeout });
    // A key that is pressed sooner deletes nothing.
    await page.waitForFunction(() => performance.now() >= 500);
    for (const chord of pressed) {
      const key = chord.replace('Shift+', '');
      if (key !== chord) await page.keyboard.down('Shift');
      // `as`: puppeteer's names of keys are those of the standard.
      await page.keyboard.press(key as KeyInput);
      if (key !== chord) await page.keyboard.up('Shift');
    }
  };
}

/** Types into the focused element. */
export function type(text: string): (page: Page) => Promise<void> {
  return (page) => page.keyboard.type(text);
}

/** Focuses the matching element once it exists. */
export function focus(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    const found = await page.waitForSelector(selector, PATIENCE);
    await found?.focus();
  };
}

/** Performs poses in turn. */
export function inTurn(...poses: readonly ((page: Page, stage: Stage) => Promise<void>)[]): (typeof poses)[number] {
  return async (page, stage) => {
    for (const pose of poses) await pose(page, stage);
  };
}

/** A row of the popup's list that the filter keeps. */
export const ROW = 'li.row:not([hidden])';

/** Opens the text of the unread message of the stage's account whose subject begins with this. */
export function openPreview(subject: string): (page: Page, stage: Stage) => Promise<void> {
  return async (page, stage) => {
    const { id } = unreadWith(stage, subject);
    await click(`${ROW}[data-row$="/${id}"] button.message`)(page);
  };
}

function unreadWith({ mailbox }: Stage, subject: string): StoredMessage {
  const found = mailbox.unread('INBOX').find(({ content }) => content.subject.startsWith(subject));
  if (found === undefined) throw new Error(`No unread message in ${mailbox.address} begins with "${subject}"`);
  return found;
}
