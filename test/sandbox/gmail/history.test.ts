import { beforeEach, expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const ARRIVED = ['UNREAD', 'CATEGORY_PERSONAL', 'INBOX'];
const mail = { from: 'Bo <bo@example.org>', subject: 'Hi', text: 'Hello' };

let mailbox: Mailbox;
let id: string;
beforeEach(async () => {
  mailbox = createMailbox({ address: 'ada@example.com', firstHistoryId: 1233n });
  id = await mailbox.compose(mail);
});

const history = (query: string): unknown => json(ask(mailbox, `history?${query}`));

test('with nothing new the history key is absent', () => {
  expect(history('startHistoryId=1234')).toEqual({ historyId: '1234' });
});

test('an arrival is messagesAdded with the labels that it came with, whatever happened to it later', () => {
  mailbox.modify([id], { remove: ['UNREAD'] });
  const reference = { id, threadId: id };
  expect(history('startHistoryId=1233&maxResults=1')).toEqual({
    history: [{ id: '1234', messages: [reference], messagesAdded: [{ message: { ...reference, labelIds: ARRIVED } }] }],
    nextPageToken: expect.stringMatching(/^\d+$/),
    historyId: '1235',
  });
});

test('reading, starring, archiving and trashing are told in order as labels added and removed', () => {
  mailbox.modify([id], { remove: ['UNREAD'] });
  mailbox.modify([id], { add: ['STARRED'] });
  mailbox.trash(id);
  const message = (...labelIds: readonly string[]) => ({ id, threadId: id, labelIds });
  const messages = [{ id, threadId: id }];
  expect(history('startHistoryId=1234')).toEqual({
    history: [
      {
        id: '1235',
        messages,
        labelsRemoved: [{ message: message('CATEGORY_PERSONAL', 'INBOX'), labelIds: ['UNREAD'] }],
      },
      {
        id: '1236',
        messages,
        labelsAdded: [{ message: message('CATEGORY_PERSONAL', 'INBOX', 'STARRED'), labelIds: ['STARRED'] }],
      },
      {
        id: '1237',
        messages,
        labelsAdded: [{ message: message('CATEGORY_PERSONAL', 'STARRED', 'TRASH'), labelIds: ['TRASH'] }],
        labelsRemoved: [{ message: message('CATEGORY_PERSONAL', 'STARRED', 'TRASH'), labelIds: ['INBOX'] }],
      },
    ],
    historyId: '1237',
  });
});

test('deleting for good is messagesDeleted, and a message without labels has no labelIds', () => {
  mailbox.modify([id], { remove: ARRIVED });
  mailbox.delete(id);
  expect(history('startHistoryId=1235')).toEqual({
    history: [{ id: '1236', messages: [{ id, threadId: id }], messagesDeleted: [{ message: { id, threadId: id } }] }],
    historyId: '1236',
  });
});

test('a change that changes nothing leaves no record', () => {
  mailbox.modify([id], { add: ['INBOX'], remove: ['STARRED'] });
  mailbox.untrash(id);
  expect(mailbox.historyId).toBe('1234');
});

test('historyTypes leaves out other deltas, and records that have no other', () => {
  mailbox.modify([id], { remove: ['UNREAD'] });
  mailbox.trash(id);
  const answer = history('startHistoryId=1233&historyTypes=messageAdded&historyTypes=labelAdded');
  expect(answer).toMatchObject({ history: [{ id: '1234' }, { id: '1236', labelsAdded: [{ labelIds: ['TRASH'] }] }] });
  expect(JSON.stringify(answer)).not.toContain('labelsRemoved');
});

test('a label filter keeps what carries the label or just lost it, and hides the rest', () => {
  mailbox.modify([id], { remove: ['INBOX'] });
  mailbox.modify([id], { remove: ['UNREAD'] });
  const { history: records } = Object(history('startHistoryId=1233&labelId=INBOX'));
  expect(records.map((record: { readonly id: string }) => record.id)).toEqual(['1234', '1235']);
});

test('pages follow one another without gap or repeat and each ends with the current history id', async () => {
  for (let count = 0; count < 6; count += 1) await mailbox.compose(mail);
  const seen: string[] = [];
  let token = '';
  do {
    const page = Object(history(`startHistoryId=1233&maxResults=3${token}`));
    seen.push(...page.history.map((record: { readonly id: string }) => record.id));
    expect(page.historyId).toBe('1240');
    token = page.nextPageToken === undefined ? '' : `&pageToken=${page.nextPageToken}`;
  } while (token !== '');
  expect(seen).toEqual(['1234', '1235', '1236', '1237', '1238', '1239', '1240']);
});

test.each(['1', '1232', '1235', '99999999999999999999'.slice(0, 19)])(
  'history from %s, never given out, is 404',
  (start) => {
    expect(ask(mailbox, `history?startHistoryId=${start}`).status).toBe(404);
  },
);

test('once history has expired every id given out before is 404 and a fresh one works', () => {
  const before = mailbox.historyId;
  mailbox.expireHistory();
  expect(mailbox.historyId).not.toBe(before);
  expect(ask(mailbox, `history?startHistoryId=${before}`).status).toBe(404);
  expect(history(`startHistoryId=${mailbox.historyId}`)).toEqual({ historyId: mailbox.historyId });
});

test.each([
  '',
  '?startHistoryId=',
  '?startHistoryId=abc',
  '?startHistoryId=-1',
  '?startHistoryId=18446744073709551616',
])('history%s has no start: 400', (query) => {
  expect(ask(mailbox, `history${query}`).status).toBe(400);
});

test('by default the ids before and after a change are one and the same as doubles', async () => {
  const fresh = createMailbox({ address: 'ada@example.com' });
  const before = fresh.historyId;
  await fresh.compose(mail);
  expect(fresh.historyId).not.toBe(before);
  expect(Number(fresh.historyId)).toBe(Number(before));
});
