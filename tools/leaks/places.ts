import type { Page } from 'puppeteer-core';
import { untilAtRest } from '../stage/at-rest.ts';
import type { Stage } from '../stage/stage.ts';
import { type CanaryKind, canariesOf } from './canaries.ts';
import { findLeaks } from './find-leaks.ts';

/** Somewhere that something of the user could end up. */
interface Place {
  readonly name: string;
  /** What it is meant to hold, and why just that. */
  readonly may: readonly CanaryKind[];
  readonly why: string;
  readonly read: (stage: Stage) => Promise<string>;
}

/** The places that can be read at any time, without opening a page. */
export const QUIET_PLACES: readonly Place[] = [
  {
    name: 'console',
    may: [],
    why: 'developers, screenshots, and bug reports show it',
    read: async ({ browser }) => browser.printed(),
  },
  {
    name: 'titles',
    may: [],
    why: 'the browser keeps them in its history, and window lists and screen sharing show them',
    read: async ({ browser }) => (await browser.titles()).join('\n'),
  },
  {
    name: 'tooltip',
    may: ['account'],
    why: 'it tells which account has a problem or how many unread messages, to whoever sees the screen',
    read: async ({ browser }) => (await browser.badge()).title,
  },
  {
    name: 'storage.sync',
    may: [],
    why: 'the browser copies it to its maker and to other computers',
    read: ({ browser }) => browser.storage('sync').then(JSON.stringify),
  },
  {
    name: 'journal',
    may: [],
    why: 'it tells when and for what Google was asked, not about what; the key of an entry, not read here, has the ID of the account that it is deleted with',
    read: (stage) => entriesOf(stage, /^(?:requests|older-requests|request-days)(?::|$)/),
  },
  {
    name: 'recorded sign-ins',
    may: [],
    why: 'they are meant to be shown to others; at most the first and last four characters of a secret are kept',
    read: (stage) => entriesOf(stage, /^(?:stories:|failed-story$|revocation-story$)/),
  },
  {
    name: 'storage.local',
    may: ['account', 'mail'],
    why: 'the list opens from it; refresh tokens and client secrets are in it, but sealed',
    read: ({ browser }) => browser.storage('local').then(JSON.stringify),
  },
  {
    name: 'storage.session',
    may: ['account', 'mail', 'access token'],
    why: 'it is in memory, and a worker that starts needs a token at once',
    read: ({ browser }) => browser.storage('session').then(JSON.stringify),
  },
];

/** The extension's pages, whole, with what is folded or hidden. */
export const PAGES: readonly Place[] = [
  {
    name: 'popup',
    may: ['account', 'mail'],
    why: 'it shows mail',
    read: async ({ browser }) => {
      const page = await browser.openPopup();
      await untilAtRest(page);
      return whole(page);
    },
  },
  {
    name: 'settings page',
    may: ['account'],
    why: 'it lists accounts, but no mail',
    read: async ({ browser }) => {
      const page = await browser.openOptions();
      await page.waitForSelector('#activity');
      return whole(page);
    },
  },
  {
    name: 'report',
    may: [],
    why: 'it is copied to be published',
    read: async ({ browser }) => {
      const page = await browser.openOptions();
      const report = await page.waitForSelector('#activity .report code');
      const text = await report?.evaluate(({ textContent }) => textContent);
      await page.close();
      return text ?? '';
    },
  },
  {
    name: 'How sign-in works',
    may: ['account'],
    why: 'its list of recorded sign-ins names accounts; what it shows of one is masked',
    read: async ({ browser }) => {
      const page = await browser.openUrl(new URL('/src/story/index.html', browser.optionsAddress).href);
      await page.waitForSelector('.story-step');
      return whole(page);
    },
  },
];

/** Each place that holds what it may not, what that is, and why it may not. */
export async function leaksIn(places: readonly Place[], stage: Stage): Promise<readonly string[]> {
  const canaries = canariesOf(stage.sandbox);
  const leaks: string[] = [];
  for (const { name, may, why, read } of places) {
    const text = await read(stage);
    const forbidden = canaries.filter(({ kind }) => !may.includes(kind));
    leaks.push(...findLeaks(text, forbidden).map((leak) => `${name}: ${leak} (${why})`));
  }
  return leaks;
}

/** The values of the stored entries whose keys fit. */
async function entriesOf({ browser }: Stage, keys: RegExp): Promise<string> {
  const stored = [
    ...Object.entries(await browser.storage('local')),
    ...Object.entries(await browser.storage('session')),
  ];
  return JSON.stringify(stored.filter(([key]) => keys.test(key)).map(([, value]) => value));
}

/** A page's document as HTML and as text; closes the page. */
async function whole(page: Page): Promise<string> {
  const seen = await page.evaluate(() => [document.documentElement.outerHTML, document.body.innerText].join('\n'));
  await page.close();
  return seen;
}
