import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../src/core/time.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { keptHealth } from '../poll/kept-health.ts';
import { actingAda, changesAsked, createActing, keptOf, truthIn, wish } from './acting.ts';

const OFFLINE = { isOnline: () => false };

describe('a failure', () => {
  test.each([
    { what: 'a server in trouble', answer: () => new Response('', { status: 500 }) },
    { what: 'a page of a proxy', answer: () => new Response('<html>', { status: 403 }) },
    { what: 'a broken answer', answer: () => new Response('{"id":', { status: 200 }) },
    { what: 'an empty answer, which is no yes', answer: () => new Response('') },
    { what: 'no content, which is none either', answer: () => new Response(null, { status: 204 }) },
    { what: 'a list', answer: () => Response.json([]) },
    { what: 'a 401 that a new token does not mend', answer: () => new Response('', { status: 401 }) },
    {
      what: 'a lost connection',
      answer: () => {
        throw new TypeError('Failed to fetch');
      },
    },
  ])(
    'that cures itself, such as $what, keeps the action, its reason, and the order of its conversation',
    async ({ answer }) => {
      const { browser, google, gmail, ids } = await actingAda();
      google.meddle = (_account, path) => (path.endsWith('/modify') ? answer() : undefined);
      const app = createActing(google.start());
      await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
      await app.commands.act('ada', await wish(google, 'b', 'mark-read', [0, 1, 2]));
      const { shown, states, actions } = await keptOf(google);
      expect({ shown, states }).toEqual({ shown: [ids[3]], states: { a: 'waiting', b: 'waiting' } });
      expect(actions[0]).toHaveProperty('state.trouble.problem.kind');
      expect(changesAsked(google)).not.toContain('users.messages.batchModify');
      expect(browser.badge).toMatchObject({ text: '~1', tone: 'stale' });
      google.meddle = () => undefined;
      browser.advance(15 * MINUTE);
      await createActing(google.start()).alarmRang();
      expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done', b: 'done' } });
    },
  );

  test.each([
    { what: 'a wrong request', status: 400, reason: 'invalidArgument', problem: { kind: 'refused' } },
    { what: 'a missing scope', status: 403, reason: 'insufficientPermissions', problem: { kind: 'not-permitted' } },
    { what: 'a message that is gone', status: 404, reason: 'notFound', problem: { kind: 'not-found' } },
  ])('that nothing cures, such as $what, is said, undone, and lets the queue go on', async (fault) => {
    const { browser, google, gmail, ids } = await actingAda();
    const error = { error: { errors: [{ reason: fault.reason }] } };
    google.meddle = (_account, path) =>
      path.endsWith(`${ids[0]}/modify`) ? Response.json(error, { status: fault.status }) : undefined;
    const app = createActing(google.start());
    const refusedOne = await wish(google, 'a', 'archive', [0]);
    const next = await wish(google, 'b', 'archive', [1]);
    await createActing(google.start(OFFLINE)).commands.act('ada', refusedOne);
    await app.commands.act('ada', next);
    expect(await keptOf(google)).toMatchObject({
      shown: truthIn(gmail),
      states: { a: 'refused', b: 'done' },
      actions: [{ state: { problem: fault.problem } }, {}],
    });
    expect(truthIn(gmail)).toContain(ids[0]);
    expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
    await app.commands.drop('ada', 'b');
    await app.commands.drop('ada', 'a');
    expect((await keptOf(google)).states).toEqual({ b: 'done' });
  });

  test('to find a message whose labels are asked for is no failure of the action', async () => {
    const { google, gmail, ids } = await actingAda();
    google.meddle = (_account, path) =>
      path.endsWith(`/messages/${ids[0]}`) ? Response.json({ error: { code: 404 } }, { status: 404 }) : undefined;
    await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
    expect((await keptOf(google)).states).toEqual({ a: 'done' });
    expect(truthIn(gmail)).not.toContain(ids[0]);
  });

  test('that asks for a rest gets it, whoever acts meanwhile', async () => {
    const { browser, google, gmail } = await actingAda();
    google.meddle = (_account, path) =>
      path.endsWith('/modify') ? new Response('', { status: 429, headers: { 'retry-after': '300' } }) : undefined;
    const app = createActing(google.start());
    await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
    expect(google.methods()[0]).toBe('users.messages.get');
    expect(google.asked).toHaveLength(2);
    await app.commands.act('ada', await wish(google, 'b', 'archive', [1]));
    expect(google.asked).toHaveLength(2);
    expect((await keptHealth(google.start())).problem).toMatchObject({ kind: 'throttled' });
    google.meddle = () => undefined;
    browser.advance(6 * MINUTE);
    await app.alarmRang();
    expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done', b: 'done' } });
  });

  test('of the sign-in keeps what waits, until somebody signs in again', async () => {
    const { browser, google, gmail } = await actingAda();
    await createActing(google.start(OFFLINE)).commands.act('ada', await wish(google, 'a', 'archive', [0]));
    browser.advance(60 * MINUTE);
    google.meddle = (_account, path) =>
      path.endsWith('/token') ? Response.json({ error: 'invalid_grant' }, { status: 400 }) : undefined;
    const app = createActing(google.start());
    await app.alarmRang();
    await app.commands.act('ada', await wish(google, 'b', 'archive', [1]));
    expect(changesAsked(google)).toEqual([]);
    expect((await keptOf(google)).states).toEqual({ a: 'waiting', b: 'waiting' });
    google.meddle = () => undefined;
    await google.add('ada', 'manage');
    await app.commands.checkNow();
    expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done', b: 'done' } });
  });
});

