import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { expectMailShown, legible } from '../../tools/stage/shown-mail.ts';
import { setClient } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid, visibleText } from '../../tools/stage/words.ts';
import { consentByKeys, tabTo } from './by-keys.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { expectLabels, without } from './new-message.ts';
import { focusedRow, listedRows, type } from './popup-list.ts';

inBothBrowsers((stage) => {
  test('signing in, reading, archiving and undoing need no mouse', async () => {
    const { browser, mailbox } = stage();
    await setClient(stage());
    const welcome = await browser.openPopup();
    await tabTo(welcome, 'popupSignIn');
    await welcome.keyboard.press('Enter');
    await consentByKeys(stage());
    const first = await expectMailShown(stage());
    const [newest] = mailbox.unread('INBOX');
    if (newest === undefined) throw new Error('The inbox has no mail');

    await type(first, 'j');
    expect((await focusedRow(first)).subject).toBe(legible(newest.content.subject));
    await type(first, 'Enter');
    await until('the text', async () => (await first.$('.preview')) !== null);
    // Level Read may not archive: the key says so and offers the way.
    await type(first, 'e');
    await untilSaid(first, 'actionUpgrade');
    // Back, since from the last row the next stop is Firefox's own address bar.
    await tabTo(first, 'actionUpgrade', 'Shift+Tab');
    await first.keyboard.press('Enter');
    await consentByKeys(stage());
    await until('level Manage', async () =>
      JSON.stringify(await browser.storage('local')).includes('"level":"manage"'),
    );

    const popup = await expectMailShown(stage());
    await type(popup, 'j', 'e');
    await expectLabels(stage(), newest, without(newest.labels, 'INBOX'));
    await type(popup, 'z');
    await expectLabels(stage(), newest, newest.labels);
    await expectMailShown(stage());
  });

  test('j, k, arrows, Home and End move from row to row, and stay at the ends', async () => {
    const popup = await openList(stage());
    await type(popup, 'j');
    const subjects = (await listedRows(popup)).map(({ subject }) => subject);
    const at = async () => (await listedRows(popup)).findIndex(({ isFocused }) => isFocused);
    expect(await at()).toBe(0);
    await type(popup, 'j', 'ArrowDown', 'k');
    expect(await at()).toBe(1);
    await type(popup, 'End');
    expect(await at()).toBe(subjects.length - 1);
    await type(popup, 'j');
    expect(await at()).toBe(subjects.length - 1);
    await type(popup, 'Home', 'ArrowUp', 'k');
    expect(await at()).toBe(0);
  });

  test('o opens the text below its row, u closes it, and the focus is back on the row', async () => {
    const popup = await openList(stage());
    await type(popup, 'j', 'o');
    await until('the text', async () => (await popup.$('.preview')) !== null);
    expect((await focusedRow(popup)).isOpen).toBe(true);
    await type(popup, 'u');
    await until('the text to be gone', async () => (await popup.$('.preview')) === null);
    expect((await focusedRow(popup)).isOpen).toBe(false);
  });

  test('/ opens the filter, which narrows the list as one types; Escape ends it', async () => {
    const popup = await openList(stage());
    await type(popup, 'j');
    const all = await listedRows(popup);
    const [first] = stage().mailbox.unread('INBOX');
    await type(popup, '/');
    await until('the filter', async () => (await popup.$('input[type=search]:focus')) !== null);
    await popup.keyboard.type(first?.content.subject ?? '');
    await until('fewer rows', async () => (await listedRows(popup)).length < all.length);
    expect((await listedRows(popup))[0]?.subject).toBe(legible(first?.content.subject ?? ''));
    // Letters that are commands elsewhere are letters here.
    await popup.keyboard.type(' jkex!#');
    await until('no row', async () => (await listedRows(popup)).length === 0);
    await type(popup, 'Escape');
    await until('all rows', async () => (await listedRows(popup)).length === all.length);
    await focusedRow(popup);
  });

  test('? shows the keys, and Escape brings the focus back to its row', async () => {
    const popup = await openList(stage());
    await type(popup, 'j', 'j');
    const { subject } = await focusedRow(popup);
    await type(popup, '?');
    await until('the sheet', async () => (await popup.$('dialog[open]')) !== null);
    expect(await visibleText(popup)).toContain('Shift');
    await type(popup, 'Escape');
    await until('the sheet to be gone', async () => (await popup.$('dialog[open]')) === null);
    expect((await focusedRow(popup)).subject).toBe(subject);
  });

  test('g then i opens the inbox of that account in Gmail', async () => {
    const { browser, mailbox } = stage();
    const popup = await openList(stage());
    await type(popup, 'j', 'g');
    // The popup closes before the key comes up again.
    await type(popup, 'i').catch(() => undefined);
    const tab = await browser.openedPage('https://mail.google.com/');
    const address = `https://mail.google.com/mail/?authuser=${encodeURIComponent(mailbox.address)}#inbox`;
    expect(await tab.evaluate(() => location.href)).toBe(address);
    await tab.close();
  });
});

/** The popup, once it shows a list. */
async function openList({ browser }: Stage): Promise<Page> {
  const popup = await browser.openPopup();
  await until('the list', async () => (await listedRows(popup)).length > 0);
  return popup;
}
