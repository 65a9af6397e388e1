import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curesItself, type Problem } from '../../../src/core/problem.ts';
import { type Presence, paceWhile } from '../../../src/core/schedule/pace.ts';
import { nextPollAt, type Outlook } from '../../../src/core/schedule/schedule.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time.ts';
import { PROBLEMS } from '../every-problem.ts';

const now = Date.UTC(2026, 10, 21, 12);
const server: Problem = { kind: 'server', detail: 'HTTP 503' };
const outlook: Outlook = { now, pace: MINUTE, presence: 'active', problem: server, failures: 1, chance: 0.5 };
const waitOf = (changed: Partial<Outlook>): number => (nextPollAt({ ...outlook, ...changed }) ?? 0) - now;

const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyPace = fc.integer({ min: 30 * SECOND, max: HOUR });
const anyFailures = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5_000 }));
const anyPresence = fc.constantFrom<Presence>('active', 'idle', 'locked');
const backOff = fc.constantFrom<Problem>(server, { kind: 'slow' }, { kind: 'throttled' });
const anySituation = fc.record({ pace: anyPace, failures: anyFailures, chance: anyChance, presence: anyPresence });

test('while all is well, Gmail is asked at the pace of who is there', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      expect(waitOf({ ...situation, problem: undefined, failures: 0 })).toBe(
        paceWhile(situation.presence, situation.pace),
      );
    }),
    { numRuns: 500 },
  );
});

test.each<{ presence: Presence; pace: number; wait: number }>([
  { presence: 'active', pace: 30 * SECOND, wait: 30 * SECOND },
  { presence: 'active', pace: HOUR, wait: HOUR },
  { presence: 'idle', pace: MINUTE, wait: 5 * MINUTE },
  { presence: 'idle', pace: HOUR, wait: HOUR },
  { presence: 'locked', pace: MINUTE, wait: 15 * MINUTE },
])('a pace of $pace ms means $wait ms while the computer is $presence', ({ presence, pace, wait }) => {
  expect(waitOf({ presence, pace, problem: undefined, failures: 0 })).toBe(wait);
});

test.each([
  { failures: 1, atMost: 2.5 * MINUTE },
  { failures: 2, atMost: 4.5 * MINUTE },
  { failures: 3, atMost: 8.5 * MINUTE },
  { failures: 4, atMost: 10.5 * MINUTE },
  { failures: 9, atMost: 10.5 * MINUTE },
  { failures: 2_000, atMost: 10.5 * MINUTE },
])('at a pace of a minute, $failures failures mean at most $atMost ms', ({ failures, atMost }) => {
  fc.assert(
    fc.property(anyChance, backOff, (chance, problem) => {
      const wait = waitOf({ problem, failures, chance });
      expect(wait).toBeGreaterThanOrEqual(MINUTE / 2);
      expect(wait).toBeLessThanOrEqual(atMost);
    }),
    { numRuns: 200 },
  );
});

test('the time that failures allow is used up to its end, so that clients spread after a common outage', () => {
  expect(waitOf({ failures: 3, chance: 0.5 })).toBe(4.5 * MINUTE);
  expect(waitOf({ failures: 3, chance: 0.999 })).toBeGreaterThan(8.4 * MINUTE);
  expect(waitOf({ pace: HOUR, chance: 0.5 })).toBe(HOUR);
});

test('whatever the pace, trouble waits for no more than the longest back-off and half a pace, or the pace of absence', () => {
  fc.assert(
    fc.property(anySituation, backOff, (situation, problem) => {
      const { pace, presence, failures } = situation;
      const wait = waitOf({ ...situation, problem });
      const ceiling = Math.min(pace * 2 ** failures, Math.max(pace, 10 * MINUTE));
      const present = paceWhile(presence, pace);
      expect(wait).toBeGreaterThanOrEqual(presence === 'active' ? pace / 2 : present);
      // A further pace is what spreads clients that Google has sent away.
      expect(wait).toBeLessThanOrEqual(Math.max(present, pace / 2 + ceiling, pace));
    }),
    { numRuns: 2_000 },
  );
});

test('more chance never means less time, nor do more failures', () => {
  fc.assert(
    fc.property(anySituation, backOff, anyChance, (situation, problem, other) => {
      const [low, high] = [Math.min(situation.chance, other), Math.max(situation.chance, other)];
      expect(waitOf({ ...situation, problem, chance: low })).toBeLessThanOrEqual(
        waitOf({ ...situation, problem, chance: high }),
      );
      expect(waitOf({ ...situation, problem })).toBeLessThanOrEqual(
        waitOf({ ...situation, problem, failures: situation.failures + 1 }),
      );
    }),
    { numRuns: 500 },
  );
});

test('the moment that Google named is never undercut, and exceeded by no more than back-off or a pace', () => {
  fc.assert(
    fc.property(anySituation, fc.integer({ min: -HOUR, max: 24 * HOUR }), (situation, later) => {
      const wait = waitOf({ ...situation, problem: { kind: 'throttled', until: now + later } });
      expect(wait).toBeGreaterThanOrEqual(later);
      const without = waitOf({ ...situation, problem: { kind: 'slow' } });
      expect(wait).toBeGreaterThanOrEqual(without);
      expect(wait).toBeLessThanOrEqual(Math.max(without, later + situation.pace));
    }),
    { numRuns: 2_000 },
  );
});

test('clients that Google sent away until the same moment do not all come back at it', () => {
  const problem: Problem = { kind: 'throttled', until: now + HOUR };
  expect(waitOf({ problem, chance: 0 })).toBe(HOUR);
  expect(waitOf({ problem, chance: 0.5 })).toBe(HOUR + MINUTE / 2);
});

test('while offline the network is looked for at the pace, however long it is gone and whoever is there', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      expect(waitOf({ ...situation, problem: { kind: 'offline' } })).toBe(situation.pace);
    }),
  );
});

test.each(
  Object.values(PROBLEMS)
    .flat()
    .filter((problem) => !curesItself(problem)),
)('what only a person can mend is not asked for again: %o', (problem) => {
  expect(nextPollAt({ ...outlook, problem })).toBeUndefined();
});
