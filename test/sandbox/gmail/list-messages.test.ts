import { expect, test } from 'vitest';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import type { Mailbox } from '../../../sandbox/mailbox/mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const NOW = Date.now();
const DAY = 86_400_000;
const mail = { from: 'Bo <bo@example.org>', subject: 'Hi', text: 'Hello' };

const idsIn = (answer: unknown): string[] =>
  (Object(answer).messages ?? []).map(({ id }: { readonly id: string }) => id);
const list = (mailbox: Mailbox, query = ''): unknown => json(ask(mailbox, `messages?${query}`));

test('an empty mailbox answers an estimate of 0 and no messages key', () => {
  expect(list(createMailbox({ address: 'ada@example.com' }))).toEqual({ resultSizeEstimate: 0 });
});

const mailbox = createMailbox({ address: 'ada@example.com' });
const put = (labels: readonly string[], age: number) => mailbox.compose(mail, { labels, at: NOW - age });
const old = await put(['INBOX', 'UNREAD'], 9 * DAY);
const fresh = await put(['INBOX', 'UNREAD'], 1_000);
const read = await put(['INBOX'], DAY);
const archived = await put(['UNREAD'], 2 * DAY);
const spam = await put(['SPAM', 'UNREAD'], 3 * DAY);
const trash = await put(['TRASH', 'UNREAD'], 4 * DAY);
const both = await put(['SPAM', 'TRASH'], 5 * DAY);

test.each([
  ['', [fresh, read, archived, old]],
  ['labelIds=INBOX', [fresh, read, old]],
  ['labelIds=INBOX&labelIds=UNREAD', [fresh, old]],
  ['labelIds=UNREAD', [fresh, archived, old]],
  ['labelIds=SPAM', [spam]],
  ['labelIds=TRASH', [trash]],
  ['includeSpamTrash=true', [fresh, read, archived, spam, trash, both, old]],
  ['includeSpamTrash=false', [fresh, read, archived, old]],
  ['q=', [fresh, read, archived, old]],
  ['q=is:unread', [fresh, archived, old]],
  ['q=in:inbox%20is:unread', [fresh, old]],
  ['q=is:read', [read]],
  ['q=newer_than:3d', [fresh, read, archived]],
  ['q=newer_than:1m', [fresh, read, archived, old]],
  [`q=after:${Math.floor((NOW - 1.5 * DAY) / 1000)}`, [fresh, read]],
  ['maxResults=0', [fresh, read, archived, old]],
])('?%s lists what carries every label, newest first', (query, expected) => {
  const answer = list(mailbox, query);
  expect(idsIn(answer)).toEqual(expected);
  expect(answer).toHaveProperty('resultSizeEstimate', expected.length);
});

test.each([
  ['', 100],
  ['maxResults=1', 1],
  ['maxResults=500', 500],
  ['maxResults=501', 500],
])('?%s gives a page of %i and the estimate 201 while there is more', (query, size) => {
  const big = createMailbox({ address: 'ada@example.com' });
  const ids = big.deliverMany(600, (index) => ({ ...mail, subject: `No. ${index}` }));
  const answer = list(big, query);
  expect(idsIn(answer)).toEqual(ids.toReversed().slice(0, size));
  expect(answer).toMatchObject({ nextPageToken: expect.stringMatching(/^\d{20,}$/), resultSizeEstimate: 201 });
});

test('pages hold every message once, though mail comes and goes between them', async () => {
  const busy = createMailbox({ address: 'ada@example.com' });
  const ids = busy.deliverMany(10, () => mail, { at: NOW - DAY }).toReversed();
  const first = Object(list(busy, 'maxResults=4'));
  await busy.compose(mail);
  busy.delete(ids[4] ?? '');
  const second = Object(list(busy, `maxResults=4&pageToken=${first.nextPageToken}`));
  const third = Object(list(busy, `maxResults=4&pageToken=${second.nextPageToken}`));
  expect([...idsIn(first), ...idsIn(second), ...idsIn(third)]).toEqual(ids.toSpliced(4, 1));
  expect(third).not.toHaveProperty('nextPageToken');
  expect(third).toHaveProperty('resultSizeEstimate', 1);
});

test('a token of another list, or an altered one, is refused', () => {
  const { nextPageToken } = Object(list(mailbox, 'maxResults=1'));
  expect(ask(mailbox, `history?startHistoryId=${mailbox.historyId}&pageToken=${nextPageToken}`).status).toBe(400);
  expect(ask(mailbox, `messages?pageToken=${BigInt(nextPageToken) + 1n}`).status).toBe(400);
});

test('mails of the same millisecond are listed as they came', async () => {
  const box = createMailbox({ address: 'ada@example.com', now: () => NOW });
  const ids = [];
  for (let count = 0; count < 20; count += 1) ids.push(await box.compose(mail));
  expect(idsIn(list(box))).toEqual(ids.toReversed());
});
