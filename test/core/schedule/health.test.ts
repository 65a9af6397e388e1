import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { afterGoodPoll, afterTrouble, dueAt, NEW_HEALTH, type PollEnd } from '../../../src/core/schedule/health.ts';
import { MINUTE, SECOND } from '../../../src/core/time.ts';

const now = Date.UTC(2026, 10, 21, 12);
const end: PollEnd = { now, pace: MINUTE, presence: 'active', chance: 0.5 };
const good = afterGoodPoll(end);

test('an account that was never polled is due at once', () => {
  expect(NEW_HEALTH.nextPollAt).toBeLessThanOrEqual(now);
  expect(NEW_HEALTH.checkedAt).toBeUndefined();
});

test('failures add up, and when Gmail last confirmed the mail is not forgotten', () => {
  const once = afterTrouble(good, { kind: 'slow' }, { ...end, now: now + MINUTE });
  const twice = afterTrouble(once, { kind: 'server', detail: 'HTTP 500' }, { ...end, now: now + 2 * MINUTE });
  expect(once).toEqual({ checkedAt: now, problem: { kind: 'slow' }, failures: 1, nextPollAt: now + 2.5 * MINUTE });
  expect(twice).toEqual({
    checkedAt: now,
    problem: { kind: 'server', detail: 'HTTP 500' },
    failures: 2,
    nextPollAt: now + 4.5 * MINUTE,
  });
});

test.each([
  { what: 'as planned', health: good, due: now + MINUTE },
  { what: 'at once where the clock was set back since', health: { ...good, checkedAt: now + 1 }, due: now },
  { what: 'never while only a person can mend it', health: { failures: 1, checkedAt: now + 1 }, due: undefined },
])('an account is due $what', ({ health, due }) => {
  expect(dueAt(health, now)).toBe(due);
});

test('trouble that only a person can mend plans no further poll', () => {
  expect(afterTrouble(NEW_HEALTH, { kind: 'signed-out' }, end).nextPollAt).toBeUndefined();
});

test('a good poll ends all trouble', () => {
  expect(afterGoodPoll(end)).toEqual({ failures: 0, checkedAt: now, nextPollAt: now + MINUTE });
});

// Good at noon, due a minute later, and the computer slept through it.
const woke = now + 60 * MINUTE;

test.each<Problem>([{ kind: 'offline' }, { kind: 'slow' }])(
  'the first failure after a sleep is tried again soon, and no trouble is shown: %o',
  (problem) => {
    expect(afterTrouble(good, problem, { ...end, now: woke })).toEqual({
      checkedAt: now,
      failures: 1,
      nextPollAt: woke + 10 * SECOND,
    });
  },
);

test('the second failure after a sleep is trouble', () => {
  const first = afterTrouble(good, { kind: 'offline' }, { ...end, now: woke });
  const second = afterTrouble(first, { kind: 'offline' }, { ...end, now: woke + 10 * SECOND });
  expect(second).toMatchObject({ problem: { kind: 'offline' }, failures: 2, nextPollAt: woke + 10 * SECOND + MINUTE });
});

test.each<{ what: string; problem: Problem; at: number; before: typeof good }>([
  { what: 'a poll in time', problem: { kind: 'offline' }, at: now + 2 * MINUTE, before: good },
  { what: 'what no network explains', problem: { kind: 'server', detail: 'HTTP 500' }, at: woke, before: good },
  { what: 'a lost sign-in', problem: { kind: 'signed-out' }, at: woke, before: good },
  { what: 'a pause that Google asks for', problem: { kind: 'throttled' }, at: woke, before: good },
  { what: 'the first poll of all', problem: { kind: 'offline' }, at: woke, before: NEW_HEALTH },
  { what: 'trouble before the sleep', problem: { kind: 'slow' }, at: woke, before: { ...good, failures: 1 } },
])('$what gets no such grace', ({ problem, at, before }) => {
  expect(afterTrouble(before, problem, { ...end, now: at }).problem).toEqual(problem);
});
