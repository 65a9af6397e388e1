import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Badge } from './test-browser.ts';
import { within } from './until.ts';

// Both browsers have `chrome` in a Manifest V3 page, and both return promises. Functions passed to `evaluate` run there,
// so they use nothing from this module and contain no named function (a compiler may wrap those).
declare const chrome: ExtensionApi;

const PATIENCE = 10_000;

/** Returns what the toolbar shows when no tab has its own badge, read in a page of the extension. */
export function readBadge(page: Page): Promise<Badge> {
  const badge = page.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: (await chrome.action.getTitle({})).replace(/[\u2068\u2069]/g, ''),
  }));
  return within('Reading the badge', PATIENCE, badge);
}

/** Returns everything in one storage area, read in a page of the extension. */
export function readStorage(
  page: Page,
  area: 'local' | 'session' | 'sync',
): Promise<Readonly<Record<string, unknown>>> {
  const all = page.evaluate((name) => chrome.storage[name].get(), area);
  return within(`Reading storage.${area}`, PATIENCE, all);
}

/** Writes entries to one storage area from a page of the extension, as another part of the extension would. */
export function writeStorage(page: Page, area: 'local' | 'session', entries: Readonly<Record<string, unknown>>) {
  const written = page.evaluate(
    (name, text) => chrome.storage[name].set(JSON.parse(text)),
    area,
    JSON.stringify(entries),
  );
  return within(`Writing storage.${area}`, PATIENCE, written);
}

/**
 * Changes some members of an object in one storage area while holding the lock that the extension's own writers use, which
 * is named after the area. Rejects if there is no such object.
 */
export function patchStorage(
  page: Page,
  area: 'local' | 'session',
  key: string,
  members: Readonly<Record<string, unknown>>,
): Promise<void> {
  const patched = page.evaluate(
    (name, of, text) =>
      navigator.locks.request(name, async () => {
        const { [of]: kept } = await chrome.storage[name].get(of);
        if (typeof kept !== 'object' || kept === null) throw new Error(`No ${of} in storage.${name}`);
        await chrome.storage[name].set({ [of]: { ...kept, ...JSON.parse(text) } });
      }),
    area,
    key,
    JSON.stringify(members),
  );
  return within(`Changing ${key}`, PATIENCE, patched);
}

/** Appends an element to a list in local storage, holding the same lock as the extension's own writers. */
export function appendToStorage(page: Page, key: string, element: unknown): Promise<void> {
  const appended = page.evaluate(
    (of, text) =>
      navigator.locks.request('local', async () => {
        const { [of]: kept = [] } = await chrome.storage.local.get(of);
        if (!Array.isArray(kept)) throw new Error(`${of} in storage.local is no list`);
        await chrome.storage.local.set({ [of]: [...kept, JSON.parse(text)] });
      }),
    key,
    JSON.stringify(element),
  );
  return within(`Appending to ${key}`, PATIENCE, appended);
}

/** Resets each alarm from a page of the extension: due at once, then with its old period. Returns their names. */
export function fireAlarms(page: Page): Promise<readonly string[]> {
  const names = page.evaluate(async () => {
    const alarms = await chrome.alarms.getAll();
    for (const { name, periodInMinutes } of alarms) {
      const period = periodInMinutes === undefined || periodInMinutes === null ? {} : { periodInMinutes };
      await chrome.alarms.create(name, { when: Date.now(), ...period });
    }
    return alarms.map((alarm) => alarm.name);
  });
  return within('Firing the alarms', PATIENCE, names);
}

/** Sends a message from a page of the extension to the background and returns its answer; times out after a minute. */
export function sendMessage(page: Page, message: unknown): Promise<unknown> {
  const answer = page.evaluate(
    (text) =>
      new Promise((resolve, reject) => {
        const port = chrome.runtime.connect();
        port.onMessage.addListener((said: unknown) => {
          resolve(said);
          port.disconnect();
        });
        port.onDisconnect.addListener(() => {
          // Chromium lists the reason among the extension's errors unless it is read.
          void chrome.runtime.lastError;
          reject(new Error('No answer'));
        });
        port.postMessage(JSON.parse(text));
      }),
    JSON.stringify(message),
  );
  return within('The answer of the background', 60_000, answer);
}

/** The names of the locks that some context of the extension holds now. */
export function heldLocks(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => name ?? []);
  });
}
