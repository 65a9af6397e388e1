import type { Page } from 'puppeteer-core';
import { untilAtRest } from '../stage/at-rest.ts';
import type { Stage } from '../stage/stage.ts';
import { click, focus, inTurn, type } from './poses.ts';
import type { AfterScene, Scene } from './scene.ts';

const PASSPHRASE = 'correct horse battery';

/** Turns the lock on before the page is opened, and off afterwards. */
async function withLock({ browser }: Stage): Promise<AfterScene> {
  await browser.send({ command: 'setLock', args: [PASSPHRASE] });
  return async () => {
    await browser.send({ command: 'unlock', args: [PASSPHRASE] });
    await browser.send({ command: 'removeLock', args: [] });
  };
}

/** The same, locked. */
async function locked(stage: Stage): Promise<AfterScene> {
  const after = await withLock(stage);
  await stage.browser.send({ command: 'lockNow', args: [] });
  return after;
}

const wrongPassphrase = inTurn(focus('#passphrase'), type('staple'), (page: Page) => page.keyboard.press('Enter'));

async function unfold(page: Page): Promise<void> {
  await click('.unlock summary')(page);
}

/** The lock, with the account of another act. */
export const LOCK_SCENES: readonly Scene[] = [
  { name: 'lock', page: 'popup', before: locked, shows: '#passphrase' },
  { name: 'lock-wrong', page: 'popup', before: locked, pose: wrongPassphrase, shows: '.unlock .flaw:not(:empty)' },
  { name: 'lock-way-out', page: 'popup', before: locked, pose: unfold, shows: '.unlock details .button' },
  { name: 'list-lock-open', page: 'popup', before: withLock, pose: untilAtRest, shows: 'li.row' },
  { name: 'options-lock', page: 'options', shows: '#lock .passphrase-form' },
  {
    name: 'options-lock-flaw',
    page: 'options',
    pose: click('#lock button[type=submit]'),
    shows: '#lock [aria-invalid=true]',
  },
  { name: 'options-lock-on', page: 'options', before: withLock, shows: '#lock .setting' },
  { name: 'options-locked', page: 'options', before: locked, shows: '#passphrase' },
];
