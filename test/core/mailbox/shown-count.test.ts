import { expect, test } from 'vitest';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { shownCount } from '../../../src/core/mailbox/shown-count.ts';
import { DEFAULT_WATCH } from '../../../src/core/mailbox/watch.ts';
import { numbered } from './sample-mailbox.ts';

const mailbox: Mailbox = {
  ...EMPTY_MAILBOX,
  count: { messages: 9, threads: 4 },
  unread: numbered(7, 1),
  listedAt: 1,
};

test('the inbox or one label shows what Gmail counts, in messages or in conversations', () => {
  expect(shownCount(mailbox, DEFAULT_WATCH)).toEqual({ unread: 9, unit: 'messages', orMore: false, isSum: false });
  expect(shownCount(mailbox, { kind: 'labels', labels: ['Label_7'], unit: 'threads' })).toEqual({
    unread: 4,
    unit: 'threads',
    orMore: false,
    isSum: false,
  });
});

test('several labels show a sum that says so', () => {
  const watch = { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'messages' } as const;
  expect(shownCount(mailbox, watch)).toEqual({ unread: 9, unit: 'messages', orMore: false, isSum: true });
});

test.each(['primary', 'important'] as const)('%s shows how many ids are kept, and whether there are more', (kind) => {
  expect(shownCount(mailbox, { kind })).toEqual({ unread: 7, unit: 'messages', orMore: false, isSum: false });
  expect(shownCount({ ...mailbox, more: true }, { kind })?.orMore).toBe(true);
});

test('nothing is shown of what Gmail has not told yet', () => {
  expect(shownCount(EMPTY_MAILBOX, DEFAULT_WATCH)).toBeUndefined();
  expect(shownCount(EMPTY_MAILBOX, { kind: 'primary' })).toBeUndefined();
});
