import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { check } from '../../tools/stage/check.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectMailShown, rowsOf } from '../../tools/stage/shown-mail.ts';
import { type Level, setClient } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { press, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

/** What Google must be asked for, in Google's own names. */
const SCOPE: Readonly<Record<Level, string>> = {
  count: 'openid email https://www.googleapis.com/auth/gmail.labels',
  read: 'openid email https://www.googleapis.com/auth/gmail.readonly',
  manage: 'openid email https://www.googleapis.com/auth/gmail.modify',
};

/** The tokens of the levels that the account had before, none of which may be used again. */
const dropped = new Set<string>();

inBothBrowsers((stage) => {
  test('Count only asks Google for the labels alone, and Gmail for nothing else', async () => {
    const { browser, mailbox } = stage();
    await setClient(stage());
    const options = await browser.openOptions();
    await options.waitForSelector('.sign-in-form');
    await options.click('.sign-in-form input[value=count]');
    await press(options, 'popupSignIn');
    await decide(stage(), await googleWindow(stage()), { press: 'allow' });
    await untilLevel(stage(), 'count');
    await until(
      'the count',
      async () => (await browser.badge()).text === String(mailbox.counts('INBOX').messagesUnread),
    );
    expect(asked(stage()).map(({ scope }) => scope)).toEqual([SCOPE.count]);
    const methods = stage()
      .sandbox.log.api()
      .flatMap(({ gmailMethod }) => gmailMethod ?? []);
    expect(new Set(methods)).toEqual(new Set(['users.labels.get']));
    await expectNewTokens(stage(), 'count');
  });

  test('what needs more explains itself there, in the popup and on the settings page', async () => {
    const { browser } = stage();
    const popup = await browser.openPopup();
    await untilSaid(popup, 'popupCountOnly');
    expect(await rowsOf(popup)).toEqual([]);
    const options = await browser.openOptions();
    await untilSaid(options, 'optionsNotificationsCount');
  });

  test('a checkbox that was not selected is told, leaves the smaller level working, and is asked for again', async () => {
    const { browser } = stage();
    const options = await browser.openOptions();
    await changeLevel(options, 'read');
    await decide(stage(), await googleWindow(stage()), { tick: false, press: 'allow' });
    await untilSaid(options, 'signInBoxTitle');
    await untilLevel(stage(), 'count');
    expect(await check(stage())).toBe(true);
    await expectOnlyScope(stage(), 'count');

    await press(options, 'problemRetry');
    await decide(stage(), await googleWindow(stage()), { press: 'allow' });
    await untilLevel(stage(), 'read');
    await expectMailShown(stage());
    await expectNewTokens(stage(), 'read');
    expect(asked(stage()).slice(1)).toEqual([
      { scope: SCOPE.read, hint: stage().mailbox.address },
      { scope: SCOPE.read, hint: stage().mailbox.address },
    ]);
  });

  test.each(['manage', 'read', 'count'] as const)(
    'raised or lowered to %s, only its own tokens are used',
    async (level) => {
      const { browser, mailbox, sandbox } = stage();
      const options = await browser.openOptions();
      await changeLevel(options, level);
      // What choosing less does not do, is said where there is less to choose.
      expect((await visibleText(options)).includes(word('optionsChangeAccessLess'))).toBe(true);
      await decide(stage(), await googleWindow(stage()), { press: 'allow' });
      await untilLevel(stage(), level);
      expect(asked(stage()).at(-1)).toEqual({ scope: SCOPE[level], hint: mailbox.address });
      await expectNewTokens(stage(), level);
      await mailbox.compose({ from: 'Ladder <step@example.org>', subject: `At ${level}`, text: 'One step.' });
      const before = sandbox.log.entries().length;
      expect(await check(stage())).toBe(true);
      const statuses = sandbox.log
        .entries()
        .slice(before)
        .map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([200]));
      if (level === 'count') expect(JSON.stringify(await browser.storage('local'))).not.toContain('At read');
      else await expectMailShown(stage());
    },
  );

  test('no smaller level has revoked anything at Google, which would have ended it too', async () => {
    expect(
      stage()
        .sandbox.log.entries()
        .filter(({ path }) => path === '/revoke'),
    ).toEqual([]);
  });
});

/** What each sign-in asked Google's page for, in order; Firefox opens the same address twice. */
function asked({ sandbox }: Stage) {
  const pages = sandbox.log.entries().filter(({ path }) => path === '/o/oauth2/v2/auth');
  const signIns = new Map(
    pages.map(({ query }) => {
      const parameters = new URLSearchParams(query);
      const hint = parameters.get('login_hint') ?? undefined;
      return [parameters.get('state'), { scope: parameters.get('scope'), hint }] as const;
    }),
  );
  return [...signIns.values()];
}

async function changeLevel(options: Page, level: Level): Promise<void> {
  await press(options, 'optionsChangeAccess');
  await options.waitForSelector('.account .sign-in-form');
  await options.click(`.account .sign-in-form input[value=${level}]`);
  await options.click('.account .sign-in-form button[type=submit]');
}

async function untilLevel({ browser }: Stage, level: Level): Promise<void> {
  await until(`level ${level}`, async () =>
    JSON.stringify((await browser.storage('local')).accounts).includes(`"${level}"`),
  );
}

/** Expects the stored access token to open at Google what the level needs and nothing more; returns it, and the sealed refresh token. */
async function expectOnlyScope(stage: Stage, level: Level): Promise<readonly string[]> {
  const [account] = await keptAccounts(stage);
  const access = await until('the access token', async () => {
    const { [`access-token:${account?.id}`]: kept } = await stage.browser.storage('session');
    return /"token":"([^"]+)"/.exec(JSON.stringify(kept ?? ''))?.[1];
  });
  const [{ id = '' } = {}] = stage.mailbox.unread('INBOX');
  const statuses = await Promise.all([
    ask(stage, access, 'labels/INBOX'),
    ask(stage, access, 'messages'),
    ask(stage, access, `messages/${id}/modify`, '{"removeLabelIds":["STARRED"]}'),
  ]);
  expect(statuses).toEqual([200, level === 'count' ? 403 : 200, level === 'manage' ? 200 : 403]);
  const { [`refresh-token:${account?.id}`]: sealed } = await stage.browser.storage('local');
  return [access, JSON.stringify(sealed)];
}

/** Expects the same, and that no token of a level before is used any more. */
async function expectNewTokens(stage: Stage, level: Level): Promise<void> {
  const tokens = await expectOnlyScope(stage, level);
  expect(tokens.filter((token) => dropped.has(token))).toEqual([]);
  for (const token of tokens) dropped.add(token);
}

/** Asks Gmail with a token that was taken from storage; returns the status. */
async function ask({ sandbox }: Stage, token: string, path: string, body?: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const init = body === undefined ? { headers } : { method: 'POST', headers, body };
  return (await sandbox.fetch(`https://gmail.googleapis.com/gmail/v1/users/me/${path}`, init)).status;
}
