import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { expectedRows, expectMailShown, gmailAddress, rowsOf } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

inBothBrowsers((stage) => {
  test('badge and list are what the mailbox holds', async () => {
    await setClient(stage());
    await signIn(stage());
    const popup = await expectMailShown(stage());
    expect((await rowsOf(popup)).length).toBeGreaterThan(20);
  });

  test('the popup under the toolbar button shows the newest message', async () => {
    const { browser, mailbox } = stage();
    const [newest] = mailbox.unread('INBOX');
    const subject = newest?.content.subject ?? '';
    const shown = await browser.toolbarPopupText((text) => text.includes(subject));
    expect(shown).toContain(mailbox.address);
  });

  test('hostile mail shows as the text that it is', async () => {
    const popup = await stage().browser.openPopup();
    const happened = listen(popup);
    // Anew, with somebody listening from the start.
    await popup.evaluate(() => location.reload()).catch(() => undefined);
    await until('the list', async () => (await rowsOf(popup)).length === expectedRows(stage()).length);
    // Not what is visible: rows that are out of sight are not drawn.
    const text = await popup.$eval('.messages', (list) => list.textContent);
    expect(text).toContain('<img src=x onerror=alert(document.domain)>');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain(`<script>document.body.innerHTML = 'owned'</script>`);
    expect(await popup.$$('.messages :is(img, script, iframe, b, [onerror], [onload], [onmouseover])')).toEqual([]);
    expect(await popup.title()).toBe('Tidings');
    expect(happened).toEqual([]);
  });

  test('a message opens in Gmail, in its own account, from its row', async () => {
    const { browser, mailbox } = stage();
    const [newest] = mailbox.unread('INBOX');
    const popup = await browser.openPopup();
    await popup.waitForSelector('button.message');
    await popup.hover('li.row');
    await popup.click(`li.row .row-tools a`);
    const tab = await browser.openedPage('https://mail.google.com/');
    expect(await tab.evaluate(() => location.href)).toBe(gmailAddress(mailbox.address, newest?.threadId ?? ''));
    await tab.close();
  });

  test.each(['awake', 'asleep'])('an idle poll is one request and one unit, the background %s', async (background) => {
    const { browser, sandbox } = stage();
    // As far away as Google is, so that whatever else wakes with the alarm meets a poll under way.
    const near = sandbox.addFault({ name: 'far away', path: /\/profile$/, act: { kind: 'delay', ms: 100 } });
    await nextPoll(stage());
    if (background === 'asleep') await browser.killBackground();
    const asked = await requestsOf(stage(), async () => {
      await nextPoll(stage());
      // A second one would follow on its heels.
      await sleep(300);
    });
    near();
    expect(asked.map(({ gmailMethod, units }) => [gmailMethod, units])).toEqual([['users.getProfile', 1]]);
    expect(asked[0]?.responseBodyBytes).toBeLessThan(100);
  });

  test('a mail that arrives is on badge and list after the next poll, for four requests and 24 units', async () => {
    const { mailbox } = stage();
    await mailbox.compose({ from: 'Grace <grace@example.org>', subject: 'Found a moth', text: 'In the relay.' });
    const asked = await requestsOf(stage(), () => nextPoll(stage()));
    expect(asked.map(({ gmailMethod }) => gmailMethod)).toEqual([
      'users.getProfile',
      'users.history.list',
      'users.labels.get',
      'users.messages.get',
    ]);
    expect(asked.reduce((sum, { units }) => sum + units, 0)).toBe(24);
    await expectMailShown(stage());
  });

  test('a mail that is read elsewhere leaves badge and list after the next poll', async () => {
    const { mailbox } = stage();
    const [newest] = mailbox.unread('INBOX');
    mailbox.modify([newest?.id ?? ''], { remove: ['UNREAD'] });
    await nextPoll(stage());
    await expectMailShown(stage());
  });

  test('of 40 unread, 25 of them read elsewhere, 15 are listed', async () => {
    const { mailbox } = stage();
    const make = (at: number) => ({
      from: `Sender ${at} <s${at}@example.com>`,
      subject: `Number ${at}`,
      text: 'Hello',
    });
    mailbox.deliverMany(40 - mailbox.counts('INBOX').messagesUnread, make);
    await nextPoll(stage());
    await expectMailShown(stage());
    const newest = mailbox.unread('INBOX').slice(0, 25);
    mailbox.modify(
      newest.map(({ id }) => id),
      { remove: ['UNREAD'] },
    );
    await nextPoll(stage());
    const popup = await expectMailShown(stage());
    expect(await rowsOf(popup)).toHaveLength(15);
    expect((await stage().browser.badge()).text).toBe('15');
  });

  test('the metadata of no message was fetched twice', () => {
    const fetched = stage()
      .sandbox.log.api()
      .flatMap(({ gmailMethod, path }) => (gmailMethod === 'users.messages.get' ? path : []));
    expect(fetched.length).toBeGreaterThan(25);
    expect(fetched).toEqual([...new Set(fetched)]);
  });
});

/** What the extension asked of Google meanwhile. */
async function requestsOf({ sandbox }: Stage, act: () => Promise<void>) {
  const before = sandbox.log.api().length;
  await act();
  return sandbox.log.api().slice(before);
}

/** Whatever a script in a mail would set off on the page, from now on. */
function listen(page: Page): readonly string[] {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => happened.push(`error: ${String(error)}`));
  page.on('console', (line) => happened.push(`console: ${line.text()}`));
  page.on('request', (request) => {
    if (request.url().startsWith('http')) happened.push(`request: ${request.url()}`);
  });
  return happened;
}
