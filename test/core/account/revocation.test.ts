import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterFailedAttempt,
  afterRemoval,
  type Revocation,
  revocationDueAt,
  withoutRevocation,
} from '../../../src/core/account/revocation.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';

const NOW = 1_790_000_000_000;
const FRESH: Revocation = { account: '1', email: 'ada@example.com', refreshToken: '1//a' };

/** A removed account, as far as it matters. */
const removed = (id: string) => ({ id, email: `${id}@example.com` }) as Parameters<typeof afterRemoval>[1];

test('the pauses between attempts are 1, 2, 4, 8, and then 10 minutes', () => {
  let revocation = FRESH;
  expect(revocationDueAt(revocation, NOW)).toBe(NOW);
  const pauses = [1, 2, 3, 4, 5, 60].map((tries) => {
    revocation = { ...FRESH, trouble: { problem: { kind: 'slow' }, tries, at: NOW } };
    return (revocationDueAt(revocation, NOW) - NOW) / MINUTE;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 10, 10]);
});

test('each failed attempt counts, and the last problem is the one that is kept', () => {
  const first = afterFailedAttempt(FRESH, { kind: 'offline' }, NOW);
  const second = afterFailedAttempt(first, { kind: 'slow' }, NOW + HOUR);
  expect(second).toEqual({ ...FRESH, trouble: { problem: { kind: 'slow' }, tries: 2, at: NOW + HOUR } });
});

test('Google is not asked before the time that it named', () => {
  const until = NOW + HOUR;
  const trouble = { problem: { kind: 'throttled', until }, tries: 1, at: NOW } as const;
  expect(revocationDueAt({ ...FRESH, trouble }, NOW)).toBe(until);
});

test('after the clock was set back, Google is asked at once', () => {
  const trouble = { problem: { kind: 'slow' }, tries: 9, at: NOW + HOUR } as const;
  expect(revocationDueAt({ ...FRESH, trouble }, NOW)).toBe(NOW);
});

test('whatever is removed, there is one revocation a user, the newest last, and never more than twenty', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1 }), (ids) => {
      let pending: readonly Revocation[] = [];
      for (const [place, id] of ids.entries()) pending = afterRemoval(pending, removed(id), `1//${place}`);
      const users = pending.map(({ account }) => account);
      expect(new Set(users).size).toBe(users.length);
      expect(pending.at(-1)).toEqual({
        account: ids.at(-1),
        email: `${ids.at(-1)}@example.com`,
        refreshToken: `1//${ids.length - 1}`,
      });
      expect(pending.length).toBeLessThanOrEqual(20);
      expect(withoutRevocation(pending, ids.at(-1) ?? '')).toEqual(pending.slice(0, -1));
    }),
  );
});
