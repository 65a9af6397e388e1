import { beforeEach, expect, test } from 'vitest';
import { createReplica, type Replica } from '../../../sandbox/gmail/replica.ts';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const MAIL = { from: 'bo@example.org', subject: 'Hi', text: 'Hello' };

let truth: Mailbox;
let replica: Replica;
let known: string;
beforeEach(async () => {
  truth = createMailbox({ address: 'ada@example.com', firstHistoryId: 1_000n });
  known = await truth.compose(MAIL);
  replica = createReplica(truth);
});

const status = (path: string, body?: object): number => ask(replica.mailbox, path, { body }).status;
const answer = (path: string): unknown => json(ask(replica.mailbox, path));

test('history may name its newest id before the records arrive, which a client that goes on from it never sees', async () => {
  const release = replica.hold({ kind: 'history' });
  const id = await truth.compose(MAIL);
  expect(answer('history?startHistoryId=1001')).toEqual({ historyId: '1002' });
  expect(answer('history?startHistoryId=1002')).toEqual({ historyId: '1002' });
  expect(status(`messages/${id}`)).toBe(200);
  release();
  expect(answer('history?startHistoryId=1001')).toMatchObject({
    history: [{ id: '1002', messagesAdded: [{ message: { id } }] }],
    historyId: '1002',
  });
  expect(answer('history?startHistoryId=1002')).toEqual({ historyId: '1002' });
});

test('the totals of every label may stay as they were', async () => {
  const release = replica.hold({ kind: 'counts' });
  await truth.compose(MAIL);
  truth.modify([known], { add: ['STARRED'], remove: ['UNREAD'] });
  expect(answer('labels/INBOX')).toMatchObject({ messagesTotal: 1, messagesUnread: 1 });
  expect(answer('labels/STARRED')).toMatchObject({ messagesTotal: 0 });
  release();
  expect(answer('labels/INBOX')).toMatchObject({ messagesTotal: 2, messagesUnread: 1 });
  expect(answer('labels/STARRED')).toMatchObject({ messagesTotal: 1 });
});

test('a message that has just come may answer 404, to every method that names it, although it is listed', async () => {
  const release = replica.hold({ kind: 'messages' });
  const id = await truth.compose(MAIL);
  expect(answer('messages')).toMatchObject({ messages: [{ id }, { id: known }] });
  const paths = [`messages/${id}`, `threads/${id}`, `POST messages/${id}/trash`];
  expect(paths.map((path) => status(path))).toEqual([404, 404, 404]);
  expect(status(`messages/${id}/modify`, { removeLabelIds: ['UNREAD'] })).toBe(404);
  expect(status(`messages/${known}`)).toBe(200);
  release();
  expect(paths.map((path) => status(path))).toEqual([200, 200, 200]);
});

test('a listing may lack the newest, although history and messages.get know it', async () => {
  const release = replica.hold({ kind: 'listing' });
  const id = await truth.compose(MAIL);
  expect(answer('messages')).toMatchObject({ messages: [{ id: known }], resultSizeEstimate: 1 });
  expect(status(`messages/${id}`)).toBe(200);
  release();
  expect(answer('messages')).toMatchObject({ messages: [{ id }, { id: known }] });
});

test('the history id may go back, in the profile and in history', async () => {
  await truth.compose(MAIL);
  const release = replica.hold({ kind: 'history-id', back: 2 });
  expect(answer('profile')).toMatchObject({ historyId: '1000' });
  expect(answer('history?startHistoryId=1001')).toMatchObject({ historyId: '1000', history: [{ id: '1002' }] });
  release();
  expect(answer('profile')).toMatchObject({ historyId: '1002' });
});

test('several holds end one by one or all together', async () => {
  const release = replica.hold({ kind: 'history-id', back: 1 });
  replica.hold({ kind: 'counts' });
  await truth.compose(MAIL);
  release();
  expect(answer('profile')).toMatchObject({ historyId: '1002' });
  expect(answer('labels/INBOX')).toMatchObject({ messagesTotal: 1 });
  replica.catchUp();
  expect(answer('labels/INBOX')).toMatchObject({ messagesTotal: 2 });
});
