import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { check } from '../../tools/stage/check.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { expectedRows, rowsOf } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { press, untilSaid, visibleText, word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PASSPHRASE = 'correct horse battery staple';
/** Of one message: its sender, subject and first words. */
const TRACES = ['sealed@example.net', 'Under seal', 'Only with the passphrase'];

inBothBrowsers((stage) => {
  test('a passphrase set in the settings seals what anyone could read, and the list stays as it was', async () => {
    const { mailbox, browser } = stage();
    const [from = '', subject = '', text = ''] = TRACES;
    await mailbox.compose({ from: `X <${from}>`, subject, text });
    await setClient(stage());
    await signIn(stage(), 'manage');
    await signIn(counted(stage()), 'count');
    expect(await tracesIn(stage())).toEqual(TRACES);
    const options = await browser.openOptions();
    await fillIn(options, PASSPHRASE, PASSPHRASE.toUpperCase());
    await press(options, 'optionsLockTurnOn');
    await untilSaid(options, 'optionsLockDiffers');
    expect(await tracesIn(stage())).toEqual(TRACES);
    await fillIn(options, PASSPHRASE, PASSPHRASE);
    await press(options, 'optionsLockTurnOn');
    await untilSaid(options, 'optionsLockOn');
    expect(await tracesIn(stage())).toEqual([]);
    await options.close();
    await expectListed(stage());
  });

  test('it stays open when the background is killed, and new mail is sealed too', async () => {
    const { browser, mailbox } = stage();
    await browser.killBackground();
    await mailbox.compose({ from: 'Y <sealed@example.net>', subject: 'Under seal again', text: 'More.' });
    expect(await check(stage())).toBe(true);
    await expectListed(stage());
    expect(await tracesIn(stage())).toEqual([]);
  });

  test('locked from the popup, it shows one field and nothing of the mail, and asks only for the account that is counted', async () => {
    const { browser, sandbox, mailbox } = stage();
    const popup = await browser.openPopup();
    const button = await popup.waitForSelector(`button[aria-label="${word('lockNow')}"]`);
    await button?.click();
    await untilSaid(popup, 'lockTitle');
    await expectNoMail(stage(), popup);
    const { messagesUnread } = counted(stage()).mailbox.counts('INBOX');
    await expectSoon('the badge', async () => (await browser.badge()).text, String(messagesUnread));
    expect((await browser.badge()).title).toContain(word('badgeLocked'));
    expect((await browser.badge()).title).not.toContain(mailbox.address);

    const before = sandbox.log.api().length;
    await counted(stage()).mailbox.compose({ from: 'Z <z@example.net>', subject: 'Counted', text: 'Z' });
    expect(await check(stage())).toBe(true);
    await expectSoon('the badge', async () => (await browser.badge()).text, String(messagesUnread + 1));
    const paths = sandbox.log
      .api()
      .slice(before)
      .map(({ path }) => path);
    expect(paths.filter((path) => /messages|history|profile|token/.test(path))).toEqual([]);
    expect(JSON.stringify(await browser.storage('session'))).not.toContain('unlocked');
  });

  test('a wrong passphrase is told as such; the right one brings back the same list', async () => {
    const popup = await stage().browser.openPopup();
    await enter(popup, 'correct horse');
    await untilSaid(popup, 'lockWrong');
    await expectNoMail(stage(), popup);
    await enter(popup, PASSPHRASE);
    await expectSoon('the list', () => rowsOf(popup), expectedRows(stage()));
    expect(await tracesIn(stage())).toEqual([]);
  });

  test('a browser that was closed is locked when it is opened again; the settings ask for the passphrase too', async () => {
    const { browser } = stage();
    await browser.restart();
    const popup = await browser.openPopup();
    await untilSaid(popup, 'lockTitle');
    await expectNoMail(stage(), popup);
    await popup.close();
    const options = await browser.openOptions();
    await untilSaid(options, 'lockTitle');
    expect(await visibleText(options)).not.toContain(stage().mailbox.address);
    await enter(options, PASSPHRASE);
    await untilSaid(options, 'optionsLockHeading');
    await options.close();
    await expectListed(stage());
  });

  test('turned off in the settings, everything is in plain again', async () => {
    const options = await stage().browser.openOptions();
    await press(options, 'optionsLockTurnOff');
    await untilSaid(options, 'optionsLockOff');
    expect(await tracesIn(stage())).toEqual(TRACES);
    await options.close();
    expect(await check(stage())).toBe(true);
    await expectListed(stage());
  });

  test('who has lost the passphrase deletes what is locked, and signs in again', async () => {
    const { browser } = stage();
    await browser.send({ command: 'setLock', args: [PASSPHRASE] });
    await browser.send({ command: 'lockNow', args: [] });
    const popup = await browser.openPopup();
    await untilSaid(popup, 'lockTitle');
    await popup.click('.unlock summary');
    await press(popup, 'lockForget');
    await untilSaid(popup, 'problemSignedOutTitle');
    expect(await tracesIn(stage())).toEqual([]);
    await popup.close();
    await signIn(stage(), 'manage');
    await expectListed(stage());
  });
});

/** The stage of the account that is only counted. */
function counted(stage: Stage): Stage {
  return { ...stage, mailbox: stage.sandbox.mailbox(stage.sandbox.accounts[1] ?? '') };
}

/** Which traces of the message anyone finds in storage. */
async function tracesIn({ browser }: Stage): Promise<readonly string[]> {
  const areas = await Promise.all((['local', 'session', 'sync'] as const).map((area) => browser.storage(area)));
  const everything = JSON.stringify(areas);
  return TRACES.filter((trace) => everything.includes(trace));
}

async function expectListed(stage: Stage): Promise<void> {
  const popup = await stage.browser.openPopup();
  await expectSoon('the list', () => rowsOf(popup), expectedRows(stage));
  await popup.close();
}

async function expectNoMail(stage: Stage, popup: Page): Promise<void> {
  const text = await visibleText(popup);
  for (const trace of [...TRACES, stage.mailbox.address]) expect(text).not.toContain(trace);
  expect(await rowsOf(popup)).toEqual([]);
}

async function enter(page: Page, passphrase: string): Promise<void> {
  const input = await page.waitForSelector('#passphrase');
  await input?.evaluate((field) => {
    if (field instanceof HTMLInputElement) field.value = '';
  });
  await page.type('#passphrase', passphrase);
  await page.keyboard.press('Enter');
}

async function fillIn(options: Page, first: string, second: string): Promise<void> {
  await options.waitForSelector('.passphrase-form');
  const inputs = await options.$$('.passphrase-form input');
  for (const [at, text] of [first, second].entries()) {
    await inputs[at]?.click({ count: 3 });
    await inputs[at]?.type(text);
  }
}
