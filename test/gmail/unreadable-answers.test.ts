import { expect, test } from 'vitest';
import { readHistory } from '../../src/gmail/history.ts';
import { readLabel } from '../../src/gmail/label.ts';
import { readLabelList } from '../../src/gmail/label-list.ts';
import { readMetadata } from '../../src/gmail/message/message-metadata.ts';
import { readUnreadList } from '../../src/gmail/message-list.ts';
import { readModified } from '../../src/gmail/modify-labels.ts';
import { readProfile } from '../../src/gmail/profile.ts';
import { readThread } from '../../src/gmail/thread-labels.ts';

/** Would be seen if any of the content came through. */
const SECRET = 'ya29.secret <img src=x onerror=alert(1)>';

const READERS = {
  getProfile: readProfile,
  'labels.get': readLabel,
  'labels.list': readLabelList,
  'messages.list': readUnreadList,
  'messages.get': readMetadata,
  'history.list': readHistory,
  'threads.get': readThread,
  'messages.modify': readModified(['18c1']),
} as const;

type Call = keyof typeof READERS;

const ids = { id: '18c1', threadId: '18c1' };
const WRONG: Readonly<Record<Call, readonly unknown[]>> = {
  getProfile: [
    {},
    [],
    { error: SECRET },
    { historyId: 1234567 },
    { historyId: '' },
    { historyId: '-1' },
    { historyId: SECRET },
  ],
  'labels.get': [
    {},
    { messagesUnread: 3 },
    { messagesUnread: '3', threadsUnread: '2' },
    { messagesUnread: -1, threadsUnread: 0 },
    { messagesUnread: 1.5, threadsUnread: 0 },
    { messagesUnread: SECRET, threadsUnread: 2 },
  ],
  'labels.list': [
    {},
    { labels: [[]] },
    { labels: {} },
    { labels: null },
    { labels: [SECRET] },
    { labels: [{ id: 'Label_1' }] },
    { labels: [{ id: '', name: 'a', type: 'user' }] },
    { labels: [{ id: '../messages', name: 'a', type: 'user' }] },
    { labels: [{ id: 'Label_1', name: 7, type: 'user' }] },
    { labels: [{ id: 'Label_1', name: 'a', type: SECRET.length }] },
  ],
  'messages.list': [
    { messages: [[]] },
    { messages: {} },
    { messages: null },
    { messages: [SECRET] },
    { messages: [{ id: '18c1' }] },
    { messages: [{ id: '../../drafts', threadId: '18c1' }] },
    { messages: [{ id: '', threadId: '18c1' }] },
    { messages: [{ id: '__proto__', threadId: '18c1' }] },
    { messages: [{ id: '18c1', threadId: '__proto__' }] },
    { messages: [{ id: 'constructor', threadId: '18c1' }] },
    { messages: [{ id: '18g1', threadId: '18c1' }] },
    { messages: [{ id: '18c1\n', threadId: '18c1' }] },
    { messages: [{ id: 'f'.repeat(33), threadId: '18c1' }] },
    { messages: [ids], nextPageToken: 5 },
  ],
  'messages.get': [
    {},
    ids,
    { ...ids, internalDate: 1_644_225_863_000 },
    { ...ids, internalDate: SECRET },
    { ...ids, internalDate: '0', labelIds: 'INBOX' },
    { ...ids, internalDate: '0', payload: [] },
    { ...ids, internalDate: '0', snippet: 1 },
    { ...ids, internalDate: '0', payload: { headers: [{ name: 'From' }] } },
    { ...ids, internalDate: '0', id: SECRET },
    { ...ids, internalDate: '0', id: '__proto__' },
  ],
  'threads.get': [
    {},
    { messages: {} },
    { messages: [{ ...ids, internalDate: 7 }] },
    { messages: [{ ...ids, internalDate: '7', labelIds: [7] }] },
    { messages: [{ ...ids, internalDate: '7', threadId: SECRET }] },
    { messages: [{ id: '../labels', threadId: '18c1', internalDate: '7' }] },
  ],
  'messages.modify': [{}, { id: 7 }, { id: SECRET }],
  'history.list': [
    {},
    { historyId: 1250 },
    { historyId: '1250', history: {} },
    { historyId: '1250', history: [[]] },
    { historyId: '1250', history: [{ messagesAdded: [{}] }] },
    { historyId: '1250', history: [{ labelsAdded: [{ message: ids }] }] },
    { historyId: '1250', history: [{ messagesAdded: [{ message: { id: '__proto__', threadId: '1' } }] }] },
    { historyId: '1250', history: [{ messagesDeleted: [{ message: { id: SECRET, threadId: '1' } }] }] },
  ],
};

const NO_OBJECT: readonly unknown[] = [undefined, null, 'text', 7, true, SECRET, [], [{}]];

const calls = Object.keys(READERS) as readonly Call[]; // Object.keys forgets which.
// No content is what a list of nothing may come as.
const isWrong = (call: Call, body: unknown): boolean => call !== 'messages.list' || body !== undefined;
const cases = calls.flatMap((call) =>
  [...WRONG[call], ...NO_OBJECT].filter((body) => isWrong(call, body)).map((body) => ({ call, body })),
);

test.each(cases)('$call cannot be read from $body, which is trouble of the server', ({ call, body }) => {
  const result = READERS[call](body);
  expect(result).toMatchObject({ ok: false, problem: { kind: 'server', detail: expect.stringContaining(call) } });
  expect(JSON.stringify(result)).not.toMatch(/secret|img|drafts/);
});

test('the path to what was wrong is named', () => {
  const body = { historyId: '1', history: [{}, { messagesAdded: [{ message: { id: '18c1' } }] }] };
  expect(readHistory(body)).toEqual({
    ok: false,
    problem: { kind: 'server', detail: 'history.list: history.1.messagesAdded.0.message.threadId' },
  });
});
