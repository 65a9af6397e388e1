import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

/** Two accounts, each with a message, polled once. */
async function twoAccounts() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const id of ['ada', 'bo']) {
    await google.add(id);
    deliverTo(google.mailbox(id), 1);
  }
  const app = createApp(google.start());
  await app.alarmRang();
  google.asked.length = 0;
  return { browser, google, app };
}

test('a new colour asks nobody, whatever trouble an account is in', async () => {
  const { browser, google, app } = await twoAccounts();
  google.meddle = (account) => (account === 'bo' ? new Response('', { status: 500 }) : undefined);
  browser.advance(2 * MINUTE);
  await app.commands.checkNow();
  google.asked.length = 0;
  browser.advance(2 * MINUTE);
  for (const color of [1, 2, 3, 4, 5]) await app.commands.choose('ada', { color });
  expect(google.asked).toEqual([]);
});

test('another list asks for its own account alone', async () => {
  const { browser, google, app } = await twoAccounts();
  browser.advance(5 * MINUTE);
  await app.commands.choose('ada', { watch: { kind: 'primary' } });
  expect(new Set(google.asked.map(({ account }) => account))).toEqual(new Set(['ada']));
});

test('a resumed account is asked at once', async () => {
  const { browser, google, app } = await twoAccounts();
  await app.commands.choose('ada', { paused: true });
  browser.advance(5 * MINUTE);
  await app.commands.choose('ada', { paused: false });
  expect(google.methods()).toEqual(['users.getProfile']);
});

test('a choice for nobody leaves no alarm behind', async () => {
  const browser = createFakeBrowser();
  const app = createApp(createInstantGoogle(browser).start());
  expect(await app.commands.choose('cy', { color: 1 })).toEqual({ ok: false, problem: 'no-such-account' });
  expect(browser.alarm).toBeUndefined();
});

test('the tooltip tells of accounts in the order in which they are', async () => {
  const { browser, app } = await twoAccounts();
  const order = () => browser.badge?.title.match(/\b(?:ada|bo)@/g);
  expect(order()).toEqual(['ada@', 'bo@']);
  await app.commands.move('bo', 0);
  expect(order()).toEqual(['bo@', 'ada@']);
});
