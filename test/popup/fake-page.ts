import type { CommandMessage } from '../../src/commands/ask.ts';
import { createAsk } from '../../src/commands/ask.ts';
import { startPopup } from '../../src/popup/start-popup.tsx';
import { accountsItem } from '../../src/storage/account-items.ts';
import { healthItem, labelsItem, mailboxItem } from '../../src/storage/mailbox-items.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { AccountOverview } from '../../src/storage/overview.ts';
import { english } from '../words/english.ts';
import { NOW } from './samples.ts';

/** How the background answers one command; may reject, as a browser does when the worker dies. */
type Answer = (message: CommandMessage) => Promise<unknown>;

/** A popup over storage and a background that the test plays. `happened` tells in which order things were asked and read. */
export function fakePage() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const kept = new Map<string, unknown>([['version', 2]]);
  const listeners = new Set<() => void>();
  const happened: string[] = [];
  const opened: string[] = [];
  let answer: Answer = async () => ({ ok: true });
  let readable = true;
  let grants = true;

  const area = {
    get: async (keys: readonly string[]) => {
      if (!readable) throw new Error('unreadable');
      happened.push(`read ${keys.join(' ')}`);
      return Object.fromEntries(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : [])));
    },
    getAll: async () => Object.fromEntries(kept),
    set: () => Promise.reject(new Error('a page does not write')),
    remove: () => Promise.reject(new Error('a page does not write')),
  };
  const { read } = openStores(area, area, (_name, task) => task()).local;

  const page = {
    root,
    happened,
    opened,
    asked: () => happened.filter((each) => each.startsWith('ask ')),
    /** Writes as the background would, and tells the page. */
    keep: (key: string, value: unknown): void => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      for (const listener of listeners) listener();
    },
    keepAccounts: (...views: readonly AccountOverview[]): void => {
      page.keep(
        accountsItem.key,
        views.map(({ account }) => account),
      );
      for (const { account, mailbox, health, labels } of views) {
        page.keep(mailboxItem(account.id).key, mailbox);
        page.keep(healthItem(account.id).key, health);
        page.keep(labelsItem(account.id).key, labels);
      }
    },
    answerBy: (by: Answer): void => {
      answer = by;
    },
    setReadable: (is: boolean): void => {
      readable = is;
    },
    refuseHosts: (): void => {
      grants = false;
    },
    start: () =>
      startPopup(root, {
        ask: createAsk(async (message) => {
          happened.push(
            `ask ${message.command} ${JSON.stringify(message.args)} over "${root.querySelectorAll('a.message').length} rows"`,
          );
          return await answer(message);
        }),
        readLocal: read,
        readSession: read,
        watch: (onChange) => {
          listeners.add(onChange);
          return () => void listeners.delete(onChange);
        },
        words: english,
        now: () => NOW,
        openTab: async (url) => void opened.push(url),
        openOptionsPage: async () => void opened.push('options'),
        requestHosts: async () => grants,
      }),
  };
  return page;
}

/** Lets everything that is ready to run do so. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
