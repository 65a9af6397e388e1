import { expect, test } from 'vitest';
import { userQuotaExceeded } from '../../../sandbox/google-errors.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { AccountId } from '../../../src/core/account/account.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { overviewOf } from '../../../src/storage/overview.ts';
import { problemTitle } from '../../../src/words/problems/problem-title.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

const TROUBLES: readonly {
  readonly account: AccountId;
  readonly problem: Problem['kind'];
  readonly answer: (path: string) => Response | Promise<Response> | undefined;
}[] = [
  { account: 'ada', problem: 'slow', answer: () => Promise.reject(new DOMException('Late', 'TimeoutError')) },
  { account: 'bo', problem: 'server', answer: () => new Response('<title>Sorry</title>', { status: 502 }) },
  {
    account: 'cy',
    problem: 'throttled',
    answer: () => new Response(userQuotaExceeded().body, { status: userQuotaExceeded().status }),
  },
  {
    account: 'di',
    problem: 'signed-out',
    answer: (path) =>
      path === '/token'
        ? Response.json({ error: 'invalid_grant' }, { status: 400 })
        : Response.json({ error: {} }, { status: 401 }),
  },
  {
    account: 'ed',
    problem: 'blocked',
    answer: () => Response.json({ error: { errors: [{ reason: 'domainPolicy' }] } }, { status: 403 }),
  },
];

/** Five accounts with 1, 2, 3, 4 and 5 unread, polled once. */
async function fiveAccounts() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const [index, { account }] of TROUBLES.entries()) {
    await google.add(account);
    deliverTo(google.mailbox(account), index + 1);
  }
  const app = createApp(google.start());
  await app.alarmRang();
  expect(browser.badge).toMatchObject({ text: '15', tone: 'well' });
  return { browser, google, app };
}

test('five accounts, each in a trouble of its own, show the sum of the last good counts and a mark', async () => {
  const { browser, google, app } = await fiveAccounts();
  google.meddle = (account, path) => TROUBLES.find((one) => one.account === account)?.answer(path);
  for (const { account } of TROUBLES) deliverTo(google.mailbox(account), 1);
  browser.advance(MINUTE);
  await app.alarmRang();
  const world = google.start();
  const overview = overviewOf(await world.local.snapshot());
  expect(overview.map(({ account, health }) => [account.id, health.problem?.kind])).toEqual(
    TROUBLES.map(({ account, problem }) => [account, problem]),
  );
  expect(browser.badge).toMatchObject({ text: '!15', tone: 'alarm' });
  for (const { account, health } of overview) {
    const words = health.problem === undefined ? '' : problemTitle(world.words, health.problem);
    expect(words).not.toBe('');
    expect(browser.badge?.title).toContain(`${account.email}: ${words}`);
  }

  google.meddle = () => undefined;
  browser.advance(10 * MINUTE);
  await app.commands.checkNow();
  // Only the one that has to sign in again is still behind.
  expect(browser.badge).toMatchObject({ text: '!19', tone: 'alarm' });
});

test('the count of one account can stand on the badge, with the mark of trouble in another', async () => {
  const { browser, google, app } = await fiveAccounts();
  await app.commands.chooseBadge('cy');
  expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
  google.meddle = (account, path) => (account === 'ed' ? TROUBLES.at(-1)?.answer(path) : undefined);
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(browser.badge).toMatchObject({ text: '!3', tone: 'alarm' });
  await app.commands.chooseBadge();
  expect(browser.badge?.text).toBe('!15');
  await app.commands.chooseBadge('nobody');
  expect(browser.badge?.text).toBe('!15');
  expect(browser.local.peek('badge-source')).toBeUndefined();
});

test('the badge falls back to the sum when its account is paused or removed', async () => {
  const { browser, app } = await fiveAccounts();
  await app.commands.chooseBadge('ed');
  await app.commands.choose('ed', { paused: true });
  expect(browser.badge?.text).toBe('10');
  await app.commands.choose('ed', { paused: false });
  expect(browser.badge?.text).toBe('5');
  await app.commands.remove('ed');
  expect(browser.badge?.text).toBe('10');
  expect(browser.local.text()).not.toContain('"ed"');
});

test.each([
  { account: 'ada', place: 4, order: ['bo', 'cy', 'di', 'ed', 'ada'] },
  { account: 'ed', place: 0, order: ['ed', 'ada', 'bo', 'cy', 'di'] },
  { account: 'bo', place: 2, order: ['ada', 'cy', 'bo', 'di', 'ed'] },
  { account: 'bo', place: 99, order: ['ada', 'cy', 'di', 'ed', 'bo'] },
  { account: 'nobody', place: 0, order: ['ada', 'bo', 'cy', 'di', 'ed'] },
])('$account moved to place $place gives $order, and asks Gmail nothing', async ({ account, place, order }) => {
  const { google, app } = await fiveAccounts();
  google.asked.length = 0;
  await app.commands.move(account, place);
  const overview = overviewOf(await google.start().local.snapshot());
  expect(overview.map((one) => one.account.id)).toEqual(order);
  expect(google.asked).toEqual([]);
});

test('each of five accounts has a colour of its own, and keeps the one that somebody chose', async () => {
  const { google, app } = await fiveAccounts();
  await app.commands.choose('cy', { color: 7 });
  const overview = overviewOf(await google.start().local.snapshot());
  expect(overview.map(({ account }) => account.color)).toEqual([0, 1, 7, 3, 4]);
});
