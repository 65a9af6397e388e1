import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectedRows, expectMailShown, rowsOf } from '../../tools/stage/shown-mail.ts';
import { removeAll, setClient, signIn } from '../../tools/stage/sign-in.ts';
import { press, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

const NEW_ADDRESS = 'ada.lovelace@example.com';

inBothBrowsers((stage) => {
  test('an access token that has expired is renewed by the next poll, with one request and no window', async () => {
    const { sandbox, mailbox } = stage();
    await setClient(stage());
    await signIn(stage());
    await sandbox.expireAccessTokens();
    await mailbox.compose({ from: 'Hourglass <sand@example.org>', subject: 'An hour later', text: 'Turned.' });
    const before = sandbox.log.entries().length;
    await nextPoll(stage());
    await expectMailShown(stage());

    const since = sandbox.log.entries().slice(before);
    expect(since.filter(({ path }) => path === '/token')).toMatchObject([{ status: 200 }]);
    expect(since.filter(({ host }) => host === 'accounts.google.com')).toEqual([]);
    expect(await stage().browser.consentWindows()).toBe(0);
  });

  test('a revoked grant puts a mark beside the count, keeps the list, and asks to sign in again', async () => {
    const { browser, sandbox, mailbox } = stage();
    const listed = expectedRows(stage());
    const count = mailbox.counts('INBOX').messagesUnread;
    await sandbox.revokeAccess(mailbox.address);
    await mailbox.compose({ from: 'Unseen <unseen@example.org>', subject: 'Behind the door', text: 'Knock.' });
    await nextPoll(stage());

    await until('the mark on the badge', async () => (await browser.badge()).text === `!${count}`);
    expect((await browser.badge()).title).toContain(word('problemSignedOutTitle'));
    const popup = await browser.openPopup();
    await untilSaid(popup, 'problemSignedOutTitle');
    await expectSoon('the list', () => rowsOf(popup), listed);
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address, refreshToken: undefined }]);
  });

  test('signing in again from the popup takes the mark away and shows what came meanwhile', async () => {
    const { browser, mailbox } = stage();
    await press(await browser.openPopup(), 'problemSignIn');
    await decide(stage(), await googleWindow(stage()), { press: 'allow' });
    const popup = await expectMailShown(stage());
    expect(await visibleText(popup)).not.toContain(word('problemSignedOutTitle'));
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address, refreshToken: expect.any(Object) }]);

    await mailbox.compose({ from: 'Doorman <door@example.org>', subject: 'Come in', text: 'Open.' });
    await nextPoll(stage());
    await expectMailShown(stage());
  });

  test('a mailbox that has another address by now is shown under that one, with its mail', async () => {
    const { sandbox, mailbox, browser } = stage();
    await removeAll(stage());
    const mend = sandbox.addFault({
      name: 'renamed',
      path: /\/profile$/,
      act: {
        kind: 'rewrite',
        rewrite: (reply) => ({ ...reply, body: reply.body.toString().replace(mailbox.address, NEW_ADDRESS) }),
      },
    });
    await signIn(stage());
    mend();
    expect(await keptAccounts(stage())).toMatchObject([{ email: NEW_ADDRESS }]);
    const popup = await browser.openPopup();
    await until('the new address', async () => (await visibleText(popup)).includes(NEW_ADDRESS));
    await expectSoon('the list', () => rowsOf(popup), expectedRows(stage()));
  });
});
