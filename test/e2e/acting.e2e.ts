import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { untilAtRest } from '../../tools/stage/at-rest.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { expectLabels, labelsOf, withNewMessage, without } from './new-message.ts';
import { nextPoll } from './next-poll.ts';
import { expectListed, focusedRow, listedRows, type } from './popup-list.ts';

const PATIENCE = { timeout: 10_000 };

const FOCUSED_ROW = 'li.row:has(button.message:focus)';

/** What each key does to a message, in Gmail's own terms. */
const BY_KEY = [
  { key: 'e', does: 'archives', labels: ['UNREAD'], stays: false },
  { key: '#', does: 'moves to the trash', labels: ['TRASH', 'UNREAD'], stays: false },
  { key: '!', does: 'reports as spam', labels: ['SPAM', 'UNREAD'], stays: false },
  { key: 's', does: 'stars', labels: ['INBOX', 'STARRED', 'UNREAD'], stays: true },
  { key: 'Shift+I', does: 'marks as read', labels: ['INBOX'], stays: true },
] as const;

inBothBrowsers((stage) => {
  test('signed in at level Manage', async () => {
    await setClient(stage());
    await signIn(stage(), 'manage');
    await expectMailShown(stage());
  });

  test.each(BY_KEY)('$key $does the message in focus, at once and at Gmail; z takes it back', async (action) => {
    const { popup, message } = await withNewMessage(stage(), `For ${action.does}`);
    await type(popup, action.key);
    await expectListed(popup, message.content.subject, action.stays);
    await expectLabels(stage(), message, action.labels);
    await nextPoll(stage());
    await expectListed(popup, message.content.subject, action.stays);
    await focusedRow(popup);

    await type(popup, 'z');
    await expectLabels(stage(), message, ['INBOX', 'UNREAD']);
    await expectListed(popup, message.content.subject, true);
    await nextPoll(stage());
    await expectMailShown(stage());
  });

  test('a # that was meant for what was in front of the popup deletes nothing', async () => {
    const { popup, message } = await withNewMessage(stage(), 'Typed too early');
    await expect.poll(() => pressedEarly(popup, '#'), { timeout: 20_000 }).toBe(true);
    await expectListed(popup, message.content.subject, true);
    await type(popup, 'j', 'k');
    expect(await labelsOf(stage(), message)).toEqual(['INBOX', 'UNREAD']);
    await expectListed(popup, message.content.subject, true);
  });

  test('Shift+U makes a message unread that was marked as read, and s takes a star away again', async () => {
    const { popup, message } = await withNewMessage(stage(), 'There and back');
    await type(popup, 'Shift+I', 's');
    await expectLabels(stage(), message, ['INBOX', 'STARRED']);
    expect(await focusedRow(popup)).toMatchObject({ isRead: true, isStarred: true });
    await type(popup, 'Shift+U', 's');
    await expectLabels(stage(), message, ['INBOX', 'UNREAD']);
    expect(await focusedRow(popup)).toMatchObject({ isRead: false, isStarred: false });
  });

  test.each(['actionArchive', 'actionTrash', 'actionMarkRead'] as const)('%s has a button on the row', async (name) => {
    const { popup, message } = await withNewMessage(stage(), `By the button ${name}`);
    const before = await labelsOf(stage(), message);
    await popup.hover(FOCUSED_ROW);
    await popup.click(`${FOCUSED_ROW} button[aria-label^="${word(name)}"]`);
    await expect.poll(() => labelsOf(stage(), message), PATIENCE).not.toEqual(before);
    await type(popup, 'z');
    await expectLabels(stage(), message, before);
  });

  test('a double click on Delete meets one message: the rows keep their places until the pointer moves', async () => {
    const { popup, message } = await withNewMessage(stage(), 'Clicked twice');
    const unread = stage().mailbox.unread('INBOX').length;
    const tops = (): Promise<readonly number[]> =>
      popup.$$eval('li.row', (rows) => rows.map((row) => row.getBoundingClientRect().top));
    const [, ...below] = await tops();
    await popup.hover(FOCUSED_ROW);
    const button = await popup.waitForSelector(`${FOCUSED_ROW} button[aria-label^="${word('actionTrash')}"]`);
    const { x, y } = (await button?.clickablePoint()) ?? { x: 0, y: 0 };
    await popup.mouse.click(x, y, { count: 2 });
    await popup.mouse.click(x, y);
    await expectLabels(stage(), message, ['TRASH', 'UNREAD']);
    await nextPoll(stage());
    expect(stage().mailbox.unread('INBOX')).toHaveLength(unread - 1);
    expect((await tops()).slice(0, below.length)).toEqual(below);
    await popup.mouse.move(x, y + 30);
    await expect.poll(async () => (await tops())[0], PATIENCE).toBeLessThan(below[0] ?? 0);
    await type(popup, 'z');
    await expectLabels(stage(), message, ['INBOX', 'UNREAD']);
  });

  test('what is selected with x is acted on together, in one request, and comes back together', async () => {
    const { sandbox, mailbox } = stage();
    const { popup } = await withNewMessage(stage(), 'First of three');
    const three = mailbox.unread('INBOX').slice(0, 3);
    const sent = requestCounter(stage(), 'users.messages.batchModify');
    await type(popup, 'x', 'j', 'x', 'j', 'x');
    expect((await listedRows(popup)).filter(({ isSelected }) => isSelected)).toHaveLength(3);
    await type(popup, 'e');
    for (const message of three) await expectLabels(stage(), message, without(message.labels, 'INBOX'));
    expect(sent()).toBe(1);
    await type(popup, 'z');
    for (const message of three) await expectLabels(stage(), message, message.labels);
    // The token endpoint answers the first proof with 400 and a nonce (RFC 9449 section 8).
    expect(sandbox.log.api().filter(({ path, status }) => path !== '/token' && status >= 400)).toEqual([]);
  });

  test('mark all as read asks above 20, says how many, and can be undone', async () => {
    const { mailbox } = stage();
    const popup = await expectMailShown(stage());
    const shown = mailbox.unread('INBOX').slice(0, 25);
    await popup.click('.account-header .icon-button');
    await until('the question', async () => (await visibleText(popup)).includes('25'));
    expect(shown.every((message) => message.labels.includes('UNREAD'))).toBe(true);
    await popup.click('.confirm .primary');
    for (const message of shown) await expectLabels(stage(), message, without(message.labels, 'UNREAD'));
    await type(popup, 'z');
    for (const message of shown) await expectLabels(stage(), message, message.labels);
    await nextPoll(stage());
    await expectMailShown(stage());
  });

  test('at 200 %, where a popup scrolls, the header and what can be taken back stay in sight', async () => {
    const { message } = await withNewMessage(stage(), 'Seen from near');
    // In a tab: Chromium's real popup has no size that can be set.
    const popup = await stage().browser.openUrl(stage().popupAddress);
    await popup.setViewport({ width: 400, height: 300 });
    await untilAtRest(popup);
    await popup.focus('li.row button.message');
    await type(popup, 'e');
    await popup.waitForSelector('.toast-undo');
    const tops = (): Promise<readonly number[]> =>
      popup.evaluate(() =>
        ['.top', '.toast-undo'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN),
      );
    const expectInSight = async (): Promise<void> => {
      const [header = Number.NaN, undo = Number.NaN] = await tops();
      expect(header).toBe(0);
      expect(undo).toBeGreaterThan(200);
      expect(undo).toBeLessThan(272);
    };
    await expectInSight();
    await popup.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    expect(await popup.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expectInSight();
    await popup.click('.toast-undo');
    await expectLabels(stage(), message, ['INBOX', 'UNREAD']);
    await popup.close();
  });
});

/** Counts the requests of one method from now on. */
function requestCounter({ sandbox }: Stage, method: string): () => number {
  const before = sandbox.log.api().length;
  return () =>
    sandbox.log
      .api()
      .slice(before)
      .filter(({ gmailMethod }) => gmailMethod === method).length;
}

/** Opens the popup anew and presses a key as soon as it shows rows; false if half a second had passed by then. */
async function pressedEarly(popup: Page, key: string): Promise<boolean> {
  await popup.evaluate(() => {
    document.body.replaceChildren();
    location.reload();
  });
  await popup.waitForSelector('li.row', PATIENCE);
  return popup.evaluate((name) => {
    const isEarly = performance.now() < 400;
    if (isEarly) document.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
    return isEarly;
  }, key);
}
