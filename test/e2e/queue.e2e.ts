import { expect, test } from 'vitest';
import { insufficientScopes } from '../../sandbox/google-errors.ts';
import { until } from '../../tools/browser/until.ts';
import { check } from '../../tools/stage/check.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
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

  test('an action that Google refuses brings the row back, and the popup says what and why', async () => {
    const { popup, message } = await withNewMessage(stage(), 'Stays where it is');
    const act = { kind: 'answer', ...insufficientScopes('MessagesModify') } as const;
    const mend = stage().sandbox.addFault({ name: 'refused', path: MODIFY, act });
    await type(popup, 'e');
    await until('the refusal', async () => (await popup.$('.above-list .banner')) !== null);
    mend();
    await expectListed(popup, message.content.subject, true);
    expect(await visibleText(popup)).toContain(message.content.subject);
    await expectLabels(stage(), message, message.labels);
    await popup.click('.above-list .banner .icon-button');
    await until('the refusal to be gone', async () => (await popup.$('.above-list .banner')) === null);
  });

  test('while Gmail has not answered, a row that was archived stays away, whatever a poll brings', async () => {
    const { mailbox, sandbox } = stage();
    const { popup, message } = await withNewMessage(stage(), 'Slow to go');
    const answer = sandbox.addFault({ name: 'slow', path: MODIFY, act: { kind: 'hang' } });
    await type(popup, 'e');
    await expectListed(popup, message.content.subject, false);
    await mailbox.compose({ from: 'Post <post@example.org>', subject: 'Meanwhile', text: 'A letter.' });
    const checked = check(stage());
    await until('the request', () => sandbox.log.api().some(({ fault }) => fault === 'slow'));
    await expectListed(popup, message.content.subject, false);
    answer();
    expect(await checked).toBe(true);
    await expectListed(popup, 'Meanwhile', true);
    await expectListed(popup, message.content.subject, false);
    await expectLabels(stage(), message, without(message.labels, 'INBOX'));
  });

  test('a background killed between action and sending sends it at the next event; the row stays away', async () => {
    const { browser, sandbox } = stage();
    const { popup, message } = await withNewMessage(stage(), 'Survives its worker');
    const answer = sandbox.addFault({ name: 'never', host: 'gmail.googleapis.com', act: { kind: 'hang' } });
    await type(popup, 'e');
    await until('the request', () => sandbox.log.api().some(({ fault }) => fault === 'never'));
    await browser.killBackground();
    await expectListed(await browser.openPopup(), message.content.subject, false);
    answer();
    await nextPoll(stage());
    await expectLabels(stage(), message, without(message.labels, 'INBOX'));
    await expectMailShown(stage());
  });

  test('three actions made offline wait in sight, survive a killed worker, and are sent once each, in order', async () => {
    const { browser, mailbox } = stage();
    const { popup } = await withNewMessage(stage(), 'Under the sea');
    const three = mailbox.unread('INBOX').slice(0, 3);
    const sent = sending(stage());
    await browser.offline(true);
    await type(popup, 'e', '#', '!');
    for (const { content } of three) await expectListed(popup, content.subject, false);
    await until('the queue', async () => (await popup.$('.queue')) !== null);
    await browser.killBackground();
    await nextPoll(stage());
    expect(sent()).toEqual([]);

    await browser.offline(false);
    await nextPoll(stage());
    const labels = [['UNREAD'], ['TRASH', 'UNREAD'], ['SPAM', 'UNREAD']];
    for (const [at, message] of three.entries()) await expectLabels(stage(), message, labels[at] ?? []);
    await expectSoon(
      'what was sent',
      sent,
      three.map(({ id }) => id),
    );
    await nextPoll(stage());
    expect(sent()).toHaveLength(3);
    await expectMailShown(stage());
  });

  test('an action made offline outlives the browser', async () => {
    const { browser } = stage();
    const { popup, message } = await withNewMessage(stage(), 'Outlives the browser');
    const sent = sending(stage());
    await browser.offline(true);
    await type(popup, 'e');
    await expectListed(popup, message.content.subject, false);
    await until('the action to be kept', async () =>
      JSON.stringify(await browser.storage('local')).includes('"kind":"archive"'),
    );
    await browser.restart();
    await expectLabels(stage(), message, without(message.labels, 'INBOX'));
    await expectSoon('what was sent', sent, [message.id]);
    await expectMailShown(stage());
  });
});

/** The messages whose labels were changed from now on, by the requests for one each, oldest first. */
function sending({ sandbox }: Stage): () => readonly string[] {
  const before = sandbox.log.api().length;
  return () =>
    sandbox.log
      .api()
      .slice(before)
      .filter(({ gmailMethod, fault }) => gmailMethod === 'users.messages.modify' && fault === undefined)
      .map(({ path }) => path.split('/').at(-2) ?? '');
}
