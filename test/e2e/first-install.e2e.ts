import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { decide, googleWindow } from '../../tools/stage/google-window.ts';
import { keptAccounts, keptNames } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { press, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

inBothBrowsers((stage) => {
  let options: Page;

  test('the options page opens once after the installation', async () => {
    const { browser } = stage();
    options = await browser.openedPage(browser.optionsAddress);
    await options.bringToFront();
    await untilSaid(options, 'optionsStatusClientNext');
    expect(await browser.pagesAt(browser.optionsAddress)).toBe(1);
  });

  test('the options page shows the redirect address that Google must know', async () => {
    expect(await visibleText(options)).toContain(stage().browser.redirectUri);
  });

  test('the form refuses a client that cannot be one, in words, and keeps nothing', async () => {
    const { client } = stage().sandbox;
    await fillIn(options, client.secret, client.id);
    await press(options, 'optionsSave');
    await untilSaid(options, 'optionsFlawSecretInId');
    await untilSaid(options, 'optionsFlawIdInSecret');

    await fillIn(options, 'tidings.example.com', 'short');
    await press(options, 'optionsSave');
    await untilSaid(options, 'optionsFlawIdShape');
    await untilSaid(options, 'optionsFlawSecretShape');
    expect(await stage().browser.storage('local')).toEqual({});
  });

  test('the form keeps a good client', async () => {
    const { client } = stage().sandbox;
    await fillIn(options, client.id, client.secret);
    await press(options, 'optionsSave');
    await untilSaid(options, 'optionsClientSaved');
    const secret = { iv: expect.any(String), data: expect.any(String) };
    const stored = { client: { id: client.id, secret }, version: expect.any(Number) };
    expect(await stage().browser.storage('local')).toEqual(stored);
  });

  test('the button on the options page signs in', async () => {
    const { mailbox } = stage();
    await press(options, 'popupSignIn');
    await decide(stage(), await googleWindow(stage()), { press: 'allow' });
    await until('the page to name the account', async () => {
      return (await visibleText(options)).includes(word('optionsSignInDone', mailbox.address));
    });
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address }]);
    await expectMailShown(stage());
  });

  test('a browser that is opened again with its profile needs no new sign-in and goes on by itself', async () => {
    const { browser, mailbox, sandbox } = stage();
    const before = sandbox.log.entries().length;
    await mailbox.compose({ from: 'Night Owl <owl@example.net>', subject: 'While you were out', text: 'Hoot.' });
    await browser.restart();
    await expectMailShown(stage());

    const since = sandbox.log.entries().slice(before);
    expect(since.filter(({ host }) => host === 'accounts.google.com')).toEqual([]);
    // The nonce went with the session: Google demands a new one, and gets it.
    expect(since.filter(({ path }) => path === '/token').map(({ status }) => status)).toEqual([400, 200]);
    expect(await browser.fireAlarms()).not.toEqual([]);
    expect(await browser.pagesAt(browser.optionsAddress)).toBe(0);
    const kept = (await keptNames(stage())).map((name) => name.split(':')[0]);
    expect(kept.sort()).toEqual([
      'accounts',
      'health',
      'mailbox',
      'older-requests',
      'refresh-token',
      'request-days',
      'requests',
      'stories',
    ]);
  });
});

async function fillIn(page: Page, id: string, secret: string): Promise<void> {
  const fields = await page.$$('.client-form input');
  for (const [at, value] of [id, secret].entries()) {
    // What is selected is replaced by what is typed.
    await fields[at]?.evaluate((field) => field instanceof HTMLInputElement && field.select());
    await fields[at]?.type(value);
  }
}
