import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const mailbox = createMailbox({ address: 'ada@example.com', firstHistoryId: 100n });
const id = await mailbox.deliver('From: Bo <bo@example.org>\r\nSubject: Hi\r\n\r\nHello\r\n');
const from = { name: 'From', value: 'Bo <bo@example.org>' };
const subject = { name: 'Subject', value: 'Hi' };

test.each([
  ['profile?fields=historyId', { historyId: '101' }],
  ['profile?fields=*', { emailAddress: 'ada@example.com', messagesTotal: 1, threadsTotal: 1, historyId: '101' }],
  ['labels/INBOX?fields=messagesUnread,threadsUnread', { messagesUnread: 1, threadsUnread: 1 }],
  ['messages?fields=messages/id', { messages: [{ id }] }],
  [
    'messages?fields=messages(id,threadId),resultSizeEstimate',
    { messages: [{ id, threadId: id }], resultSizeEstimate: 1 },
  ],
  ['messages?fields=messages/*', { messages: [{ id, threadId: id }] }],
  ['messages?fields=*/id', { messages: [{ id }] }],
  ['messages?fields=messages/id,*', { messages: [{ id, threadId: id }], resultSizeEstimate: 1 }],
  ['messages?fields=messages,messages/id', { messages: [{ id, threadId: id }] }],
  ['messages?fields=messages/id,messages/threadId', { messages: [{ id, threadId: id }] }],
  ['messages?fields=nextPageToken', {}],
  [`messages/${id}?format=metadata&fields=id,payload/headers`, { id, payload: { headers: [from, subject] } }],
  [
    `messages/${id}?format=metadata&fields=payload(headers(value))`,
    { payload: { headers: [{ value: from.value }, { value: 'Hi' }] } },
  ],
  [`messages/${id}?format=minimal&fields=payload/headers`, {}],
  [
    `threads/${id}?format=minimal&fields=messages(id,labelIds)`,
    { messages: [{ id, labelIds: ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'] }] },
  ],
  [
    'history?startHistoryId=100&fields=history(messagesAdded/message/id),historyId',
    { history: [{ messagesAdded: [{ message: { id } }] }], historyId: '101' },
  ],
])('%s answers that part alone', (path, part) => {
  const answer = ask(mailbox, path);
  expect(answer.status).toBe(200);
  expect(json(answer)).toEqual(part);
});

test.each([
  ['', ''],
  ['historyid', 'historyid'],
  ['historyId,', 'historyId,'],
  ['historyId)', 'historyId)'],
  ['(historyId)', '(historyId)'],
  ['historyId/value', 'historyId'],
  ['history id', 'history id'],
  ['a(b', 'a(b'],
])('a profile has no part "%s": 400', (fields, path) => {
  const answer = ask(mailbox, `profile?fields=${encodeURIComponent(fields)}`);
  expect(answer.status).toBe(400);
  expect(json(answer)).toMatchObject({
    error: {
      status: 'INVALID_ARGUMENT',
      details: [{ fieldViolations: [{ description: expect.stringContaining(`'${path}`) }] }],
    },
  });
});

test('a part deep inside that does not exist is named with its path', () => {
  const answer = ask(mailbox, `messages/${id}?fields=payload(parts/parts(headers/nam))`);
  expect(answer.status).toBe(400);
  expect(answer.body).toContain("path 'payload.parts.parts.headers.nam'");
});

test('parts nest as deep as a mail does', () => {
  expect(ask(mailbox, `messages/${id}?fields=payload/parts/parts/parts/mimeType`).status).toBe(200);
});

test('an idle probe is under 100 bytes', () => {
  expect(ask(mailbox, 'profile?fields=historyId').body.length).toBeLessThan(100);
});

test('prettyPrint=false leaves spaces and line ends out', () => {
  expect(ask(mailbox, 'profile?fields=historyId&prettyPrint=false&alt=json').body).toBe('{"historyId":"101"}\n');
  expect(ask(mailbox, 'profile?fields=historyId').body).toBe('{\n  "historyId": "101"\n}\n');
});
