import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayListAt, withOneMoreForced } from '../../../src/core/mailbox/listing-pause.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../../src/core/mailbox/mailbox.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';

const now = Date.UTC(2026, 10, 21, 12);
const listed = (forcedListings: number, listedAt: number | undefined = now): Mailbox => ({
  ...EMPTY_MAILBOX,
  listedAt,
  forcedListings,
});

test('the first loss of history is mended at once, and so is one of a mailbox that was never listed', () => {
  expect(mayListAt(EMPTY_MAILBOX)).toBeLessThanOrEqual(now);
  expect(mayListAt(listed(0))).toBeLessThanOrEqual(now);
  expect(mayListAt({ ...EMPTY_MAILBOX, forcedListings: 5 })).toBeLessThanOrEqual(now);
});

test.each([
  { forced: 1, pause: MINUTE },
  { forced: 2, pause: 2 * MINUTE },
  { forced: 3, pause: 4 * MINUTE },
  { forced: 6, pause: 32 * MINUTE },
  { forced: 7, pause: HOUR },
  { forced: 8, pause: HOUR },
  { forced: 5_000, pause: HOUR },
])('after $forced forced listings the next has to wait $pause ms', ({ forced, pause }) => {
  expect(mayListAt(listed(forced))).toBe(now + pause);
});

test('each forced listing counts, until two hours have passed without any', () => {
  expect(withOneMoreForced(EMPTY_MAILBOX, now)).toBe(1);
  expect(withOneMoreForced(listed(3), now + MINUTE)).toBe(4);
  expect(withOneMoreForced(listed(9), now + 2 * HOUR)).toBe(10);
  expect(withOneMoreForced(listed(9), now + 2 * HOUR + 1)).toBe(1);
});

test('a mailbox whose history is never kept is listed ever more seldom: in a day no oftener than once an hour and seven times', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 30_000, max: 20 * MINUTE }), { minLength: 1, maxLength: 60 }), (waits) => {
      let mailbox: Mailbox = listed(0);
      let at = now;
      const listings: number[] = [];
      for (let polls = 0; at < now + 24 * HOUR; polls += 1) {
        at += waits[polls % waits.length] ?? MINUTE;
        if (at < mayListAt(mailbox)) continue;
        listings.push(at);
        mailbox = { ...mailbox, forcedListings: withOneMoreForced(mailbox, at), listedAt: at };
      }
      expect(listings.length).toBeLessThanOrEqual(24 + 7);
      const pauses = listings.slice(1).map((one, i) => one - (listings[i] ?? 0));
      expect(pauses.every((pause, i) => pause >= Math.min(2 ** i * MINUTE, HOUR))).toBe(true);
      // It never stops being mended either.
      expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(HOUR + 20 * MINUTE);
    }),
    { numRuns: 200 },
  );
});
