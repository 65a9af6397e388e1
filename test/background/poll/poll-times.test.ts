import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Presence } from '../../../src/core/schedule/pace.ts';
import { HOUR, MINUTE, type Millis, SECOND } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';
import { keptHealth } from './kept-health.ts';

/** Accounts that were polled once, a minute ago. */
async function accounts(...ids: readonly string[]) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const id of ids) await google.add(id);
  await createApp(google.start()).alarmRang();
  browser.advance(MINUTE);
  google.asked.length = 0;
  return { browser, google, app: (options?: FakeWorldOptions) => createApp(google.start(options)) };
}

const tooMany = (headers: Record<string, string> = {}) => Response.json({ error: {} }, { status: 429, headers });

test.each<{ readonly presence: Presence; readonly wait: Millis }>([
  { presence: 'active', wait: MINUTE },
  { presence: 'idle', wait: 5 * MINUTE },
  { presence: 'locked', wait: 15 * MINUTE },
])('while the computer is $presence the next poll is due after $wait ms', async ({ presence, wait }) => {
  const { browser, app } = await accounts('ada');
  await app({ presence: async () => presence }).commands.checkNow();
  expect(browser.alarm).toBe(browser.now() + wait);
});

test.each([
  { age: MINUTE - 1, polls: 0 },
  { age: MINUTE, polls: 1 },
])('somebody who comes back to a state that is $age ms old causes $polls polls at once', async ({ age, polls }) => {
  const { browser, google, app } = await accounts('ada');
  await app({ presence: async () => 'locked' }).commands.checkNow();
  google.asked.length = 0;
  browser.advance(age);
  await app().somebodyCameBack();
  expect(google.methods()).toHaveLength(polls);
  // Somebody is there again: what was planned for an empty room holds no longer.
  expect(browser.alarm).toBe(browser.now() + (polls === 1 ? MINUTE : MINUTE / 2));
});

test('a browser that starts asks Gmail at once, whatever was planned', async () => {
  const { browser, google, app } = await accounts('ada');
  await app({ presence: async () => 'locked' }).commands.checkNow();
  browser.advance(1);
  google.asked.length = 0;
  await app().browserStarted();
  expect(google.methods()).toEqual(['users.getProfile']);
  expect(browser.alarm).toBe(browser.now() + MINUTE);
});

test('while offline it looks again at the pace, without a request, however long that lasts', async () => {
  const { browser, google, app } = await accounts('ada');
  for (let minute = 0; minute < 20; minute += 1) {
    await app({ isOnline: () => false }).alarmRang();
    expect(browser.alarm).toBe(browser.now() + MINUTE);
    browser.advance(MINUTE);
  }
  expect(google.asked).toEqual([]);
  expect(browser.badge?.tone).toBe('stale');
  await app().alarmRang();
  expect(google.methods()).toEqual(['users.getProfile']);
  expect(browser.badge?.tone).toBe('well');
});

test('until the moment that Google named nobody asks: not the alarm, not a person, not the browser, not for labels', async () => {
  const { browser, google, app } = await accounts('ada');
  google.meddle = () => tooMany({ 'retry-after': '1800' });
  await app().alarmRang();
  expect(google.asked).toHaveLength(1);
  google.meddle = () => undefined;
  for (const wait of [0, 10 * MINUTE, 19 * MINUTE, MINUTE - 1]) {
    browser.advance(wait);
    await app().wake();
    await app().alarmRang();
    await app().commands.checkNow();
    await app().browserStarted();
    await app().somebodyCameBack();
    await app().hostsGranted();
    expect(await app().commands.refreshLabels('ada')).toMatchObject({ ok: false, problem: { kind: 'throttled' } });
    await app().commands.choose('ada', { watch: { kind: 'labels', labels: ['STARRED'], unit: 'messages' } });
  }
  expect(google.asked).toHaveLength(1);
  browser.advance(1);
  await app().commands.checkNow();
  expect(google.methods('ada')).toContain('users.getProfile');
  expect(browser.badge?.tone).toBe('well');
});

