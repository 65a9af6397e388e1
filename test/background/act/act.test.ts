import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../src/core/time.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { actingAda, changesAsked, createActing, keptOf, labelsAt, truthIn, wish } from './acting.ts';

const OFFLINE = { isOnline: () => false };

describe('an action', () => {
  test.each([
    { kind: 'mark-read', labels: ['CATEGORY_PERSONAL', 'INBOX'], left: 3 },
    { kind: 'archive', labels: ['CATEGORY_PERSONAL', 'UNREAD'], left: 3 },
    { kind: 'spam', labels: ['CATEGORY_PERSONAL', 'SPAM', 'UNREAD'], left: 3 },
    { kind: 'trash', labels: ['CATEGORY_PERSONAL', 'TRASH', 'UNREAD'], left: 3 },
    { kind: 'star', labels: ['CATEGORY_PERSONAL', 'INBOX', 'STARRED', 'UNREAD'], left: 4 },
  ] as const)(
    '$kind is done by one request once Gmail has told what was there, and the list and the badge have it',
    async ({ kind, labels, left }) => {
      const { browser, google, gmail, ids } = await actingAda();
      const app = createActing(google.start());
      expect(await app.commands.act('ada', await wish(google, 'a', kind, [0]))).toEqual({ ok: true, value: undefined });
      expect(labelsAt(gmail, ids[0])).toEqual(labels);
      const { mailbox, shown, states } = await keptOf(google);
      expect(shown).toEqual(truthIn(gmail));
      expect(mailbox.unread).toHaveLength(left);
      expect(states).toEqual({ a: 'done' });
      expect(browser.badge).toMatchObject({ text: String(left), tone: 'well' });
      expect(google.methods()).toEqual([
        'users.messages.get',
        'users.messages.modify',
        'users.getProfile',
        'users.history.list',
        'users.labels.get',
      ]);
      expect(browser.locks.held()).toEqual([]);
    },
  );

  test('on several messages is one request', async () => {
    const { google, gmail, ids } = await actingAda();
    await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0, 2]));
    expect(changesAsked(google)).toEqual(['users.messages.batchModify']);
    expect(truthIn(gmail)).toEqual([ids[1], ids[3]]);
    expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done' } });
  });

  test('is on the badge before Gmail has heard of it', async () => {
    const { browser, google } = await actingAda();
    const gate = createGate();
    google.meddle = async (_account, path) => {
      if (path.endsWith('/modify')) await gate.pass();
      return undefined;
    };
    const acted = createActing(google.start()).commands.act('ada', await wish(google, 'a', 'mark-read', [1]));
    await gate.reached;
    expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
    expect((await keptOf(google)).states).toEqual({ a: 'waiting' });
    gate.open();
    await acted;
    expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
  });

  test('asked twice under one id is one action', async () => {
    const { google } = await actingAda();
    const app = createActing(google.start());
    const asked = await wish(google, 'a', 'archive', [0]);
    await Promise.all([app.commands.act('ada', asked), createActing(google.start()).commands.act('ada', asked)]);
    await app.commands.act('ada', asked);
    expect(changesAsked(google)).toHaveLength(1);
    expect((await keptOf(google)).states).toEqual({ a: 'done' });
  });

  test('needs an account, at level Manage', async () => {
    const { browser, google } = await actingAda();
    await google.add('bo', 'read');
    const { commands } = createActing(google.start());
    const asked = await wish(google, 'a', 'archive', [0]);
    expect(await commands.act('bo', asked)).toEqual({ ok: false, problem: 'needs-level-manage' });
    expect(await commands.act('cy', asked)).toEqual({ ok: false, problem: 'no-such-account' });
    expect(browser.local.peek('actions:bo') ?? browser.local.peek('actions:cy')).toBeUndefined();
    expect(google.asked).toEqual([]);
  });

  test('is forgotten a minute after it was done, by the next poll', async () => {
    const { browser, google } = await actingAda();
    const app = createActing(google.start());
    await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
    browser.advance(MINUTE);
    await app.alarmRang();
    expect((await keptOf(google)).actions).toEqual([]);
  });

  test('is not held up by others: each in its order', async () => {
    const { google, gmail, ids } = await actingAda();
    const app = createActing(google.start());
    await Promise.all([
      app.commands.act('ada', await wish(google, 'a', 'star', [0])),
      app.commands.act('ada', await wish(google, 'b', 'unstar', [0])),
      app.commands.act('ada', await wish(google, 'c', 'archive', [0, 1])),
    ]);
    expect(changesAsked(google)).toEqual([
      'users.messages.modify',
      'users.messages.modify',
      'users.messages.batchModify',
    ]);
    expect(labelsAt(gmail, ids[0])).toEqual(['CATEGORY_PERSONAL', 'UNREAD']);
    expect((await keptOf(google)).shown).toEqual(truthIn(gmail));
  });
});

describe('while there is no network', () => {
  test('an action waits, is shown at once, outlives the worker, and is sent when the network is back', async () => {
    const { browser, google, gmail, ids } = await actingAda();
    const offline = createActing(google.start(OFFLINE));
    await offline.commands.act('ada', await wish(google, 'a', 'archive', [0]));
    await offline.commands.act('ada', await wish(google, 'b', 'star', [1]));
    expect(google.asked).toEqual([]);
    expect(browser.badge).toMatchObject({ text: '~3', tone: 'stale' });
    expect(await keptOf(google)).toMatchObject({ shown: ids.slice(1), states: { a: 'waiting', b: 'waiting' } });

    browser.advance(MINUTE);
    await createActing(google.start()).alarmRang();
    expect(google.methods().slice(0, 5)).toEqual([
      'users.messages.get',
      'users.messages.modify',
      'users.messages.get',
      'users.messages.modify',
      'users.getProfile',
    ]);
    expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), states: { a: 'done', b: 'done' } });
    expect(labelsAt(gmail, ids[1])).toContain('STARRED');
    expect(browser.badge).toMatchObject({ text: '3', tone: 'well' });
  });

  test('mail that came meanwhile is shown with it, and announced, and the row does not come back', async () => {
    const { browser, google, gmail, ids } = await actingAda();
    await createActing(google.start(OFFLINE)).commands.act('ada', await wish(google, 'a', 'trash', [0]));
    const [news] = deliverTo(gmail, 1);
    google.meddle = (_account, path) => (path.endsWith('/modify') ? new Response('', { status: 503 }) : undefined);
    browser.advance(MINUTE);
    await createActing(google.start({ mayNotify: async () => true })).alarmRang();
    expect(await keptOf(google)).toMatchObject({ shown: [news, ...ids.slice(1)], states: { a: 'waiting' } });
    expect(browser.badge).toMatchObject({ text: '~4', tone: 'stale' });
    expect([...browser.notifications.keys()]).toEqual([`ada:${news}`]);
  });
});

test('the count that an action has changed is read again, though history does not tell of the action yet', async () => {
  const { google, gmail } = await actingAda();
  const { historyId } = gmail;
  google.meddle = (_account, path) => (path.endsWith('/profile') ? Response.json({ historyId }) : undefined);
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  expect(google.methods()).toContain('users.labels.get');
  expect(google.methods()).not.toContain('users.history.list');
  expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), count: 3, mailbox: { countOwed: false } });
});
