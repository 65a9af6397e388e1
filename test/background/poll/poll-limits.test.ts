import { expect, test, vi } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Http } from '../../../src/core/http.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';
import { keptHealth } from './kept-health.ts';

/** A new account with `unread` messages that was never polled. */
async function newAccount(unread: number) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), unread);
  return { browser, google };
}

test('all requests of a poll, those of its token included, end with one signal, after 25 seconds', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const { browser, google } = await newAccount(3);
  await browser.session.remove(['access-token:ada']);
  const signals = new Map<string, AbortSignal | undefined>();
  const world = google.start();
  const http: Http = (url, init) => {
    signals.set(url, init.signal);
    return world.http(url, init);
  };
  await createApp({ ...world, http }).alarmRang();
  expect(signals.size).toBe(7);
  expect(new Set(signals.values()).size).toBe(1);
  expect([...signals.values()][0]).toBeInstanceOf(AbortSignal);
  expect(timeout.mock.calls).toEqual([[25 * SECOND]]);
});

test('a poll that runs into its limit keeps what it has, and the next one fetches only the rest', async () => {
  const limit = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(limit.signal);
  const { browser, google } = await newAccount(25);
  const world = google.start();
  let fetched = 0;
  const http: Http = async (url, init) => {
    if (new URL(url).pathname.includes('/messages/')) fetched += 1;
    if (fetched === 13) limit.abort(new DOMException('The poll took too long', 'TimeoutError'));
    init.signal?.throwIfAborted();
    return world.http(url, init);
  };
  await createApp({ ...world, http }).alarmRang();
  expect(await keptHealth(world)).toMatchObject({ problem: { kind: 'slow' }, failures: 1 });
  expect((await keptMailbox(world)).count?.messages).toBe(25);
  const before = seen(await keptMailbox(world)).list.length;
  expect(before).toBeGreaterThanOrEqual(8);
  google.asked.length = 0;
  browser.advance(2 * MINUTE);
  await createApp(google.start()).alarmRang();
  expect(google.methods().filter((method) => method === 'users.messages.get')).toHaveLength(25 - before);
  expect(seen(await keptMailbox(world))).toEqual(truthOf(google.mailbox('ada')));
});

test('never are more than five requests of an account under way', async () => {
  const { google } = await newAccount(25);
  const labels = ['INBOX', 'STARRED', 'IMPORTANT', 'SENT', 'CATEGORY_PERSONAL', 'CATEGORY_SOCIAL', 'CATEGORY_UPDATES'];
  let underWay = 0;
  let most = 0;
  google.meddle = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 1));
    underWay -= 1;
    return undefined;
  };
  const app = createApp(google.start());
  await app.alarmRang();
  expect(most).toBe(5);
  await app.commands.choose('ada', { watch: { kind: 'labels', labels, unit: 'messages' } });
  expect(most).toBe(5);
});

/** A new account whose program has spent `units` of this minute already. */
async function spent(units: number) {
  const scene = await newAccount(1);
  await createApp(scene.google.start()).alarmRang();
  scene.browser.advance(HOUR / 2);
  await scene.browser.session.set({ 'spent:ada': { since: scene.browser.now() - 20 * SECOND, units } });
  scene.google.asked.length = 0;
  return scene;
}

test('when the units of this minute are spent nothing is sent, and the poll waits for the next minute', async () => {
  const { browser, google } = await spent(5_000);
  const app = createApp(google.start());
  await app.alarmRang();
  expect(google.asked).toEqual([]);
  const until = browser.now() + 40 * SECOND;
  expect(await keptHealth(google.start())).toMatchObject({ problem: { kind: 'paced', until } });
  expect(browser.alarm).toBeGreaterThanOrEqual(until);
  await app.commands.checkNow();
  expect(google.asked).toEqual([]);
  browser.advance(40 * SECOND);
  await app.commands.checkNow();
  expect(google.methods()).toContain('users.getProfile');
  expect(browser.badge?.tone).toBe('well');
});

test('what a poll cannot afford any more it leaves to the next minute, and keeps what it has', async () => {
  const { browser, google } = await spent(5_000 - 1 - 2 - 1 - 2 * 20);
  deliverTo(google.mailbox('ada'), 4);
  const world = google.start();
  await createApp(world).alarmRang();
  expect(google.methods().filter((method) => method === 'users.messages.get')).toHaveLength(2);
  expect((await keptMailbox(world)).count?.messages).toBe(5);
  browser.advance((browser.alarm ?? 0) - browser.now());
  await createApp(world).alarmRang();
  expect(seen(await keptMailbox(world))).toEqual(truthOf(google.mailbox('ada')));
});

test('what polls spend adds up from one worker to the next, and a new minute starts from nothing', async () => {
  const { browser, google } = await spent(0);
  const oneMessage = async () => {
    deliverTo(google.mailbox('ada'), 1);
    await createApp(google.start()).commands.checkNow();
    return browser.session.peek('spent:ada');
  };
  expect(await oneMessage()).toMatchObject({ units: 24 });
  browser.advance(1);
  expect(await oneMessage()).toMatchObject({ units: 48 });
  browser.advance(MINUTE);
  expect(await oneMessage()).toEqual({ since: browser.now(), units: 24 });
});