test('trouble that lasts is met ever more slowly, to ten minutes, and a good poll ends that', async () => {
  const { browser, google, app } = await accounts('ada');
  google.meddle = () => new Response('', { status: 500 });
  const waits: Millis[] = [];
  for (let failure = 1; failure <= 8; failure += 1) {
    await app({ chance: () => 1 - Number.EPSILON }).alarmRang();
    const wait = (browser.alarm ?? 0) - browser.now();
    waits.push(Math.round(wait / SECOND));
    browser.advance(wait);
  }
  expect(waits).toEqual([150, 270, 510, 630, 630, 630, 630, 630]);
  google.meddle = () => undefined;
  await app().alarmRang();
  expect(await keptHealth(google.start())).toMatchObject({ failures: 0 });
  expect(browser.alarm).toBe(browser.now() + MINUTE);
});

test.each([{ slept: 3 * MINUTE }, { slept: 8 * HOUR }])(
  'a computer that wakes after $slept ms to a network that is not up yet says nothing of it, and tries once more soon',
  async ({ slept }) => {
    const { browser, google, app } = await accounts('ada');
    browser.advance(slept);
    google.meddle = () => Promise.reject(new TypeError('fetch failed'));
    await app().alarmRang();
    expect(browser.badge?.tone).toBe('well');
    expect(await keptHealth(google.start())).not.toHaveProperty('problem');
    expect(browser.alarm).toBe(browser.now() + 30 * SECOND);
    browser.advance(30 * SECOND);
    await app().alarmRang();
    expect(browser.badge?.tone).toBe('stale');
    expect(await keptHealth(google.start())).toMatchObject({ problem: { kind: 'offline' }, failures: 2 });
  },
);

test('a computer that wakes to a Google in trouble says so at once', async () => {
  const { browser, google, app } = await accounts('ada');
  browser.advance(3 * MINUTE);
  google.meddle = () => tooMany();
  await app().alarmRang();
  expect(browser.badge?.tone).toBe('stale');
});

test('the alarm is for the account that is due first, and one in trouble delays no other', async () => {
  const { browser, google, app } = await accounts('ada', 'bo', 'cy');
  google.meddle = (account) => {
    if (account === 'ada') return tooMany({ 'retry-after': '600' });
    return account === 'bo' ? new Response('', { status: 403 }) : undefined;
  };
  await app().alarmRang();
  expect(browser.alarm).toBe(browser.now() + MINUTE);
  google.asked.length = 0;
  for (let minute = 1; minute <= 9; minute += 1) {
    browser.advance(MINUTE);
    await app().alarmRang();
  }
  expect(google.methods('cy')).toHaveLength(9);
  expect(google.methods('ada')).toEqual([]);
});

test('an account whose requests hang does not keep the others from being painted and stored', async () => {
  const { browser, google, app } = await accounts('ada', 'bo');
  let answer = (): void => {};
  const slow = new Promise<undefined>((resolve) => {
    answer = () => resolve(undefined);
  });
  google.meddle = (account) => (account === 'ada' ? slow : undefined);
  const [id = ''] = google.mailbox('bo').deliverMany(1, () => ({ from: 'cy@example.org', subject: 'S', text: 'T' }));
  const poll = app().alarmRang();
  await expect.poll(() => browser.badge?.text).toBe('1');
  expect(browser.local.text()).toContain(id);
  answer();
  await poll;
});

test('a paused account is neither asked nor counted nor waited for, and is when it goes on', async () => {
  const { browser, google, app } = await accounts('ada', 'bo');
  for (const id of ['ada', 'bo'])
    google.mailbox(id).deliverMany(2, () => ({ from: 'cy@example.org', subject: 'S', text: 'T' }));
  await app().alarmRang();
  expect(browser.badge?.text).toBe('4');
  await app().commands.choose('bo', { paused: true });
  expect(browser.badge?.text).toBe('2');
  google.asked.length = 0;
  for (const event of ['alarmRang', 'browserStarted', 'somebodyCameBack', 'hostsGranted', 'wake'] as const) {
    browser.advance(MINUTE);
    await app()[event]();
  }
  await app().commands.checkNow();
  expect(google.methods('bo')).toEqual([]);
  expect(google.methods('ada').length).toBeGreaterThan(3);
  await app().commands.choose('ada', { paused: true });
  expect(browser.alarm).toBeUndefined();
  expect(browser.badge?.text).toBe('');
  await app().commands.choose('bo', { paused: false });
  expect(google.methods('bo')).toContain('users.getProfile');
  expect(browser.badge?.text).toBe('2');
  expect(browser.alarm).toBe(browser.now() + MINUTE);
});
