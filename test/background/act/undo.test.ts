import { expect, test } from 'vitest';
import { MINUTE } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { actingAda, changesAsked, createActing, keptOf, knownToList, labelsAt, truthIn, wish } from './acting.ts';

const OFFLINE = { isOnline: () => false };
const DONE = { ok: true, value: undefined };

test('an action that waits and is taken back is never sent', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  const offline = createActing(google.start(OFFLINE));
  await offline.commands.act('ada', await wish(google, 'a', 'trash', [0]));
  expect(await offline.commands.undo('ada', 'a')).toEqual(DONE);
  expect(browser.badge?.text).toContain('4');
  browser.advance(MINUTE);
  await createActing(google.start()).alarmRang();
  expect(changesAsked(google)).toEqual([]);
  expect(await keptOf(google)).toMatchObject({ shown: ids, actions: [], count: 4 });
  expect(truthIn(gmail)).toEqual(ids);
});

test.each(['mark-read', 'archive', 'spam', 'trash', 'star'] as const)(
  '%s that is done and taken back leaves everything as it was, and announces nothing',
  async (kind) => {
    const { browser, google, gmail, ids } = await actingAda();
    const before = await keptOf(google);
    const labels = ids.map((id) => labelsAt(gmail, id));
    const app = createActing(google.start({ mayNotify: async () => true }));
    await app.commands.act('ada', await wish(google, 'a', kind, [1, 2]));
    browser.advance(5_000);
    expect(await app.commands.undo('ada', 'a')).toEqual(DONE);
    expect(ids.map((id) => labelsAt(gmail, id))).toEqual(labels);
    const after = await keptOf(google);
    expect(after).toMatchObject({ shown: before.shown, count: before.count });
    expect(new Set(Object.keys(after.mailbox.messages))).toEqual(new Set(Object.keys(before.mailbox.messages)));
    // Two are asked for their labels before the action; metadata is not fetched again.
    expect(google.methods().filter((method) => method === 'users.messages.get')).toHaveLength(2);
    browser.advance(MINUTE);
    await app.alarmRang();
    expect(await keptOf(google)).toMatchObject({ shown: before.shown, count: before.count, actions: [] });
    expect(browser.notifications.size).toBe(0);
  },
);

test('each message gets back what it bore itself', async () => {
  const { google, gmail, ids } = await actingAda();
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'star', [0]));
  await app.commands.act('ada', await wish(google, 'b', 'star', [0, 1]));
  await app.commands.undo('ada', 'b');
  expect(ids.slice(0, 2).map((id) => labelsAt(gmail, id).includes('STARRED'))).toEqual([true, false]);
  expect(changesAsked(google)).toHaveLength(3);
});

test('one that is taken back while it is on its way is taken back at Gmail, too', async () => {
  const { google, gmail, ids } = await actingAda();
  const gate = createGate();
  google.meddle = async (_account, path) => {
    if (path.endsWith('/modify')) await gate.pass();
    return undefined;
  };
  const app = createActing(google.start());
  const acted = app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  await gate.reached;
  const undone = createActing(google.start()).commands.undo('ada', 'a');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await keptOf(google)).shown).toEqual(ids);
  gate.open();
  await Promise.all([acted, undone]);
  expect(truthIn(gmail)).toEqual(ids);
  expect(await keptOf(google)).toMatchObject({ shown: ids, count: 4, states: { 'undo-a': 'done' } });
});

test('one that may have reached Gmail, though no answer came, is taken back at Gmail', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  google.meddle = (_account, path) => {
    if (!path.endsWith('/modify')) return undefined;
    // Gmail has done it, and the answer is lost.
    gmail.modify([ids[0] ?? ''], { remove: ['INBOX'] });
    throw new TypeError('Failed to fetch');
  };
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  google.meddle = () => undefined;
  await app.commands.undo('ada', 'a');
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(truthIn(gmail)).toEqual(ids);
  expect(await keptOf(google)).toMatchObject({ shown: ids, count: 4 });
});

test('mail that comes between doing and undoing stays first, and is announced once', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  const app = createActing(google.start({ mayNotify: async () => true }));
  await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  const [news = ''] = deliverTo(gmail, 1);
  await app.commands.undo('ada', 'a');
  expect(await keptOf(google)).toMatchObject({ shown: [news, ...ids], count: 5 });
  expect([...browser.notifications.keys()]).toEqual([`ada:${news}`]);
});

test.each([
  { what: 'long done', id: 'a' },
  { what: 'never asked for', id: 'z' },
])('an action that is $what cannot be taken back', async ({ id }) => {
  const { browser, google } = await actingAda();
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'archive', [0]));
  browser.advance(2 * MINUTE);
  await app.commands.checkNow();
  google.asked.length = 0;
  expect(await app.commands.undo('ada', id)).toEqual({ ok: false, problem: 'not-found' });
  expect(await app.commands.undo('cy', 'a')).toEqual({ ok: false, problem: 'not-found' });
  expect(google.asked).toEqual([]);
});

test('an account that may not manage mail any more takes nothing back', async () => {
  const { browser, google, gmail, ids } = await actingAda();
  const world = google.start();
  await createActing(world).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  await world.local.update({ accounts: accountsItem }, ({ accounts }) => ({
    accounts: accounts.map((account) => ({ ...account, level: 'read' as const })),
  }));
  const stored = browser.local.text();
  google.asked.length = 0;
  expect(await createActing(google.start()).commands.undo('ada', 'a')).toEqual({ ok: false, problem: 'not-found' });
  expect(google.asked).toEqual([]);
  expect(browser.local.text()).toBe(stored);
  expect(truthIn(gmail)).toEqual(ids.slice(1));
});

test('taken back twice, in two workers, is taken back once', async () => {
  const { google, gmail, ids } = await actingAda();
  await createActing(google.start()).commands.act('ada', await wish(google, 'a', 'archive', [0]));
  await Promise.all([
    createActing(google.start()).commands.undo('ada', 'a'),
    createActing(google.start()).commands.undo('ada', 'a'),
  ]);
  expect(changesAsked(google)).toHaveLength(2);
  expect(truthIn(gmail)).toEqual(ids);
});

test('Undo of more messages than Gmail is asked about restores them all', async () => {
  const { browser, google, gmail } = await actingAda(40);
  const messages = await knownToList({ browser, google });
  const ids = messages.map(({ id }) => id);
  const app = createActing(google.start());
  expect(messages).toHaveLength(40);
  await app.commands.act('ada', { id: 'a', kind: 'star', messages, wholeConversation: false });
  expect(ids.every((id) => labelsAt(gmail, id).includes('STARRED'))).toBe(true);
  expect(await app.commands.undo('ada', 'a')).toEqual(DONE);
  expect(ids.some((id) => labelsAt(gmail, id).includes('STARRED'))).toBe(false);
});
