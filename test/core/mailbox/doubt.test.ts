import { describe, expect, test } from 'vitest';
import { afterComparing, afterOddHistory, maySettleSilence, settlingOf } from '../../../src/core/mailbox/doubt.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time.ts';
import { numbered } from './sample-mailbox.ts';

const NOW = 100 * HOUR;
const INBOX: Watch = { kind: 'labels', labels: ['INBOX'], unit: 'messages' };
const TWO: Watch = { kind: 'labels', labels: ['INBOX', 'Label_1'], unit: 'messages' };
const PRIMARY: Watch = { kind: 'primary' };

/** Three messages, listed 20 minutes ago, of which Gmail counts as many as `counted`. */
const listed = (counted: number, some: Partial<Mailbox> = {}): Mailbox => ({
  ...EMPTY_MAILBOX,
  unread: numbered(3, 1),
  count: { messages: counted, threads: 1 },
  listedAt: NOW - 20 * MINUTE,
  ...some,
});
const doubted = (rounds: number, askAt: number) => ({ doubt: { rounds, askAt } });

describe('after list and total are compared', () => {
  test('nothing changes where they agree, or cannot be compared', () => {
    for (const [mailbox, watch] of [
      [listed(3), INBOX],
      [listed(9, { more: true }), INBOX],
      [listed(9, { listedAt: undefined }), INBOX],
      [listed(9, { count: undefined }), INBOX],
      [listed(9), TWO],
      [listed(9), PRIMARY],
      [listed(9, { lostAt: NOW - 1 }), INBOX],
    ] as const) {
      expect(afterComparing(mailbox, watch, NOW)).toBe(mailbox);
    }
  });

  test.each([
    { before: undefined, rounds: 1, minutes: 1 },
    { before: 1, rounds: 2, minutes: 1 },
    { before: 2, rounds: 3, minutes: 2 },
    { before: 3, rounds: 4, minutes: 4 },
    { before: 20, rounds: 21, minutes: 60 },
  ])('a disagreement of round $rounds is looked into after $minutes min', ({ before, rounds, minutes }) => {
    const mailbox = listed(4, before === undefined ? {} : doubted(before, NOW));
    const askAt = NOW + minutes * MINUTE - 10 * SECOND;
    expect(afterComparing(mailbox, INBOX, NOW)).toEqual({ ...mailbox, doubt: { rounds, askAt } });
  });

  test('a doubt whose time has not come stays, and one that is settled goes', () => {
    const pending = listed(4, doubted(1, NOW + 1));
    expect(afterComparing(pending, INBOX, NOW)).toBe(pending);
    expect(afterComparing(listed(3, doubted(2, NOW)), INBOX, NOW)).toEqual({ ...listed(3), doubt: undefined });
  });
});

describe('after history moved without saying why', () => {
  const soon = NOW + MINUTE - 10 * SECOND;

  test.each([
    { name: 'of one label is compared soon', mailbox: listed(3), watch: INBOX, askAt: soon },
    { name: 'without a total is made anew soon', mailbox: listed(3), watch: PRIMARY, askAt: soon },
    {
      name: 'without a total is made anew ten minutes after the last time',
      mailbox: listed(3, { listedAt: NOW - 2 * MINUTE }),
      watch: PRIMARY,
      askAt: NOW + 8 * MINUTE,
    },
    {
      name: 'of one label is compared soon, however young it is',
      mailbox: listed(3, { listedAt: NOW - 2 * MINUTE }),
      watch: INBOX,
      askAt: soon,
    },
  ])('a list $name', ({ mailbox, watch, askAt }) => {
    expect(afterOddHistory(mailbox, watch, NOW)).toEqual({ ...mailbox, countOwed: true, ...doubted(1, askAt) });
  });

  test('a doubt that is there already stays as it is', () => {
    const mailbox = listed(3, doubted(3, NOW + HOUR));
    expect(afterOddHistory(mailbox, INBOX, NOW)).toBe(mailbox);
  });
});

describe('a doubt is settled', () => {
  test.each([
    { name: 'by nothing before its time', mailbox: listed(4, doubted(1, NOW + 1)), watch: INBOX, by: undefined },
    { name: 'by nothing where there is none', mailbox: listed(4), watch: INBOX, by: undefined },
    { name: 'first by the total', mailbox: listed(4, doubted(1, NOW)), watch: INBOX, by: 'count' },
    { name: 'then by a listing', mailbox: listed(4, doubted(2, NOW)), watch: INBOX, by: 'list' },
    { name: 'by a listing where there is no total', mailbox: listed(4, doubted(1, NOW)), watch: PRIMARY, by: 'list' },
  ])('$name', ({ mailbox, watch, by }) => {
    expect(settlingOf(mailbox, watch, NOW)).toBe(by);
  });

  test.each([
    { watch: PRIMARY, age: HOUR, by: 'list' },
    { watch: TWO, age: HOUR, by: 'list' },
    { watch: TWO, age: HOUR - 1, by: undefined },
    { watch: INBOX, age: 9 * HOUR, by: undefined },
  ])('by $by for $watch.kind after $age ms without one', ({ watch, age, by }) => {
    expect(settlingOf(listed(3, { listedAt: NOW - age }), watch, NOW)).toBe(by);
  });

  test('of a list that was never made by nothing', () => {
    expect(settlingOf(EMPTY_MAILBOX, PRIMARY, NOW)).toBeUndefined();
  });
});

test.each([
  { name: 'no doubt', mailbox: listed(3), may: false },
  { name: 'one that a listing settles', mailbox: listed(3, doubted(2, NOW)), may: true },
  { name: 'one that a total settles, ten minutes after a listing', mailbox: listed(3, doubted(1, NOW)), may: true },
  {
    name: 'one that a total settles, sooner after a listing',
    mailbox: listed(3, { listedAt: NOW - 10 * MINUTE + 1, ...doubted(1, NOW) }),
    may: false,
  },
])('silence of history leads to a listing with $name: $may', ({ mailbox, may }) => {
  expect(maySettleSilence(mailbox, INBOX, NOW)).toBe(may);
});
