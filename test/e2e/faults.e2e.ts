import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { check } from '../../tools/stage/check.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { actOf, ruleOf } from '../../tools/stage/fault-matrix.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectedRows, expectMailShown, rowsOf } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { gist, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { CELLS } from './fault-cells.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

const HOUR = 3_600_000;

inBothBrowsers((stage) => {
  test('all is well at first', async () => {
    await setClient(stage());
    await signIn(stage());
    await expectMailShown(stage());
  });

  test.for(CELLS)(
    '$name: the last count and list stay, with what is wrong and what to do, until it is over',
    async ({ rule, who, title, says, counts = false, lists = false, remedy, tokenExpired = false }, {
      onTestFinished,
    }) => {
      const { browser, sandbox, mailbox } = stage();
      const rows = expectedRows(stage());
      const before = mailbox.counts('INBOX').messagesUnread;
      await deliver(stage(), rule.name);
      if (tokenExpired) await sandbox.expireAccessTokens();
      const end = sandbox.addFault(rule);
      onTestFinished(end);
      onTestFinished(end);
      await check(stage());

      const count = counts ? before + 1 : before;
      const badge = await browser.badge();
      expect(badge.text).toBe(who === 'waits' ? `~${count}` : `!${count}`);
      expect(badge.title).toContain(word(title));

      const popup = await browser.openPopup();
      await untilSaid(popup, title);
      const text = await visibleText(popup);
      expect(text).toContain(says);
      expect(text).toContain(gist('popupShownAge'));
      expect(await remedies(popup)).toEqual(remedy === undefined ? [] : [word(remedy)]);
      // The 25th gives way to the new message, which cannot be shown yet.
      await expectSoon('the list', () => rowsOf(popup), lists ? rows.slice(0, 24) : rows);

      end();
      await (who === 'waits' ? nextPoll(stage()) : check(stage()));
      await expectWell(stage());
    },
  );

  test('offline: the last count and list stay, with what is wrong, until there is a connection', async () => {
    const { browser } = stage();
    const rows = expectedRows(stage());
    const count = stage().mailbox.counts('INBOX').messagesUnread;
    await deliver(stage(), 'offline');
    await browser.offline(true);
    await check(stage());
    expect((await browser.badge()).text).toBe(`~${count}`);
    expect((await browser.badge()).title).toContain(word('problemOfflineTitle'));
    const popup = await browser.openPopup();
    await untilSaid(popup, 'problemOfflineTitle');
    await expectSoon('the list', () => rowsOf(popup), rows);
    await browser.offline(false);
    await nextPoll(stage());
    await expectWell(stage());
  });

  test('history, 404: the list is made anew at once, without a word of trouble', async ({ onTestFinished }) => {
    const { sandbox } = stage();
    await deliver(stage(), 'history is lost');
    const end = sandbox.addFault(ruleOf('history', '404', actOf('history', '404')));
    onTestFinished(end);
    await check(stage());
    end();
    await expectWell(stage());
  });

  test('history, 404 again within a minute: the count is new, the list is the last one and said to be behind', async ({
    onTestFinished,
  }) => {
    const { browser, sandbox, mailbox } = stage();
    const rows = expectedRows(stage());
    await deliver(stage(), 'history is lost again');
    const end = sandbox.addFault(ruleOf('history', '404', actOf('history', '404')));
    onTestFinished(end);
    await changeMailbox(stage(), { listedAt: Date.now() });
    await check(stage());
    const count = mailbox.counts('INBOX').messagesUnread;
    const badge = await browser.badge();
    expect(badge.text).toBe(String(count));
    expect(badge.title.split('\n')).toHaveLength(1);
    const popup = await browser.openPopup();
    await untilSaid(popup, 'popupListBehind');
    expect(await popup.$('.banner')).toBeNull();
    await expectSoon('the list', () => rowsOf(popup), rows);
    end();

    // As if the pause between two listings had passed.
    await changeMailbox(stage(), { listedAt: Date.now() - 3 * HOUR });
    await nextPoll(stage());
    const well = await expectWell(stage());
    expect(await visibleText(well)).not.toContain(word('popupListBehind'));
  });

  test('message, wrong types: the count is new, the row is missing without a word of trouble, until it can be read', async ({
    onTestFinished,
  }) => {
    const { browser, sandbox, mailbox } = stage();
    const rows = expectedRows(stage());
    await deliver(stage(), 'nobody can read this');
    const end = sandbox.addFault(ruleOf('message', 'wrong types', actOf('message', 'wrong types')));
    onTestFinished(end);
    await check(stage());
    const badge = await browser.badge();
    expect(badge.text).toBe(String(mailbox.counts('INBOX').messagesUnread));
    expect(badge.title.split('\n')).toHaveLength(1);
    const popup = await browser.openPopup();
    // The 25th gives way to the new message.
    await expectSoon('the list', () => rowsOf(popup), rows.slice(0, 24));
    expect(await popup.$('.banner')).toBeNull();
    end();

    // As if the pause before it is asked for again had passed.
    await changeMailbox(stage(), { withheld: {} });
    await nextPoll(stage());
    await expectWell(stage());
  });
});

async function deliver({ mailbox }: Stage, subject: string): Promise<void> {
  await mailbox.compose({ from: 'Trial <trial@example.org>', subject, text: 'Does it come through?' });
}

/** Changes what is kept of the one account's mailbox. */
async function changeMailbox(stage: Stage, changes: Record<string, unknown>): Promise<void> {
  const [account] = await keptAccounts(stage);
  await stage.browser.patch('local', `mailbox:${account?.id}`, changes);
}

/** Expects everything to be as it is in the mailbox, and no word of trouble; gives the open popup. */
async function expectWell(stage: Stage): Promise<Page> {
  const popup = await expectMailShown(stage);
  expect(await popup.$('.banner')).toBeNull();
  const { title } = await stage.browser.badge();
  expect(title.split('\n')).toHaveLength(1);
  return popup;
}

/** The names of the buttons and links that the banner offers. */
function remedies(popup: Page): Promise<readonly string[]> {
  return popup.$$eval('.banner :is(button, a)', (controls) => controls.map((control) => control.textContent.trim()));
}
