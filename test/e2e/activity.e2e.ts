import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { until } from '../../tools/browser/until.ts';
import { canariesOf } from '../../tools/leaks/canaries.ts';
import { findLeaks } from '../../tools/leaks/find-leaks.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { keptAccounts } from '../../tools/stage/kept.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

/** How many rows are shown at first, and at most with each further press. */
const STEP = 25;

/** What a request was for, by the sandbox's own name of its method; that of `messages.get` depends on its format. */
const PURPOSES: Readonly<Record<string, Parameters<typeof word>[0]>> = {
  'users.getProfile': 'optionsPurposeProbe',
  'users.history.list': 'optionsPurposeHistory',
  'users.messages.list': 'optionsPurposeList',
  'users.labels.get': 'optionsPurposeCount',
  'users.labels.list': 'optionsPurposeLabelNames',
  'users.messages.get metadata': 'optionsPurposeMessageLines',
  'users.messages.get full': 'optionsPurposeMessageText',
  authorization_code: 'optionsPurposeSignIn',
  refresh_token: 'optionsPurposeRefresh',
  '/oauth2/v3/certs': 'optionsPurposeSigningKeys',
};

inBothBrowsers((stage) => {
  let page: Page;

  test('after a sign-in, polls, and a refresh, Activity lists just what Google was asked', async () => {
    const { browser, sandbox, mailbox } = stage();
    await setClient(stage());
    await signIn(stage());
    await mailbox.compose({ from: 'Post <post@example.org>', subject: 'A letter for Activity', text: 'Dear Ada, no.' });
    await nextPoll(stage());
    const [account] = await keptAccounts(stage());
    const [newest] = mailbox.unread('INBOX');
    await browser.send({ command: 'readMessage', args: [account?.id, newest?.id] });
    await sandbox.expireAccessTokens();
    await nextPoll(stage());
    page = await browser.openOptions();
    await page.waitForSelector('.request');

    const logged = sandbox.log.api().map(toldOf);
    expect(await rowsIn(page)).toHaveLength(STEP);
    await untilAllShown(page, logged.length);
    await expectSoon('the rows', async () => (await rowsIn(page)).map(({ told }) => told).sort(), logged.sort());
    const times = (await rowsIn(page)).map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test('a request for a nonce is told as the part of DPoP that it is; only what failed is marked', async () => {
    const rows = await rowsIn(page);
    const nonces = rows.filter(({ outcome }) => outcome === word('optionsOutcomeNonce'));
    const refused = stage()
      .sandbox.log.api()
      .filter(({ path, status }) => path === '/token' && status === 400);
    expect(nonces).toHaveLength(refused.length);
    expect(nonces.length).toBeGreaterThan(0);
    // The token that had expired.
    expect(rows.filter(({ isGood }) => !isGood).map(({ outcome }) => outcome)).toEqual(['401']);
  });

  test('one account’s requests can be chosen, and those of none', async () => {
    const { sandbox } = stage();
    const [account] = await keptAccounts(stage());
    const ofNone = sandbox.log
      .api()
      .map(toldOf)
      .filter((told) =>
        [word('optionsPurposeSignIn'), word('optionsPurposeSigningKeys')].some((one) => told.includes(one)),
      );
    await page.select('#activity > .choose select', 'none');
    await expectSoon('those of none', async () => (await rowsIn(page)).map(({ told }) => told).sort(), ofNone.sort());
    await page.select('#activity > .choose select', account?.id ?? '');
    const total = sandbox.log.api().length - ofNone.length;
    await untilAllShown(page, total);
    const rows = await rowsIn(page);
    expect(rows.filter(({ told }) => ofNone.includes(told))).toEqual([]);
  });

  test('what Copy report copies is what it shows, a line for each request, and names nobody', async () => {
    const { sandbox } = stage();
    await page.click('.report > summary');
    const report = await page.waitForSelector('.report code', { visible: true });
    const shown = await report?.evaluate(({ textContent }) => textContent);
    await page.click('.report .copy-row button');
    await until('the copy', async () => (await visibleText(page)).includes(word('optionsCopied')));
    expect(await pasted(page)).toBe(shown);
    expect(findLeaks(shown ?? '', canariesOf(sandbox))).toEqual([]);
    expect(shown?.match(/ units$/gm)?.length).toBe(sandbox.log.api().length + 1);
    await page.close();
  });
});

/** A logged request as a row tells it. */
function toldOf({ gmailMethod, method, host, path, query, status, said }: LoggedRequest): string {
  const format = new URLSearchParams(query).get('format');
  const grant = new URLSearchParams(said?.form).get('grant_type');
  const name =
    gmailMethod === undefined ? (grant ?? path) : [gmailMethod, ...(format === null ? [] : [format])].join(' ');
  const key = PURPOSES[name];
  if (key === undefined) throw new Error(`No purpose is known of ${name}`);
  return `${word(key)}: ${method} ${host} ${status}`;
}

/** The rows of the list, newest first. */
function rowsIn(page: Page) {
  return page.$$eval('.request', (rows) =>
    rows.map((row) => {
      const text = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
      const outcome = text('.request-outcome');
      return {
        told: `${text('.request-purpose > span')}: ${text('code')} ${outcome.split(':')[0]}`,
        outcome,
        isGood: row.querySelector('[data-good=true]') !== null,
        at: row.querySelector('time')?.dateTime ?? '',
      };
    }),
  );
}

/** Presses *Show more* until there is none. */
async function untilAllShown(page: Page, total: number): Promise<void> {
  await until('all rows', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.requests + .button')?.click());
    return (await rowsIn(page)).length === total;
  });
}

/** What the clipboard holds, as a user finds out: by pasting it somewhere. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return await until('the paste', () =>
    page.$eval('#pasted', (field) => (field as HTMLTextAreaElement).value || undefined),
  );
}
