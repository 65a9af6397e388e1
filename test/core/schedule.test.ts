import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curesItself, type Problem } from '../../src/core/problem.ts';
import { nextPollAt } from '../../src/core/schedule.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time.ts';
import { PROBLEMS } from './every-problem.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server: Problem = { kind: 'server', detail: 'HTTP 503' };
const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyPace = fc.integer({ min: 30 * SECOND, max: HOUR });
const anyFailures = fc.integer({ min: 1, max: 5_000 });

test('while all is well, Gmail is asked at the pace', () => {
  fc.assert(
    fc.property(anyPace, anyChance, (pace, chance) => nextPollAt(now, pace, undefined, 0, chance) === now + pace),
  );
});

test.each([
  { failures: 1, atMost: 2.5 * MINUTE },
  { failures: 2, atMost: 4.5 * MINUTE },
  { failures: 3, atMost: 8.5 * MINUTE },
  { failures: 4, atMost: 10.5 * MINUTE },
  { failures: 9, atMost: 10.5 * MINUTE },
  { failures: 2_000, atMost: 10.5 * MINUTE },
])('at a pace of a minute, $failures failures mean between half a minute and $atMost ms', ({ failures, atMost }) => {
  fc.assert(
    fc.property(
      anyChance,
      fc.constantFrom<Problem>(server, { kind: 'slow' }, { kind: 'throttled' }),
      (chance, problem) => {
        const wait = (nextPollAt(now, MINUTE, problem, failures, chance) ?? 0) - now;
        expect(wait).toBeGreaterThanOrEqual(MINUTE / 2);
        expect(wait).toBeLessThanOrEqual(atMost);
      },
    ),
  );
});

test('the whole of that time is used, so that clients spread after a common outage', () => {
  expect(nextPollAt(now, MINUTE, server, 3, 0)).toBe(now + MINUTE / 2);
  expect(nextPollAt(now, MINUTE, server, 3, 0.5)).toBe(now + 4.5 * MINUTE);
});

test('a pace slower than ten minutes is spread over the pace itself', () => {
  expect(nextPollAt(now, HOUR, server, 1, 0.5)).toBe(now + HOUR);
});

test('trouble never makes an account with a slow pace faster than half of it, nor slower than one and a half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10 * MINUTE, max: HOUR }), anyFailures, anyChance, (pace, failures, chance) => {
      const wait = (nextPollAt(now, pace, server, failures, chance) ?? 0) - now;
      expect(wait).toBeGreaterThanOrEqual(pace / 2);
      expect(wait).toBeLessThanOrEqual(1.5 * pace);
    }),
  );
});

test('the moment that Google named is never undercut', () => {
  fc.assert(
    fc.property(
      anyPace,
      anyFailures,
      anyChance,
      fc.integer({ min: -HOUR, max: 24 * HOUR }),
      (pace, failures, chance, later) => {
        const next = nextPollAt(now, pace, { kind: 'throttled', until: now + later }, failures, chance);
        expect(next).toBeGreaterThanOrEqual(now + later);
        expect(next).toBeGreaterThanOrEqual(now + pace / 2);
      },
    ),
  );
});

test('clients that Google sent away until the same moment do not all come back at it', () => {
  const until = now + HOUR;
  const at = (chance: number) => nextPollAt(now, MINUTE, { kind: 'throttled', until }, 1, chance);
  expect(at(0)).toBe(until);
  expect(at(0.5)).toBe(until + MINUTE / 2);
});

test('while offline the network is looked for at the pace, however long it is gone', () => {
  fc.assert(
    fc.property(anyPace, anyFailures, anyChance, (pace, failures, chance) => {
      expect(nextPollAt(now, pace, { kind: 'offline' }, failures, chance)).toBe(now + pace);
    }),
  );
});

test.each(
  Object.values(PROBLEMS)
    .flat()
    .filter((problem) => !curesItself(problem)),
)('what only a person can mend is not asked for again: %o', (problem) => {
  expect(nextPollAt(now, MINUTE, problem, 1, 0.5)).toBeUndefined();
});
