import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../tools/browser/until.ts';
import { expectSoon } from '../../tools/stage/expect-soon.ts';
import { expectMailShown } from '../../tools/stage/shown-mail.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import type { Stage } from '../../tools/stage/stage.ts';
import { word } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';
import { type } from './popup-list.ts';

const TEN_MINUTES = 600_000;

inBothBrowsers((stage) => {
  test('a new mail offers its code, which a click copies and nothing else does; an old mail offers none', async () => {
    await setClient(stage());
    await signIn(stage());
    await deliver(stage(), 'Your verification code is 730 551.', Date.now() - TEN_MINUTES - 1_000);
    await deliver(stage(), 'Your order 904417 is on its way.');
    await deliver(stage(), 'Your verification code is 482 913.');
    const popup = await openList(stage());
    await expectSoon('the codes', () => codesOf(popup), [word('codeCopy', '482 913')]);
    const height = await heightOf(popup);
    expect(await pasted(popup, stage())).toBe('');

    await popup.click('.code');
    await expectSoon('that it is copied', () => codesOf(popup), [word('optionsCopied')]);
    // Nothing has moved.
    expect(await heightOf(popup)).toBe(height);
    expect(await pasted(popup, stage())).toBe('482913');
  });

  test('c copies the code of the message that is open, whose text alone tells it', async () => {
    const greeting = 'Hello Ada, somebody wants to sign in. '.repeat(6);
    await deliver(stage(), `${greeting}\n\nIf that is you, enter this one-time code:\n\nG-550182\n\nGoodbye`);
    const popup = await openList(stage());
    const opened = 'li.row[data-open="true"] .preview-slot .code';
    await popup.waitForSelector('.code');
    expect(await popup.$$('li.row:first-child .code')).toHaveLength(0);
    await type(popup, 'j', 'o');
    await popup.waitForSelector(opened, { timeout: 10_000 });
    await type(popup, 'c');
    await expectSoon('that it is copied', async () => (await codesOf(popup))[0], word('optionsCopied'));
    await type(popup, 'u');
    expect(await pasted(popup, stage())).toBe('550182');
  });

  test('after ten minutes the code goes from an open popup, without anybody doing anything', async () => {
    const code = word('codeCopy', '664 220');
    await deliver(stage(), 'Your verification code is 664220.', Date.now() - TEN_MINUTES + 15_000);
    const popup = await openList(stage());
    await until('the code', async () => (await codesOf(popup)).includes(code));
    await until('the code to be gone', async () => !(await codesOf(popup)).includes(code), 20_000);
    expect(await codesOf(popup)).not.toEqual([]);
  });
});

async function deliver({ mailbox }: Stage, text: string, at = Date.now()): Promise<void> {
  await mailbox.compose({ from: 'Acme <no-reply@acme.example>', subject: 'Sign in', text }, { at });
}

async function openList(stage: Stage): Promise<Page> {
  await nextPoll(stage);
  return expectMailShown(stage);
}

/** The words of each button that copies a code, without invisible marks, from top to bottom. */
async function codesOf(popup: Page): Promise<readonly string[]> {
  const words = await popup.$$eval('.code', (buttons) => buttons.map(({ textContent }) => textContent ?? ''));
  return words.map((each) => each.replace(/[\u2068\u2069]/g, ''));
}

function heightOf(popup: Page): Promise<number> {
  return popup.$eval('.messages', (list) => list.getBoundingClientRect().height);
}

/** What the clipboard holds, pasted into the filter, as a person would look. */
async function pasted(popup: Page, { browser }: Stage): Promise<string> {
  await type(popup, '/');
  await popup.waitForSelector('input[type=search]:focus');
  if (browser.name === 'firefox') {
    await popup.keyboard.down('Control');
    await popup.keyboard.press('v');
    await popup.keyboard.up('Control');
  } else {
    // Chromium pastes for a key that is sent to a page only with the command that a keyboard's own has with it.
    await popup.keyboard.press('v', { commands: ['Paste'], text: '' });
  }
  const text = await popup.$eval('input[type=search]', (field) => field.value);
  await type(popup, 'Escape');
  return text;
}
