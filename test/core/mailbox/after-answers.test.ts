import { expect, test } from 'vitest';
import { afterCount, afterListing, afterMetadata, withoutMessage } from '../../../src/core/mailbox/after-answers.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { idsOf, messageOf, numbered } from './sample-mailbox.ts';

const IN = ['INBOX', 'UNREAD'];
const known: Mailbox = {
  ...EMPTY_MAILBOX,
  historyId: '1000',
  count: { messages: 3, threads: 2 },
  countedAt: 5,
  countOwed: false,
  unread: numbered(3, 1),
};

test('a listing replaces the list, keeps the metadata of those still in it, and owes the count', () => {
  const before = { ...known, messages: { m1: messageOf(1), m3: messageOf(3) } };
  expect(afterListing(before, { unread: numbered(4, 2), more: true }, '2000', 7)).toEqual({
    ...known,
    historyId: '2000',
    countOwed: true,
    unread: numbered(4, 2),
    more: true,
    messages: { m3: messageOf(3) },
    listedAt: 7,
    newestSeen: 'm4',
  });
});

test('a listing of everything takes back that there may be more', () => {
  expect(afterListing({ ...known, more: true }, { unread: numbered(2, 1), more: false }, '2000', 7).more).toBe(false);
});

test('a count pays its debt and changes nothing else', () => {
  const count = { messages: 7, threads: 6 };
  expect(afterCount({ ...known, countOwed: true }, count, [], 99)).toEqual({ ...known, count, countedAt: 99 });
});

test('a message whose metadata comes takes its place by date among those with metadata', () => {
  const first = afterMetadata(known, messageOf(3, 30), DEFAULT_WATCH);
  const second = afterMetadata(first, messageOf(1, 40), DEFAULT_WATCH);
  expect(idsOf(second)).toEqual(['m1', 'm2', 'm3']);
  expect(idsOf(afterMetadata(second, messageOf(2, 50), DEFAULT_WATCH))).toEqual(['m2', 'm1', 'm3']);
});

test('a message that is older than it seemed, among more than the list shows, has the list made anew', () => {
  const dated = Object.fromEntries(numbered(40, 16).map(({ id }, place) => [id, messageOf(40 - place)]));
  const long: Mailbox = { ...known, unread: [...numbered(41, 41), ...numbered(40, 11)], messages: dated };
  expect(afterMetadata(long, messageOf(41, 3), DEFAULT_WATCH).historyId).toBeUndefined();
  expect(afterMetadata(long, messageOf(41, 20.5), DEFAULT_WATCH).historyId).toBe('1000');
  expect(afterMetadata(long, messageOf(41), DEFAULT_WATCH).historyId).toBe('1000');
  const first = afterMetadata({ ...long, messages: {} }, messageOf(41, 3), DEFAULT_WATCH);
  expect(first.historyId).toBe('1000');
  expect(afterMetadata(first, messageOf(40), DEFAULT_WATCH).historyId).toBeUndefined();
  const short = { ...long, unread: long.unread.slice(0, 25), messages: { m40: messageOf(40) } };
  expect(afterMetadata(short, messageOf(41, 3), DEFAULT_WATCH).historyId).toBe('1000');
});

test.each([
  { labels: ['INBOX'], why: 'is read' },
  { labels: ['UNREAD'], why: 'is archived' },
  { labels: [...IN, 'TRASH'], why: 'is in the trash' },
  { labels: [...IN, 'SPAM'], why: 'is spam' },
  { labels: [], why: 'has no labels' },
])('a message that $why when its metadata comes leaves the list', ({ labels }) => {
  const mailbox = afterMetadata(known, messageOf(2, 2, labels), DEFAULT_WATCH);
  expect(idsOf(mailbox)).toEqual(['m3', 'm1']);
  expect(mailbox.messages).toEqual({});
});

test('metadata of a message that has left the list meanwhile is dropped', () => {
  expect(afterMetadata(known, messageOf(8), DEFAULT_WATCH)).toEqual(known);
});

test('a message that Gmail no longer has leaves the list with its metadata', () => {
  const mailbox = withoutMessage({ ...known, messages: { m2: messageOf(2), m3: messageOf(3) } }, 'm2');
  expect(idsOf(mailbox)).toEqual(['m3', 'm1']);
  expect(mailbox.messages).toEqual({ m3: messageOf(3) });
});

test.each([true, false])('that a message leaves says nothing of whether there are more (%s)', (more) => {
  expect(withoutMessage({ ...known, more }, 'm2').more).toBe(more);
});
