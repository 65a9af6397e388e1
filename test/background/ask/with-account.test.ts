import { expect, test } from 'vitest';
import { openPacer, type Pacer } from '../../../src/background/ask/pacer.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { World } from '../../../src/background/world.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';
import { spentItem } from '../../../src/storage/mailbox-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptHealth } from '../poll/kept-health.ts';

const MOST = 5_000;

async function ada(unread = 1) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const ids = deliverTo(google.mailbox('ada'), unread);
  return { browser, google, ids };
}

const tooMany = (seconds: number) =>
  new Response('{"error":{}}', { status: 429, headers: { 'retry-after': String(seconds) } });

test('after a 429 nothing more is sent but what was on its way', async () => {
  const { google } = await ada(25);
  let gets = 0;
  google.meddle = async (_, path) => {
    if (!/\/messages\/\w/.test(path)) return undefined;
    gets += 1;
    const isSecond = gets === 2;
    await new Promise((resolve) => setTimeout(resolve, 1));
    return isSecond ? tooMany(600) : undefined;
  };
  await createApp(google.start()).alarmRang();
  expect(gets).toBeLessThanOrEqual(6);
});

test.each<{ who: string; path: RegExp; ask: (app: ReturnType<typeof createApp>, id: string) => Promise<unknown> }>([
  { who: 'a person who reads', path: /\/messages\/\w/, ask: (app, id) => app.commands.readMessage('ada', id) },
  { who: 'a choice of labels', path: /\/labels$/, ask: (app) => app.commands.refreshLabels('ada') },
])('the rest that $who learns of is kept for all, and told', async ({ path, ask }) => {
  const { browser, google, ids } = await ada();
  await createApp(google.start()).alarmRang();
  google.meddle = (_, asked) => (path.test(asked) ? tooMany(300) : undefined);
  const until = browser.now() + 300 * SECOND;
  expect(await ask(createApp(google.start()), ids[0] ?? '')).toEqual({
    ok: false,
    problem: { kind: 'throttled', until },
  });
  google.meddle = () => undefined;
  google.asked.length = 0;
  browser.advance(2 * MINUTE);
  for (const wake of ['alarmRang', 'browserStarted', 'somebodyCameBack', 'wake'] as const) {
    await createApp(google.start())[wake]();
  }
  const app = createApp(google.start());
  await app.commands.checkNow();
  await app.commands.refreshLabels('ada');
  expect(await app.commands.readMessage('ada', ids[0] ?? '')).toMatchObject({ ok: false });
  expect(google.asked).toEqual([]);
  expect(browser.badge).toMatchObject({ text: '~1', tone: 'stale' });
  expect(browser.alarm).toBeGreaterThanOrEqual(until);
  browser.advance(until + MINUTE - browser.now());
  await createApp(google.start()).alarmRang();
  expect(google.methods()).toContain('users.getProfile');
  expect(browser.badge).toMatchObject({ text: '1', tone: 'well' });
});

test('a rest that is learnt of while a poll is under way outlasts its good end', async () => {
  const { browser, google, ids } = await ada();
  const reader = createApp(google.start());
  let isRead = false;
  google.meddle = async (_, path) => {
    if (path.endsWith('/profile')) await reader.commands.readMessage('ada', ids[0] ?? '');
    if (!/\/messages\/\w/.test(path) || isRead) return undefined;
    isRead = true;
    return tooMany(300);
  };
  await createApp(google.start()).alarmRang();
  expect(await keptHealth(google.start())).toMatchObject({
    failures: 0,
    rest: { until: browser.now() + 300 * SECOND },
  });
});

test('what is spent at the same time adds up, whoever ends last', async () => {
  const { browser, google } = await ada();
  const world = google.start();
  const reader = await pacerIn(world, MOST);
  const poll = await pacerIn(world, MOST);
  reader.spend(20);
  for (let thread = 0; thread < 120; thread += 1) poll.spend(40);
  await poll.close();
  await reader.close();
  expect(browser.session.peek('spent:ada')).toMatchObject({ units: 4_820 });
  const next = await pacerIn(world, MOST);
  expect([next.spend(180), next.spend(1)]).toEqual([undefined, browser.now() + MINUTE]);
});

test('an asker with a smaller share stops before the others', async () => {
  const { browser, google } = await ada();
  const queue = await pacerIn(google.start(), 3_000);
  expect([queue.spend(3_000), queue.spend(1)]).toEqual([undefined, browser.now() + MINUTE]);
  await queue.close();
  const reader = await pacerIn(google.start(), MOST);
  expect(reader.spend(2_000)).toBeUndefined();
});

test('a paused account that signs in again stays silent', async () => {
  const { browser, google } = await ada();
  await createApp(google.start()).commands.choose('ada', { paused: true });
  await google.add('ada');
  await createApp(google.start()).alarmRang();
  await createApp(google.start()).commands.checkNow();
  expect(google.asked).toEqual([]);
  expect(browser.alarm).toBeUndefined();
});

test('mail of a paused account can be read', async () => {
  const { browser, google, ids } = await ada();
  await createApp(google.start()).commands.choose('ada', { paused: true });
  expect(await createApp(google.start()).commands.readMessage('ada', ids[0] ?? '')).toEqual({
    ok: true,
    value: undefined,
  });
  expect(google.methods()).toEqual(['users.messages.get']);
  expect(browser.alarm).toBeUndefined();
});

/** The pacer of an event that begins in that world now. */
async function pacerIn(world: World, most: number): Promise<Pacer> {
  const { spent } = await world.session.read({ spent: spentItem('ada') });
  return openPacer(world, 'ada', most, spent);
}
