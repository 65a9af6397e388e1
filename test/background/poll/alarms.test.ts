import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptHealth } from './kept-health.ts';

/** Ada, polled once, at a Google whose answers take time. */
async function ada(latency: Millis = 0) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  google.meddle = () => void browser.advance(latency);
  const worker = (options: FakeWorldOptions = {}) => createApp(google.start(options));
  await worker().alarmRang();
  return { browser, google, worker };
}

test.each<{ latency: Millis; isCold: boolean }>([
  { latency: 0, isCold: false },
  { latency: 400, isCold: true },
  { latency: 4 * SECOND, isCold: false },
  { latency: 9 * SECOND, isCold: true },
])('an hour is 60 wakes and 60 polls, and the alarm is left alone, with answers after $latency ms', async (row) => {
  const { browser, google, worker } = await ada(row.latency);
  google.asked.length = 0;
  const before = browser.alarmsSet;
  const end = browser.now() + HOUR;
  const warm = worker();
  let wakes = 0;
  while (browser.ring() && browser.now() <= end) {
    wakes += 1;
    const app = row.isCold ? worker() : warm;
    if (row.isCold) await app.wake();
    await app.alarmRang();
  }
  expect(wakes).toBe(60);
  expect(google.methods().filter((method) => method === 'users.getProfile')).toHaveLength(60);
  expect(browser.alarmsSet - before).toBeLessThanOrEqual(1);
});

test('accounts that were polled at different times share an alarm again: a wake a minute, and no poll more', async () => {
  const { browser, google, worker } = await ada();
  for (const [id, after] of [
    ['bo', 35],
    ['cy', 15],
  ] as const) {
    browser.advance(after * SECOND);
    await google.add(id);
    await worker().commands.checkNow(MINUTE);
  }
  for (let wake = 0; wake < 3; wake += 1) {
    browser.ring();
    await worker().alarmRang();
  }
  google.asked.length = 0;
  const before = browser.alarmsSet;
  const end = browser.now() + HOUR;
  let wakes = 0;
  for (; browser.ring() && browser.now() <= end; wakes += 1) await worker().alarmRang();
  expect(wakes).toBe(60);
  for (const id of ['ada', 'bo', 'cy']) {
    expect(google.methods(id).filter((method) => method === 'users.getProfile')).toHaveLength(60);
  }
  expect(browser.alarmsSet).toBe(before);
});

test('an account in trouble does not come along with the others, and none is asked before the moment that Google named', async () => {
  const { browser, google, worker } = await ada();
  await google.add('bo');
  await worker().alarmRang();
  const named = browser.now() + 5 * MINUTE + 5 * SECOND;
  google.meddle = (account) =>
    account === 'ada' ? new Response('', { status: 429, headers: { 'retry-after': '245' } }) : undefined;
  browser.ring();
  await worker({ chance: () => 0 }).alarmRang();
  google.meddle = () => undefined;
  google.asked.length = 0;
  while (google.methods('ada').length === 0 && browser.ring()) await worker({ chance: () => 0 }).alarmRang();
  expect(browser.now()).toBeGreaterThanOrEqual(named);
  expect(browser.now()).toBeLessThanOrEqual(named + MINUTE);
});

test('somebody who is back within a minute of a slow poll does not wait for the slow pace', async () => {
  const { browser, worker } = await ada();
  browser.advance(20 * MINUTE);
  await worker({ presence: async () => 'locked' }).alarmRang();
  browser.advance(30 * SECOND);
  await worker().somebodyCameBack();
  expect((browser.alarm ?? 0) - browser.now()).toBeLessThanOrEqual(MINUTE);
});

test('a clock that ran a day ahead while polls failed, and is set right, holds nothing up', async () => {
  const { browser, google, worker } = await ada();
  browser.advance(24 * HOUR);
  google.meddle = () => new Response('', { status: 429, headers: { 'retry-after': '7200' } });
  for (let poll = 0; poll < 4; poll += 1) {
    await worker().alarmRang();
    browser.advance(3 * HOUR);
  }
  google.meddle = () => undefined;
  browser.advance(-36 * HOUR);
  await worker().wake();
  expect((browser.alarm ?? 0) - browser.now()).toBeLessThanOrEqual(MINUTE);
  browser.ring();
  await worker().alarmRang();
  expect(await keptHealth(google.start())).toMatchObject({ failures: 0, checkedAt: browser.now() });
});

test('another pace holds at once', async () => {
  const { browser, google, worker } = await ada();
  await worker().commands.set({ paceMinutes: 60 });
  expect(browser.alarm).toBe(browser.now() + HOUR);
  browser.advance(6 * MINUTE);
  google.asked.length = 0;
  await worker().commands.set({ paceMinutes: 5 });
  expect(google.methods()).toEqual(['users.getProfile']);
  expect(browser.alarm).toBe(browser.now() + 5 * MINUTE);
});

test('a notification that the browser refuses leaves a good poll one, and joins the next summary', async () => {
  const { browser, google, worker } = await ada();
  deliverTo(google.mailbox('ada'), 1);
  const refusing = {
    mayNotify: async () => true,
    report: () => undefined,
    showNotification: () => Promise.reject(new Error('Unable to download all specified images.')),
  };
  for (let minute = 0; minute < 3; minute += 1) {
    browser.ring();
    await worker(refusing).alarmRang();
    expect(await keptHealth(google.start())).toEqual({ failures: 0, askedAt: browser.now(), checkedAt: browser.now() });
    expect((browser.alarm ?? 0) - browser.now()).toBe(MINUTE);
  }
  browser.ring();
  await worker({ mayNotify: async () => true }).alarmRang();
  expect([...browser.notifications.keys()]).toEqual(['ada:']);
});

test('a poll that throws is trouble that is shown and tried again ever more slowly', async () => {
  const { browser, google, worker } = await ada();
  const reported: unknown[] = [];
  google.meddle = () => {
    throw new RangeError('a bug');
  };
  for (let poll = 1; poll <= 3; poll += 1) {
    browser.ring();
    await worker({ report: (error) => void reported.push(error) }).alarmRang();
    expect(await keptHealth(google.start())).toMatchObject({
      failures: poll,
      problem: { kind: 'internal', detail: 'RangeError' },
    });
  }
  expect(reported).toHaveLength(3);
  expect(browser.badge?.tone).toBe('stale');
});

test('where nothing can be stored the badge goes grey by age, and the alarm goes on', async () => {
  const { browser, google, worker } = await ada();
  const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const set = browser.local.set;
  Object.assign(browser.local, { set: full });
  deliverTo(google.mailbox('ada'), 1);
  for (let minute = 0; minute < 45; minute += 1) {
    browser.ring();
    await worker({ report: () => undefined })
      .alarmRang()
      .catch(() => undefined);
  }
  expect(browser.badge?.tone).toBe('stale');
  Object.assign(browser.local, { set });
  browser.ring();
  await worker().alarmRang();
  expect(browser.badge).toMatchObject({ text: '1', tone: 'well' });
});

test('the alarm of an account that is overdue is set for now, not for a time that has passed', async () => {
  const { browser, google } = await ada();
  browser.setAlarm(undefined);
  browser.advance(HOUR);
  const set: EpochMs[] = [];
  const setAlarm = async (when: EpochMs) => void set.push(when);
  await createApp({ ...google.start(), setAlarm }).wake();
  expect(set).toEqual([browser.now()]);
});
