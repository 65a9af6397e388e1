import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptHealth } from '../poll/kept-health.ts';
import { actingAda, createActing, keptOf, knownToList, labelsAt, truthIn, wish } from './acting.ts';

const refusal = (status: number, reason: string) =>
  Response.json({ error: { code: status, message: 'no', errors: [{ reason }] } }, { status });

test.each<{ what: string; answer: () => Response }>([
  { what: 'HTTP 500', answer: () => new Response('', { status: 500 }) },
  { what: '400 failedPrecondition', answer: () => refusal(400, 'failedPrecondition') },
  { what: '403 for no known reason', answer: () => refusal(403, 'forbidden') },
  { what: 'the page of a proxy', answer: () => new Response('<html>', { status: 403 }) },
])(
  'an action that Gmail answers with $what holds up no other, is told at once, and is done when Gmail is well',
  async ({ answer }) => {
    const { browser, google, gmail, ids } = await actingAda();
    google.meddle = (_, path) => (path.endsWith(`${ids[0]}/modify`) ? answer() : undefined);
    await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
    expect(browser.badge).toMatchObject({ text: '~3', tone: 'stale' });
    expect(browser.badge?.title).toContain('1 action not yet completed in Gmail. Gmail returned an error');
    await createActing(google.start()).commands.act('ada', await wish(google, 'b', 'star', [1]));
    expect((await keptOf(google)).states).toEqual({ a: 'waiting', b: 'done' });
    expect(labelsAt(gmail, ids[1])).toContain('STARRED');

    const asked = google.asked.length;
    for (let minute = 0; minute < 60; minute += 1) {
      browser.advance(MINUTE);
      await createActing(google.start()).alarmRang();
    }
    // 60 polls, and the action after 1, 3, 7, 15, 25, 35, 45 and 55 minutes: what Gmail knows of it, and the change.
    expect(google.asked.length - asked).toBeLessThanOrEqual(60 + 2 * 8 + 4);
    expect((await keptOf(google)).states).toEqual({ a: 'waiting' });
    expect(await keptHealth(google.start())).toMatchObject({ failures: 0 });

    google.meddle = () => undefined;
    for (let minute = 0; minute < 10; minute += 1) {
      browser.advance(MINUTE);
      await createActing(google.start()).alarmRang();
    }
    expect((await keptOf(google)).shown).toEqual(truthIn(gmail));
    expect(truthIn(gmail)).not.toContain(ids[0]);
    expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
  },
);

test('where Gmail does no action at all, three are tried a run, not the whole queue', async () => {
  const { google } = await actingAda(8);
  google.meddle = (_, path) => (path.endsWith('/modify') ? new Response('', { status: 500 }) : undefined);
  const offline = createActing(google.start({ isOnline: () => false }));
  const wishes = await Promise.all([0, 1, 2, 3, 4, 5].map((place) => wish(google, `a${place}`, 'star', [place])));
  for (const one of wishes) await offline.commands.act('ada', one);
  await createActing(google.start()).commands.checkNow();
  expect(google.asked.filter(({ method }) => method?.endsWith('/modify'))).toHaveLength(3);
});

test('the alarm comes for an action that waits for its own moment, at any pace', async () => {
  const { browser, google, ids } = await actingAda();
  await createActing(google.start()).commands.set({ paceMinutes: 60 });
  google.meddle = (_, path) => (path.endsWith(`${ids[0]}/modify`) ? new Response('', { status: 500 }) : undefined);
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  expect(browser.alarm).toBe(browser.now() + MINUTE);
});

test('an action whose moment has come is sent when somebody looks, though the account was checked just before', async () => {
  const { browser, google } = await actingAda();
  google.meddle = (_, path) => (path.endsWith('/modify') ? new Response('', { status: 500 }) : undefined);
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  google.meddle = () => undefined;
  browser.advance(MINUTE - 1);
  await createActing(google.start()).commands.checkNow(HOUR);
  expect((await keptOf(google)).states).toEqual({ a: 'waiting' });
  browser.advance(1);
  await createActing(google.start()).commands.checkNow(HOUR);
  expect((await keptOf(google)).states).toEqual({ a: 'done' });
});

test('what waits for a paused account is sent, and nothing else is asked', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  const offline = createActing(google.start({ isOnline: () => false }));
  await offline.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  await offline.commands.choose('ada', { paused: true });
  expect(browser.alarm).toBeDefined();
  browser.advance(HOUR);
  await createActing(google.start()).alarmRang();
  expect(google.methods().map((method) => method.split('/').at(-1))).toEqual([
    'users.messages.get',
    'users.messages.modify',
  ]);
  expect(truthIn(gmail)).not.toContain(ids[0]);
  expect(browser.alarm).toBeUndefined();
});

test('a paused account that Google no longer signs in is not asked again each minute', async () => {
  const { browser, google } = await actingAda();
  const offline = createActing(google.start({ isOnline: () => false }));
  await offline.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  await offline.commands.choose('ada', { paused: true });
  browser.advance(2 * HOUR);
  google.meddle = (_, path) =>
    path.endsWith('/token') ? Response.json({ error: 'disabled_client' }, { status: 401 }) : undefined;
  await createActing(google.start()).alarmRang();
  expect(await keptHealth(google.start())).toMatchObject({ problem: { kind: 'misconfigured' } });
  expect((await keptOf(google)).states).toEqual({ a: 'waiting' });
  expect(browser.alarm).toBeUndefined();
});

test('an administrator who closed only changes is told like any other reason', async () => {
  const { browser, google } = await actingAda();
  google.meddle = (_, path) => (path.endsWith('/modify') ? refusal(403, 'domainPolicy') : undefined);
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  expect(browser.badge?.title).toContain('1 action not yet completed in Gmail.');
  expect(browser.badge?.text).toBe('!3');
  expect(await keptHealth(google.start())).toMatchObject({ failures: 0 });
  expect(browser.alarm).toBe(browser.now() + MINUTE);
});

test('a refusal that comes after a weekend is told like one that comes at once', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  await createActing(google.start({ isOnline: () => false })).commands.act(
    'ada',
    await wish(google, 'a', 'archive', [0]),
  );
  browser.advance(60 * HOUR);
  google.meddle = (_, path) => (path.endsWith('/modify') ? refusal(403, 'insufficientPermissions') : undefined);
  await createActing(google.start()).alarmRang();
  expect(truthIn(gmail)).toEqual(ids);
  expect((await keptOf(google)).states).toEqual({ a: 'refused' });
  browser.advance(5 * 24 * HOUR);
  await createActing(google.start()).alarmRang();
  expect((await keptOf(google)).states).toEqual({ a: 'refused' });
});

test('a queue that takes minutes of our own pace keeps no news back, and blames nobody', async () => {
  const { browser, google, gmail } = await actingAda(500);
  const messages = await knownToList({ browser, google });
  const all = { id: 'a', kind: 'mark-read', messages, wholeConversation: true } as const;
  await createActing(google.start()).commands.act('ada', all);
  const [news = ''] = deliverTo(gmail, 1);
  browser.advance(MINUTE);
  await createActing(google.start()).alarmRang();
  expect((await keptOf(google)).shown).toContain(news);
  expect(await createActing(google.start()).commands.readMessage('ada', news)).toMatchObject({ ok: true });
  for (let minute = 0; minute < 10; minute += 1) {
    expect(await keptHealth(google.start())).not.toHaveProperty('problem');
    expect(browser.badge?.tone).toBe('well');
    browser.advance(MINUTE);
    await createActing(google.start()).alarmRang();
  }
  expect(truthIn(gmail)).toEqual([news]);
}, 60_000);
