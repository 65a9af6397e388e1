import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { axeFlaws } from './axe.ts';
import { consentByKeys, tabTo } from './by-keys.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

inBothBrowsers((stage) => {
  let options: Page;

  test('the page that opens after the installation shows three steps, the first of them now', async () => {
    const { browser } = stage();
    options = await browser.openedPage(browser.optionsAddress);
    await options.bringToFront();
    await untilSaid(options, 'optionsStatusClientNext');
    expect(await steps(options)).toEqual(['now', 'next', browser.name === 'firefox' ? 'done' : 'next']);
  });

  test('a damaged file, one of another browser, and a huge one are refused, and nothing is stored', async () => {
    const { browser } = stage();
    await give(options, `${clientFile(stage())},`);
    await untilSaid(options, 'optionsFileUnchanged');
    expect(await visibleText(options)).toContain('line 1, column');
    await give(options, clientFile(stage(), 'https://other.chromiumapp.org/'));
    await untilSaid(options, 'optionsFileRedirectThere');
    await give(options, clientFile(stage()).padEnd(64_001));
    await until('the size to be refused', async () => (await visibleText(options)).includes('larger than 64 kB'));
    expect(await axeFlaws(options)).toEqual([]);
    expect(await browser.storage('local')).toEqual({});
  });

  test('by keyboard alone: the client’s file, the sign-in, and the first mail', async () => {
    const { browser, sandbox, mailbox } = stage();
    await options.bringToFront();
    await tabTo(options, 'optionsFilePaste');
    await options.keyboard.press('Enter');
    await options.keyboard.press('Tab');
    await options.keyboard.type(clientFile(stage()));
    await tabTo(options, 'optionsFileUse');
    await options.keyboard.press('Enter');
    await untilSaid(options, 'optionsStatusSignInNext');
    expect(await focused(options)).toBe('accounts-heading');
    const secret = { iv: expect.any(String), data: expect.any(String) };
    expect(await browser.storage('local')).toMatchObject({ client: { id: sandbox.client.id, secret } });

    await tabTo(options, 'popupSignIn');
    await options.keyboard.press('Enter');
    await consentByKeys(stage());
    await until('the account', async () => (await keptAccounts(stage()).catch(() => [])).length === 1);
    expect(await keptAccounts(stage())).toMatchObject([{ email: mailbox.address }]);
    await expectMailShown(stage());
  });

  test('the hint to pin the button is there while the browser hides it, and goes once it is pinned', async () => {
    const { browser } = stage();
    if (browser.name === 'firefox') {
      // It is on the toolbar from the start, so setup was complete with the first account.
      await untilSaid(options, 'optionsSetupComplete');
      expect(await options.$('#pin')).toBeNull();
      await browser.pin(false);
      await lookAgain(options);
    }
    await untilSaid(options, browser.name === 'firefox' ? 'optionsPinMenu' : 'optionsPinPin');
    if (browser.name === 'chromium') {
      expect(await steps(options)).toEqual(['done', 'done', 'now']);
      expect(await focused(options)).toBe('pin');
    }
    expect(await axeFlaws(options)).toEqual([]);
    await browser.pin(true);
    await options.bringToFront();
    await until('the hint to be gone', async () => (await options.$('#pin, .setup')) === null);
    await untilSaid(options, 'optionsSetupComplete');
  });

  test('a file that is chosen takes the place of the client', async () => {
    const { browser, sandbox } = stage();
    const before = JSON.stringify((await browser.storage('local')).client);
    await tabTo(options, 'optionsClientChange');
    await options.keyboard.press('Enter');
    await give(options, clientFile(stage()));
    await until('the client to be stored', async () => {
      return JSON.stringify((await browser.storage('local')).client) !== before;
    });
    await untilSaid(options, 'optionsClientSaved');
    expect(await options.content()).not.toContain(sandbox.client.secret);
  });
});

/** The client's file, as Google's console offers it for download. */
function clientFile({ browser, sandbox }: Stage, redirectUri = browser.redirectUri): string {
  const { id, secret } = sandbox.client;
  return JSON.stringify({
    web: {
      client_id: id,
      project_id: 'my-mail-472113',
      auth_uri: 'https://accounts.google.com/o/oauth2/auth',
      token_uri: 'https://oauth2.googleapis.com/token',
      auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
      client_secret: secret,
      redirect_uris: [redirectUri],
    },
  });
}

/** Chooses a file with this text, as the browser's file chooser does. */
async function give(page: Page, text: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'client-file-'));
  folders.push(folder);
  const file = path.join(folder, 'client_secret_1.json');
  await writeFile(file, text);
  const input = await page.waitForSelector('input[type=file]', { timeout: 10_000 });
  if (input === null) throw new Error(`The page has no ${word('optionsFileChoose')}`);
  // `as`: the selector names its type.
  await (input as NonNullable<Awaited<ReturnType<typeof page.$<'input'>>>>).uploadFile(file);
}

/** How far each step is. */
function steps(page: Page): Promise<readonly (string | null)[]> {
  return page.$$eval('.setup > li', (items) => items.map((item) => item.getAttribute('data-is')));
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** As when the page comes into focus, on which browsers without the event rely. */
async function lookAgain(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => void window.dispatchEvent(new Event('focus')));
}
