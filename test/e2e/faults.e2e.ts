import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { check } from '../../tools/stage/check.ts';
import { ruleOf } from '../../tools/stage/fault-matrix.ts';
import { expectedRows, expectMailShown, rowsOf } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { CELLS } from './fault-cells.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

const [AGE = ''] = word('popupShownAge').split('$AGO$');

inBothBrowsers((stage) => {
  test('all is well at first', async () => {
    await setClient(stage());
    await signIn(stage());
    await expectMailShown(stage());
  });

  test.each(CELLS)(
    '$name: the last count and list stay, with what is wrong and what to do, until it is over',
    async ({ rule, who, title, says, counts = false, lists = false, remedy, tokenExpired = false }) => {
      const { browser, sandbox, mailbox } = stage();
      const rows = expectedRows(stage());
      const before = mailbox.counts('INBOX').messagesUnread;
      await deliver(stage(), rule.name);
      if (tokenExpired) await sandbox.expireAccessTokens();
      const end = sandbox.addFault(rule);
      await check(stage());

      const count = counts ? before + 1 : before;
      const badge = await browser.badge();
      expect(badge.text).toBe(who === 'waits' ? `~${count}` : `!${count}`);
      expect(badge.title).toContain(word(title));

      const popup = await browser.openPopup();
      await untilSaid(popup, title);
      const text = await visibleText(popup);
      expect(text).toContain(says);
      expect(text).toContain(AGE);
      expect(await remedies(popup)).toEqual(remedy === undefined ? [] : [word(remedy)]);
      // The 25th gives way to the new message, which cannot be shown yet.
      expect(await rowsOf(popup)).toEqual(lists ? rows.slice(0, 24) : rows);

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
    expect(await rowsOf(popup)).toEqual(rows);
    await browser.offline(false);
    await nextPoll(stage());
    await expectWell(stage());
  });

  test('history, 404: the list is made anew at once, without a word of trouble', async () => {
    const { sandbox } = stage();
    await deliver(stage(), 'history is lost');
    const end = sandbox.addFault(ruleOf('history', '404', notFound()));
    await check(stage());
    end();
    await expectWell(stage());
  });

  test('history, 404 again within a minute: the count is new, the list is the last one, and it is said', async () => {
    const { browser, sandbox, mailbox } = stage();
    const rows = expectedRows(stage());
    await deliver(stage(), 'history is lost again');
    const end = sandbox.addFault(ruleOf('history', '404', notFound()));
    await check(stage());
    expect((await browser.badge()).text).toBe(`~${mailbox.counts('INBOX').messagesUnread}`);
    const popup = await browser.openPopup();
    await untilSaid(popup, 'problemServerTitle');
    expect(await visibleText(popup)).toContain('HTTP 404');
    expect(await rowsOf(popup)).toEqual(rows);
    end();
    await nextPoll(stage());
    await expectWell(stage());
  });
});

function notFound() {
  return { kind: 'answer', status: 404, body: '' } as const;
}

async function deliver({ mailbox }: Stage, subject: string): Promise<void> {
  await mailbox.compose({ from: 'Trial <trial@example.org>', subject, text: 'Does it come through?' });
}

/** Expects everything to be as it is in the mailbox, and no word of trouble. */
async function expectWell(stage: Stage): Promise<void> {
  const popup = await expectMailShown(stage);
  expect(await popup.$('.banner')).toBeNull();
  const { title } = await stage.browser.badge();
  expect(title.split('\n')).toHaveLength(1);
}

/** The names of the buttons and links that the banner offers. */
function remedies(popup: Page): Promise<readonly string[]> {
  return popup.$$eval('.banner :is(button, a)', (controls) => controls.map((control) => control.textContent.trim()));
}
