import { expect, test } from 'vitest';
import { EMPTY_MAILBOX, KEPT_IDS, LIST_SIZE, listedMessages, owedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { withUnread } from '../../../src/core/mailbox/with-unread.ts';
import { idsOf, messageOf, numbered } from './sample-mailbox.ts';

const thirty = { ...EMPTY_MAILBOX, unread: numbered(30, 1) };

test('an unknown mailbox shows nothing and owes its count', () => {
  expect(listedMessages(EMPTY_MAILBOX)).toEqual([]);
  expect(owedMessages(EMPTY_MAILBOX)).toEqual([]);
  expect(EMPTY_MAILBOX.countOwed).toBe(true);
});

test('metadata is owed for the newest messages that lack it, newest first, and for no others', () => {
  expect(owedMessages(thirty)).toEqual(numbered(30, 6).map(({ id }) => id));
  const messages = { m30: messageOf(30), m28: messageOf(28) };
  const owed = owedMessages({ ...thirty, messages });
  expect(owed.slice(0, 2)).toEqual(['m29', 'm27']);
  expect(owed).toHaveLength(LIST_SIZE - 2);
});

test('the list shows those of the newest whose metadata has come', () => {
  const messages = { m29: messageOf(29), m6: messageOf(6), m5: messageOf(5) };
  expect(listedMessages({ ...thirty, messages }).map(({ id }) => id)).toEqual(['m29', 'm6']);
});

test('when the newest leave, the list fills up from the ids that are kept', () => {
  const shorter = withUnread(thirty, numbered(26, 1), false);
  expect(owedMessages(shorter)).toEqual(numbered(26, 2).map(({ id }) => id));
});

test('ids beyond the kept ones are dropped, and that there are more is remembered', () => {
  const mailbox = withUnread(EMPTY_MAILBOX, numbered(KEPT_IDS + 1, 1), false);
  expect(mailbox.unread).toEqual(numbered(KEPT_IDS + 1, 2));
  expect(mailbox.more).toBe(true);
  expect(withUnread(EMPTY_MAILBOX, numbered(KEPT_IDS, 1), false).more).toBe(false);
});

test('that there may be more is not forgotten when the list grows shorter', () => {
  expect(withUnread(EMPTY_MAILBOX, numbered(3, 1), true).more).toBe(true);
});

test('messages with dates are put in order among themselves; those without stay where Gmail put them', () => {
  const messages = { m5: messageOf(5, 10), m3: messageOf(3, 30), m1: messageOf(1, 20) };
  expect(idsOf(withUnread({ ...EMPTY_MAILBOX, messages }, numbered(5, 1), false))).toEqual([
    'm3',
    'm4',
    'm1',
    'm2',
    'm5',
  ]);
});

test('messages of the same moment keep the order in which Gmail listed them', () => {
  const messages = { m3: messageOf(3, 10), m2: messageOf(2, 10), m1: messageOf(1, 10) };
  expect(idsOf(withUnread({ ...EMPTY_MAILBOX, messages }, numbered(3, 1), false))).toEqual(['m3', 'm2', 'm1']);
});
