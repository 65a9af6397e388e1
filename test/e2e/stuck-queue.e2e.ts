import { expect, test } from 'vitest';
import { backendError, forbidden, tooManyConcurrentRequests } from '../../sandbox/google-errors.ts';
import { until } from '../../tools/browser/until.ts';
import { jsonFault } from '../../tools/stage/fault-matrix.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { visibleText } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { expectLabels, withNewMessage, without } from './new-message.ts';
import { nextPoll } from './next-poll.ts';
import { expectListed, type } from './popup-list.ts';

const MODIFY = /\/modify$/;

inBothBrowsers((stage) => {
  test('signed in at level Manage', async () => {
    await setClient(stage());
    await signIn(stage(), 'manage');
    await expectMailShown(stage());
  });

  test.each([
    {
      status: 500,
      act: jsonFault(backendError()),
      tooltip: 'Gmail returned an error',
      inPopup: 'Gmail returned an error',
    },
    {
      status: 429,
      act: jsonFault(tooManyConcurrentRequests()),
      tooltip: 'Too many requests',
      inPopup: 'Too many requests',
    },
    {
      status: 403,
      act: jsonFault(forbidden('Delegation denied')),
      tooltip: 'Gmail returned an error',
      inPopup: 'Gmail returned an error',
    },
  ])(
    'a queue that Gmail answers with $status is in badge, tooltip and popup, and empties when Gmail is well',
    async (row) => {
      const { browser, sandbox } = stage();
      const { popup, message } = await withNewMessage(stage(), `Held up by ${row.status}`);
      const mend = sandbox.addFault({ name: 'held up', path: MODIFY, act: row.act });
      await type(popup, 'e');
      await expectListed(popup, message.content.subject, false);
      await until('the badge to tell', async () => (await browser.badge()).text.startsWith('~'));
      expect((await browser.badge()).title).toContain(row.tooltip);
      await until('the popup to tell', async () => (await visibleText(popup)).includes(row.inPopup));
      await expectLabels(stage(), message, message.labels);

      mend();
      await until('the queue to be empty', async () => {
        await nextPoll(stage());
        return !message.labels.every((label) => stage().mailbox.message(message.id)?.labels.includes(label));
      });
      await expectLabels(stage(), message, without(message.labels, 'INBOX'));
      await expectMailShown(stage());
      await until('the badge to be well', async () => !(await browser.badge()).text.startsWith('~'));
    },
  );

  test('what is stuck holds back no other message, and is given up by Discard', async () => {
    const { sandbox } = stage();
    const { message: next } = await withNewMessage(stage(), 'Goes on');
    const { popup, message: stuck } = await withNewMessage(stage(), 'Stuck for long');
    const path = new RegExp(`${stuck.id}/modify$`);
    const mend = sandbox.addFault({ name: 'stuck', path, act: jsonFault(backendError()) });
    await type(popup, 'e');
    await until('the queue', async () => (await popup.$('.queue[open]')) !== null);
    await type(popup, 'e');
    await expectLabels(stage(), next, without(next.labels, 'INBOX'));
    await popup.click('.queue .button:last-child');
    await expectListed(popup, stuck.content.subject, true);
    mend();
    await expectLabels(stage(), stuck, stuck.labels);
    await expectMailShown(stage());
  });
});