describe('an account', () => {
  test('signed in again at a lower level has its waiting actions refused, and nothing is sent', async () => {
    const { google, ids } = await actingAda();
    await createActing(google.start(OFFLINE)).commands.act('ada', await wish(google, 'a', 'archive', [0]));
    await google.add('ada', 'read');
    await createActing(google.start()).alarmRang();
    expect(changesAsked(google)).toEqual([]);
    expect(await keptOf(google)).toMatchObject({ shown: ids, states: { a: 'refused' } });
  });

  test.each([
    { what: 'removed', change: 'remove' },
    { what: 'signed in again', change: 'again' },
    { what: 'watched elsewhere', change: 'watch' },
  ] as const)('$what while its action is on the way writes nothing for a stranger', async ({ change }) => {
    const { browser, google, gmail } = await actingAda();
    const gate = createGate();
    google.meddle = async (_account, path) => {
      if (path.endsWith('/modify')) await gate.pass();
      return undefined;
    };
    const app = createActing(google.start());
    const acted = app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
    await gate.reached;
    const other = createActing(google.start());
    let changed: Promise<unknown> = Promise.resolve();
    if (change === 'remove') await other.commands.remove('ada');
    if (change === 'again') await google.add('ada', 'manage');
    if (change === 'watch') changed = other.commands.choose('ada', { watch: { kind: 'primary' } });
    gate.open();
    await Promise.all([acted, changed]);
    if (change === 'remove') {
      expect(browser.local.text() + browser.session.text()).not.toContain('ada');
      return;
    }
    await createActing(google.start()).commands.checkNow();
    expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done' } });
  });
});

test('what is acted on is not announced any more, even if the action cannot be sent', async () => {
  const { browser, google, ids } = await actingAda();
  const kept = Object(browser.local.peek('mailbox:ada'));
  await browser.local.set({
    'mailbox:ada': { ...kept, announcements: { owed: ids.slice(0, 2), inSummary: [], showing: [], done: [] } },
  });
  google.meddle = (_account, path) => (path.endsWith('/modify') ? new Response('', { status: 500 }) : undefined);
  const app = createActing(google.start({ mayNotify: async () => true }));
  await app.commands.act('ada', await wish(google, 'a', 'star', [0]));
  await app.commands.checkNow();
  expect([...browser.notifications.keys()]).toEqual([`ada:${ids[1]}`]);
});
