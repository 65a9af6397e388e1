import { expect, test } from 'vitest';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { until } from '../../tools/browser/until.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { removeAll, setClient, signIn, signInFromPopup } from '../../tools/stage/sign-in.ts';
import { untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';
import {
  CLEAR,
  logged,
  masked,
  maskedJson,
  messagesOf,
  openStory,
  requestIn,
  responseIn,
  storyAddress,
} from './told-story.ts';

inBothBrowsers((stage) => {
  test('before any sign-in, the page shows an example and says so', async () => {
    const page = await openStory(stage());
    await untilSaid(page, 'storyExample');
    expect(await page.$$eval('.story-step', (steps) => steps.map((step) => step.getAttribute('data-state')))).toEqual([
      'before',
      ...Array<string>(5).fill('done'),
    ]);
    expect(stage().sandbox.log.entries()).toEqual([]);
    await page.close();
  });

  test('after a sign-in, every step is what the sandbox logged, masked', async () => {
    const { sandbox } = stage();
    await setClient(stage());
    await signIn(stage());
    const page = await openStory(stage());
    const log = sandbox.log.entries();
    const find = (host: string, path: RegExp): LoggedRequest => {
      const found = log.find((entry) => entry.host === host && path.test(entry.path));
      if (found === undefined) throw new Error(`The sandbox has not logged ${path}`);
      return found;
    };
    const authorization = find('accounts.google.com', /^\/o\/oauth2\/v2\/auth$/);
    // The first proof lacks the nonce that the refusal brings.
    const exchanges = log.filter(({ path }) => path === '/token');
    const token = exchanges.at(-1) ?? find('oauth2.googleapis.com', /^\/token$/);
    const keys = find('www.googleapis.com', /\/certs$/);
    const mail = find('gmail.googleapis.com', /./);

    const [permission] = await messagesOf(page, 'permission');
    expect(requestIn(permission)).toEqual(logged(authorization));

    const asked = new URLSearchParams(authorization.query);
    const sent = new URLSearchParams(token.said?.form);
    const [callback] = await messagesOf(page, 'callback');
    expect(requestIn(callback).query).toEqual(
      expect.arrayContaining(
        [
          ['state', asked.get('state') ?? ''],
          ['code', sent.get('code') ?? ''],
        ].map(([name = '', value = '']) => `${name}=${masked(name, value)}`),
      ),
    );

    const texts = await messagesOf(page, 'exchange');
    expect(texts).toHaveLength(exchanges.length * 2 + 2);
    for (const [at, exchange] of exchanges.entries()) {
      expect(requestIn(texts[at * 2])).toEqual(logged(exchange));
      const members = maskedJson(exchange.said?.answer ?? '');
      expect(responseIn(texts[at * 2 + 1])).toEqual({ status: exchange.status, members });
    }
    const [keyRequest, keyResponse] = texts.slice(-2);
    expect(requestIn(keyRequest)).toEqual(logged(keys));
    const [published] = JSON.parse(keys.said?.answer ?? '').keys;
    expect(responseIn(keyResponse)).toEqual({ status: 200, members: [`kid=${published.kid}`] });

    const [mailRequest, mailResponse] = await messagesOf(page, 'mail');
    expect(requestIn(mailRequest)).toEqual(logged(mail));
    expect(responseIn(mailResponse)).toEqual({ status: 200, members: [] });

    const results = await page.$$eval('[data-check]', (checks) =>
      checks.map((check) => check.getAttribute('data-result')),
    );
    expect(results.length).toBeGreaterThan(10);
    expect(new Set(results)).toEqual(new Set(['passed']));
    const secrets = [...asked, ...sent, ...Object.entries(JSON.parse(token.said?.answer ?? ''))].flatMap(
      ([name = '', value]) => (CLEAR.test(name) ? [] : [String(value)]),
    );
    expect(secrets.length).toBeGreaterThan(6);
    const [account] = await keptAccounts(stage());
    const stored = JSON.stringify((await stage().browser.storage('local'))[`stories:${account?.id}`]);
    const shown = await page.evaluate(() => document.querySelector('.story-steps')?.textContent);
    for (const secret of [...secrets, stage().mailbox.address, account?.id ?? '-']) {
      expect(stored).not.toContain(secret);
      expect(shown).not.toContain(secret);
    }
    await page.close();
  });

  test('the steps are chosen by keyboard, and by a click in the diagram', async () => {
    const page = await openStory(stage());
    const open = (): Promise<readonly (string | null)[]> =>
      page.$$eval('.story-step [aria-expanded=true]', (found) => found.map((one) => one.getAttribute('aria-controls')));
    expect(await open()).toEqual(['step-register']);
    await page.focus('[aria-controls=step-callback]');
    await page.keyboard.press('Enter');
    expect(await open()).toEqual(['step-callback']);
    await page.click('.diagram .said:last-child .words');
    expect(await open()).toEqual(['step-mail']);
    await page.close();
  });

  test('a refresh has a story of its own, equal to the log', async () => {
    const { sandbox } = stage();
    await sandbox.expireAccessTokens();
    const before = sandbox.log.entries().length;
    await nextPoll(stage());
    const refreshes = () =>
      sandbox.log
        .entries()
        .slice(before)
        .filter(({ path }) => path === '/token');
    await until('a refresh', async () => refreshes().some(({ status }) => status === 200));
    const page = await openStory(stage());
    const [account] = await keptAccounts(stage());
    await page.waitForSelector(`option[value="refresh:${account?.id}"]`);
    await page.select('.choose select', `refresh:${account?.id}`);
    const texts = await messagesOf(page, 'refresh');
    expect(texts).toHaveLength(refreshes().length * 2);
    for (const [at, refresh] of refreshes().entries()) {
      expect(requestIn(texts[at * 2])).toEqual(logged(refresh));
      const members = maskedJson(refresh.said?.answer ?? '');
      expect(responseIn(texts[at * 2 + 1])).toEqual({ status: refresh.status, members });
    }
    await page.close();
  });

  test('a revocation is told too, without any of its token, and the account’s own record is gone', async () => {
    const { browser, sandbox } = stage();
    const [account] = await keptAccounts(stage());
    await browser.send({ command: 'remove', args: [account?.id, true] });
    await until('the revocation', async () => sandbox.log.entries().some(({ path }) => path === '/revoke'));
    const page = await openStory(stage());
    await page.waitForSelector('option[value=revocation]');
    await page.select('.choose select', 'revocation');
    const [request, response] = await messagesOf(page, 'revoke');
    const revocation = sandbox.log.entries().find(({ path }) => path === '/revoke');
    const [[, token = ''] = []] = new URLSearchParams(revocation?.said?.form);
    expect(requestIn(request)).toMatchObject({ method: 'POST', path: '/revoke', form: [`token=…[${token.length}]`] });
    expect(responseIn(response).status).toBe(200);
    expect(Object.keys(await browser.storage('local')).filter((key) => key.startsWith('stories:'))).toEqual([]);
    await page.close();
  });

  test('a sign-in that was refused shows where it stopped', async () => {
    await removeAll(stage());
    await signInFromPopup(stage(), { press: 'deny' });
    await until('the sign-in to end', async () => 'failed-story' in (await stage().browser.storage('session')));
    const page = await openStory(stage());
    await page.waitForSelector('#step-callback:not([hidden])');
    expect(await visibleText(page)).toContain('access_denied');
    expect(await page.$$eval('.story-step', (steps) => steps.map((step) => step.getAttribute('data-state')))).toEqual([
      'before',
      'done',
      'done',
      'failed',
      'open',
      'open',
    ]);
    await page.close();
  });

  test('the popup and the settings page lead to it', async () => {
    const { browser } = stage();
    const popup = await browser.openUrl(stage().popupAddress);
    await popup.waitForSelector('.popup');
    await until('the keys', async () => {
      await popup.keyboard.press('?');
      return (await popup.$('.key-sheet')) !== null;
    });
    await popup.click('.key-sheet-foot a');
    const opened = await browser.openedPage(storyAddress(stage()));
    await untilSaid(opened, 'storyTitle');
    await opened.close();
    const options = await browser.openOptions();
    await options.waitForSelector('#privacy a');
    expect(await options.$eval('#privacy a', ({ href }) => href)).toBe(storyAddress(stage()));
    expect(await options.$eval('#privacy a', ({ textContent }) => textContent)).toBe(word('storyTitle'));
  });
});
