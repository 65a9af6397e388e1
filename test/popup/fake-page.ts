import { h } from 'preact';
import type { CommandMessage } from '../../src/commands/ask.ts';
import { createAsk } from '../../src/commands/ask.ts';
import { later } from '../../src/popup/later.ts';
import { type PopupPorts, startPopup } from '../../src/popup/start.tsx';
import { accountsItem } from '../../src/storage/account-items.ts';
import { actionsItem } from '../../src/storage/action-items.ts';
import { healthItem, labelsItem, mailboxItem } from '../../src/storage/mailbox-items.ts';
import type { AccountOverview } from '../../src/storage/overview.ts';
import type { WithLock } from '../../src/storage/store.ts';
import { newestVersion } from '../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../src/storage/upgrade/upgrades.ts';
import { english } from '../../tools/fakes/english.ts';
import { localStore } from '../storage/local-store.ts';
import { NOW } from './samples.ts';

/** How the background answers one command; may reject, as a browser does when the worker dies. */
type Answer = (message: CommandMessage) => Promise<unknown>;

/** Stops the popup of the test before, which would hear the keys that are pressed in this one. */
let stopLast: () => void = () => undefined;

/** A popup over storage and a background that the test plays. `happened` tells in which order things were asked and read. */
export function fakePage() {
  const root = document.createElement('div');
  stopLast();
  document.body.replaceChildren(root);
  const kept = new Map<string, unknown>([['version', newestVersion(LOCAL_UPGRADES)]]);
  const listeners = new Set<() => void>();
  const happened: string[] = [];
  const opened: string[] = [];
  const copied: string[] = [];
  let copy = async (text: string): Promise<void> => void copied.push(text);
  let answer: Answer = async () => ({ ok: true });
  let readable = true;
  let hearWrite: (key: string, value: unknown) => void = () => undefined;
  let write = async (): Promise<void> => undefined;
  let grants = true;
  let hasPreview = true;
  let codeComes = Promise.resolve();
  let passed = 0;
  let ids = 0;
  let clocks: readonly { readonly at: number; readonly run: () => void }[] = [];

  const area = {
    get: async (keys: readonly string[]) => {
      if (!readable) throw new Error('unreadable');
      happened.push(`read ${keys.join(' ')}`);
      return Object.fromEntries(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : [])));
    },
    getAll: async () => {
      if (!readable) throw new Error('unreadable');
      happened.push('read everything');
      return Object.fromEntries(kept);
    },
    set: async (entries: Readonly<Record<string, unknown>>) => {
      await write();
      for (const [key, value] of Object.entries(entries)) {
        hearWrite(key, value);
        page.keep(key, value);
      }
    },
    remove: () => Promise.reject(new Error('a page removes nothing')),
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn: WithLock = (_name, task) => {
    const run = last.then(task);
    last = run.catch(() => undefined);
    return run;
  };
  const { read, snapshot, update } = localStore(area, area, inTurn);

  const page = {
    root,
    happened,
    opened,
    copied,
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
      for (const { account, mailbox, health, labels, actions } of views) {
        page.keep(mailboxItem(account.id).key, mailbox);
        page.keep(healthItem(account.id).key, health);
        page.keep(labelsItem(account.id).key, labels);
        page.keep(actionsItem(account.id).key, actions);
      }
    },
    answerBy: (by: Answer): void => {
      answer = by;
    },
    setReadable: (is: boolean): void => {
      readable = is;
    },
    wrote: (hear: typeof hearWrite): void => {
      hearWrite = hear;
    },
    /** Stands before each write of the page; one that rejects is a browser that cannot store. */
    writeBy: (by: () => Promise<void>): void => {
      write = by;
    },
    refuseHosts: (): void => {
      grants = false;
    },
    /** Keeps what comes after the first frame on its way until the function that it returns is called. */
    delayCode: (): (() => void) => {
      let come = (): void => undefined;
      codeComes = new Promise((resolve) => (come = resolve));
      return () => come();
    },
    refuseCopying: (): void => {
      copy = () => Promise.reject(new Error('not allowed'));
    },
    losePreview: (): void => {
      hasPreview = false;
    },
    /** Lets so many milliseconds pass, and rings what is due. */
    pass: (time: number): void => {
      passed += time;
      const due = clocks.filter(({ at }) => at <= passed);
      clocks = clocks.filter(({ at }) => at > passed);
      for (const { run } of due) run();
    },
    /** Presses a key where the focus is; false if nothing of it was left to the browser. */
    key: (key: string, init: KeyboardEventInit = {}): boolean => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      return (document.activeElement ?? document.body).dispatchEvent(event);
    },
    start: async () => {
      stopLast = await startPopup(root, {
        ask: createAsk(async (message) => {
          happened.push(
            `ask ${message.command} ${JSON.stringify(message.args)} over "${root.querySelectorAll('button.message').length} rows"`,
          );
          return await answer(message);
        }),
        snapshotLocal: snapshot,
        updateLocal: update,
        readSession: read,
        watch: (onChange) => {
          listeners.add(onChange);
          return () => void listeners.delete(onChange);
        },
        words: english,
        now: () => NOW + passed,
        newId: () => {
          ids += 1;
          return `action-${ids}`;
        },
        copy: (text) => copy(text),
        after: (delay, run) => {
          const clock = { at: passed + delay, run };
          clocks = [...clocks, clock];
          return () => {
            clocks = clocks.filter((each) => each !== clock);
          };
        },
        loadLater: async () => {
          await codeComes;
          return later;
        },
        loadReading: async () => {
          if (!hasPreview) throw new Error('the code of the preview is not there');
          return reading;
        },
        openTab: async (url) => void opened.push(url),
        openOptionsPage: async () => void opened.push('options'),
        showWindow: async (window) => void opened.push(`window ${window}`),
        requestHosts: async () => {
          happened.push('request hosts');
          return grants;
        },
      });
      return stopLast;
    },
  };
  return page;
}

/** Stands for the code that shows texts, which is fetched when the first is opened. */
const reading: Awaited<ReturnType<PopupPorts['loadReading']>> = {
  Preview: ({ message, body, refusal }) => {
    const data = body?.parts[0]?.data;
    const shown = data === undefined ? (refusal?.kind ?? 'on its way') : atob(data);
    return h('article', { class: 'preview' }, `${message.id}: ${shown}`);
  },
  hasAttachments: () => false,
  ownText: (_message, { parts }) => atob(parts[0]?.data ?? ''),
};

/** Lets everything that is ready to run do so. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
