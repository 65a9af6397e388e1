import { expect, test } from 'vitest';
import { pageToken } from '../../../sandbox/gmail/request/page-token.ts';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';
import { keptHealth } from './kept-health.ts';

/** An account with `unread` messages, polled once. */
async function polled(unread: number) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const mailbox = google.mailbox('ada');
  deliverTo(mailbox, unread);
  const world = google.start();
  const app = createApp(world);
  const poll = async () => {
    google.asked.length = 0;
    await app.alarmRang();
    return google.methods();
  };
  await poll();
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
  return { browser, google, mailbox, world, app, poll };
}

test('lost history: a fresh id first, then the list, and what is shown is read again, since its labels may be old', async () => {
  const { browser, mailbox, world, poll } = await polled(30);
  deliverTo(mailbox, 2);
  mailbox.expireHistory();
  browser.advance(MINUTE);
  expect(await poll()).toEqual([
    ...['users.getProfile', 'users.history.list', 'users.messages.list', 'users.labels.get'],
    ...Array.from({ length: 25 }, () => 'users.messages.get'),
  ]);
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
  expect((await keptMailbox(world)).historyId).toBe(mailbox.historyId);
});

test('history that is lost at each poll costs a listing after 1, 2, 4 ... 60 minutes, and the count stays right', async () => {
  const { browser, mailbox, world, app, google } = await polled(3);
  const listed: number[] = [];
  for (let minute = 0; minute <= 240; minute += 1) {
    browser.advance(MINUTE);
    deliverTo(mailbox, 1);
    mailbox.expireHistory();
    google.asked.length = 0;
    await app.commands.checkNow();
    if (google.methods().includes('users.messages.list')) listed.push(minute);
    expect(seen(await keptMailbox(world)).count, `minute ${minute}`).toBe(truthOf(mailbox).count);
    expect(google.methods().filter((method) => method !== 'users.messages.get').length).toBeLessThanOrEqual(5);
  }
  expect(listed.slice(1).map((minute, index) => minute - (listed[index] ?? 0))).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
});

test('after two quiet hours lost history is dealt with at once again', async () => {
  const { browser, mailbox, world, poll } = await polled(3);
  for (const pause of [MINUTE, MINUTE, 3 * HOUR, MINUTE]) {
    deliverTo(mailbox, 1);
    mailbox.expireHistory();
    browser.advance(pause);
    expect(await poll()).toContain('users.messages.list');
  }
  expect(await keptHealth(world)).toMatchObject({ failures: 0 });
});

test.each([
  { changes: 2_000, listings: 0, pages: 4, messages: 1 },
  { changes: 2_001, listings: 1, pages: 4, messages: 25 },
])('$changes changes are read from $pages pages of history, with $listings listings', async (row) => {
  const { browser, mailbox, world, poll } = await polled(40);
  const [id = ''] = deliverTo(mailbox, 1);
  for (let change = 2; change <= row.changes; change += 1) {
    mailbox.modify([id], change % 2 === 0 ? { add: ['STARRED'] } : { remove: ['STARRED'] });
  }
  browser.advance(MINUTE);
  const methods = await poll();
  expect(methods.filter((method) => method === 'users.history.list')).toHaveLength(row.pages);
  expect(methods.filter((method) => method === 'users.messages.list')).toHaveLength(row.listings);
  expect(methods.filter((method) => method === 'users.messages.get')).toHaveLength(row.messages);
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
});

test('a page of history that has a token and no history is followed to the next', async () => {
  const { browser, google, mailbox, world, poll } = await polled(3);
  const start = BigInt(mailbox.historyId);
  deliverTo(mailbox, 1);
  let pages = 0;
  google.meddle = (_account, path) => {
    if (!path.endsWith('/history')) return undefined;
    pages += 1;
    const empty = { historyId: mailbox.historyId, nextPageToken: pageToken('history', start) };
    return pages === 1 ? Response.json(empty) : undefined;
  };
  browser.advance(MINUTE);
  await poll();
  expect(pages).toBe(2);
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
});

test('a probe that lags behind is caught by the hourly reading of the totals', async () => {
  const { browser, google, mailbox, world, app, poll } = await polled(3);
  const stale = mailbox.historyId;
  deliverTo(mailbox, 2);
  google.meddle = (_account, path) => (path.endsWith('/profile') ? Response.json({ historyId: stale }) : undefined);
  for (let minute = 0; minute < 59; minute += 1) {
    browser.advance(MINUTE);
    expect(await poll()).toEqual(['users.getProfile']);
  }
  expect(seen(await keptMailbox(world)).count).toBe(3);
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(seen(await keptMailbox(world)).count).toBe(5);
  google.meddle = () => undefined;
  browser.advance(MINUTE);
  await poll();
  expect(seen(await keptMailbox(world))).toEqual(truthOf(mailbox));
});
