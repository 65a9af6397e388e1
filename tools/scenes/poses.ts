import type { KeyInput, Page } from 'puppeteer-core';
import type { StoredMessage } from '../../sandbox/mailbox/stored-message.ts';
import type { Stage } from '../stage/stage.ts';

const PATIENCE = { timeout: 10_000, visible: true };

/** Presses what matches, once it is there; the mouse stays where it is, so that nothing is drawn as pointed at. */
export function click(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    await focus(selector)(page);
    await page.$eval(selector, (found) => found instanceof HTMLElement && found.click());
  };
}

/** Presses keys one after the other, such as `j` or `Shift+I`, as a person who has just opened the popup does. */
export function keys(...pressed: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    // The tools of the current row come with the code that hears keys.
    await page.waitForSelector(`${ROW} .row-tools`, { timeout: PATIENCE.timeout });
    for (const chord of pressed) {
      const key = chord.replace('Shift+', '');
      if (key !== chord) await page.keyboard.down('Shift');
      // `as`: puppeteer's names of keys are those of the standard.
      await page.keyboard.press(key as KeyInput);
      if (key !== chord) await page.keyboard.up('Shift');
    }
  };
}

/** Types into what has the focus. */
export function type(text: string): (page: Page) => Promise<void> {
  return (page) => page.keyboard.type(text);
}

/** Gives the focus to what matches, once it is there. */
export function focus(selector: string): (page: Page) => Promise<void> {
  return async (page) => {
    const found = await page.waitForSelector(selector, PATIENCE);
    await found?.focus();
  };
}

/** Does one thing after the other. */
export function inTurn(...poses: readonly ((page: Page, stage: Stage) => Promise<void>)[]): (typeof poses)[number] {
  return async (page, stage) => {
    for (const pose of poses) await pose(page, stage);
  };
}

/** A row of the popup's list that the filter leaves in. */
export const ROW = 'li.row:not([hidden])';

/** Opens the text of the unread message of the stage's account whose subject begins so. */
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
