import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll, startNextPoll } from './next-poll.ts';

const REQUESTS = ['profile', 'history', 'labels/INBOX', 'messages/'] as const;

inBothBrowsers((stage) => {
  test('a background killed between two polls goes on with the next alarm', async () => {
    await setClient(stage());
    await signIn(stage());
    await stage().browser.killBackground();
    await change(stage(), 'while it slept');
    await nextPoll(stage());
    await expectMailShown(stage());
    await expectNothingOwed(stage());
  });

  test.each(REQUESTS)(
    'a background killed in a poll before %s is answered leaves the next one all that was owed',
    async (request) => {
      const { browser, sandbox } = stage();
      await change(stage(), `around ${request}`);
      const answer = sandbox.addFault({
        name: request,
        path: new RegExp(`/users/me/${request}`),
        act: { kind: 'hang' },
      });
      const before = sandbox.log.api().length;
      await startNextPoll(stage());
      const silent = () =>
        sandbox.log
          .api()
          .slice(before)
          .some(({ fault }) => fault === request);
      await until('the request', silent);
      await browser.killBackground();
      answer();
      await nextPoll(stage());
      await expectMailShown(stage());
      await expectNothingOwed(stage());
    },
  );
});

/** Three mails come, and one that is listed is read elsewhere. */
async function change({ mailbox }: Stage, when: string): Promise<void> {
  const [, listed] = mailbox.unread('INBOX');
  for (const number of [1, 2, 3]) {
    await mailbox.compose({ from: `Post <post@example.org>`, subject: `${number} ${when}`, text: 'A letter.' });
  }
  mailbox.modify([listed?.id ?? ''], { remove: ['UNREAD'] });
}

/** Expects of what is kept that it is what a poll leaves which nobody interrupted. */
async function expectNothingOwed(stage: Stage): Promise<void> {
  const unread = stage.mailbox.unread('INBOX').map(({ id }) => id);
  const [account] = await keptAccounts(stage);
  expect(account?.health.problem).toBeUndefined();
  expect(account?.mailbox).toMatchObject({ countOwed: false, historyId: stage.mailbox.historyId });
  expect(account?.mailbox.unread.map(({ id }) => id)).toEqual(unread);
  expect(unread.slice(0, 25).filter((id) => account?.mailbox.messages[id] === undefined)).toEqual([]);
}
