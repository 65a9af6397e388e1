import { expect, test } from 'vitest';
import { notFound } from '../../../sandbox/google-errors.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { actingAda, changesAsked, createActing, keptOf, knownToList, labelsAt, truthIn, wish } from './acting.ts';

const WHOLE = true;
const OFFLINE = { isOnline: () => false };

/** Ada's older message gets two answers: one that is read, and one that is not. */
async function withConversation() {
  const scene = await actingAda(0);
  const { gmail, browser, google } = scene;
  const from = 'From: bo@example.org\r\nTo: ada@example.com\r\n';
  const raw = `${from}Subject: Re: Choir\r\nIn-Reply-To: <1@example.org>\r\nReferences: <1@example.org>\r\n\r\nText`;
  const first = await gmail.deliver(`${from}Subject: Choir\r\nMessage-ID: <1@example.org>\r\n\r\nText`);
  browser.advance(MINUTE);
  const [alone = ''] = deliverTo(gmail, 1);
  browser.advance(MINUTE);
  const read = await gmail.deliver(raw, { labels: ['INBOX'] });
  const unread = await gmail.deliver(raw);
  browser.advance(20 * MINUTE);
  await createActing(google.start({ presence: async () => 'locked' })).alarmRang();
  google.asked.length = 0;
  return { ...scene, raw, ids: { alone, first, read, unread } };
}

test('a whole conversation is asked for once, then changed at once, messages that are not listed too', async () => {
  const { google, gmail, ids } = await withConversation();
  expect(gmail.message(ids.unread)?.threadId).toBe(gmail.message(ids.first)?.threadId);
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'archive', [0], WHOLE));
  expect(google.methods().slice(0, 2)).toEqual(['users.threads.get', 'users.messages.batchModify']);
  expect([ids.first, ids.read, ids.unread].filter((id) => labelsAt(gmail, id).includes('INBOX'))).toEqual([]);
  expect(await keptOf(google)).toMatchObject({ shown: [ids.alone], count: 1, states: { a: 'done' } });

  await app.commands.undo('ada', 'a');
  expect([ids.first, ids.read, ids.unread].every((id) => labelsAt(gmail, id).includes('INBOX'))).toBe(true);
  expect(await keptOf(google)).toMatchObject({ shown: truthIn(gmail), count: 3 });
});

test('taken back, what was read stays read', async () => {
  const { google, gmail, ids } = await withConversation();
  const app = createActing(google.start());
  await app.commands.act('ada', await wish(google, 'a', 'mark-read', [0], WHOLE));
  expect(truthIn(gmail)).toEqual([ids.alone]);
  await app.commands.undo('ada', 'a');
  expect(truthIn(gmail)).toEqual([ids.unread, ids.alone, ids.first]);
  expect(labelsAt(gmail, ids.read)).not.toContain('UNREAD');
});

test('taken back, a message that was read elsewhere before, unknown to the page, stays read', async () => {
  const { google, gmail, ids } = await withConversation();
  const asked = await wish(google, 'a', 'mark-read', [0], WHOLE);
  gmail.modify([ids.unread], { remove: ['UNREAD'] });
  const app = createActing(google.start());
  await app.commands.act('ada', asked);
  await app.commands.undo('ada', 'a');
  expect(truthIn(gmail)).toEqual([ids.alone, ids.first]);
});

test('an answer that comes after it was asked for, and before it is sent, is left alone', async () => {
  const { browser, google, gmail, ids, raw } = await withConversation();
  await createActing(google.start(OFFLINE)).commands.act('ada', await wish(google, 'a', 'trash', [0], WHOLE));
  browser.advance(MINUTE);
  const news = await gmail.deliver(raw);
  await createActing(google.start()).alarmRang();
  expect(await keptOf(google)).toMatchObject({ shown: [news, ids.alone], states: { a: 'done' } });
  expect(truthIn(gmail)).toEqual([news, ids.alone]);
});

test('a conversation that is gone is refused, the others are changed', async () => {
  const { google, gmail, ids } = await withConversation();
  const both = await wish(google, 'a', 'archive', [0, 1], WHOLE);
  const gone = await wish(google, 'b', 'archive', [1], WHOLE);
  gmail.delete(ids.alone);
  const { commands } = createActing(google.start());
  await commands.act('ada', both);
  await commands.act('ada', gone);
  const { states, actions } = await keptOf(google);
  expect(states).toEqual({ a: 'done', b: 'refused' });
  expect(actions[1]).toMatchObject({ messages: gone.messages, state: { problem: { kind: 'not-found' } } });
  expect(truthIn(gmail)).toEqual([]);
});

test('a conversation that Gmail does not find just now is changed as far as the person saw it', async () => {
  const { google, gmail, ids } = await withConversation();
  const both = await wish(google, 'a', 'archive', [0, 1], WHOLE);
  const threadId = gmail.message(ids.alone)?.threadId ?? '';
  google.meddle = (_account, path) =>
    path.endsWith(`/threads/${threadId}`) ? new Response(notFound().body, { status: 404 }) : undefined;
  await createActing(google.start()).commands.act('ada', both);
  expect((await keptOf(google)).actions.map(({ state }) => state)).toMatchObject([{ kind: 'done' }]);
  expect(truthIn(gmail)).toEqual([]);
});

test('many conversations that Google gives units for a few at a time are all done in the end', async () => {
  const { browser, google, gmail } = await actingAda(200);
  const messages = await knownToList({ browser, google });
  expect(messages).toHaveLength(200);
  google.asked.length = 0;
  await createActing(google.start()).commands.act('ada', {
    id: 'a',
    kind: 'mark-read',
    messages,
    wholeConversation: WHOLE,
  });
  expect((await keptOf(google)).shown).toEqual([]);
  for (let minute = 0; minute < 5; minute += 1) {
    browser.advance(2 * MINUTE);
    await createActing(google.start()).alarmRang();
  }
  expect(truthIn(gmail)).toEqual([]);
  expect(google.methods().filter((method) => method === 'users.threads.get')).toHaveLength(200);
  expect(changesAsked(google)).toEqual(['users.messages.batchModify']);
});
