import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { isDue as isAccountDue } from '../../../src/core/schedule/due.ts';
import {
  afterGoodPoll,
  afterRest,
  afterTrouble,
  type Conditions,
  comesAlong,
  dueAt,
  type Health,
  NEW_HEALTH,
  restOf,
  shownProblem,
} from '../../../src/core/schedule/health.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time.ts';

const now = Date.UTC(2026, 10, 21, 12);
const here: Conditions = { pace: MINUTE, presence: 'active' };
const good = afterGoodPoll(NEW_HEALTH, now, now);
const failed = (before: Health, problem: Problem, at: number): Health => afterTrouble(before, problem, here, at, 0.5);
const isDue = (health: Health, conditions: Conditions, at: number): boolean =>
  isAccountDue({ account: { paused: false }, health, actions: [] }, conditions, at);
const due = (health: Health, conditions = here, at = now): number | undefined => dueAt(health, conditions, at);

test('an account that was never polled is due at once', () => {
  expect(due(NEW_HEALTH)).toBeLessThanOrEqual(now);
  expect(NEW_HEALTH.checkedAt).toBeUndefined();
});

test('failures add up, and when Gmail last confirmed the mail is not forgotten', () => {
  const once = failed(good, { kind: 'slow' }, now + MINUTE);
  const twice = failed(once, { kind: 'server', detail: 'HTTP 500' }, now + 2 * MINUTE);
  expect(once).toMatchObject({ checkedAt: now, problem: { kind: 'slow' }, failures: 1, askedAt: now + MINUTE });
  expect(twice).toMatchObject({ checkedAt: now, problem: { kind: 'server', detail: 'HTTP 500' }, failures: 2 });
  expect(due(once, here, now + MINUTE)).toBe(now + 2.5 * MINUTE);
  expect(due(twice, here, now + 2 * MINUTE)).toBe(now + 4.5 * MINUTE);
});

test('the next poll is due by when the last one began, so that polls that take seconds are no fewer', () => {
  expect(due(afterGoodPoll(NEW_HEALTH, now, now + 20 * SECOND), here, now + 20 * SECOND)).toBe(now + MINUTE);
});

test.each<{ what: string; conditions: Conditions; at: number }>([
  { what: 'another pace', conditions: { pace: 5 * MINUTE, presence: 'active' }, at: now + 5 * MINUTE },
  { what: 'a person who left', conditions: { pace: MINUTE, presence: 'idle' }, at: now + 5 * MINUTE },
  { what: 'a person who is back', conditions: here, at: now + MINUTE },
])('$what acts at once on what was stored before', ({ conditions, at }) => {
  expect(due(good, conditions, now + SECOND)).toBe(at);
});

test.each<{ what: string; health: Health }>([
  { what: 'checked', health: { ...good, checkedAt: now + 1 } },
  { what: 'asked', health: { failures: 3, problem: { kind: 'slow' }, askedAt: now + 24 * HOUR } },
  {
    what: 'sent away',
    health: failed(good, { kind: 'throttled', until: now + 25 * HOUR }, now + 24 * HOUR),
  },
])('an account that was $what in the future is due at once: the clock was set back since', ({ health }) => {
  expect(due(health)).toBe(now);
  expect(restOf(health, now)).toBeUndefined();
});

test('no tolerance asks before the moment that Google named', () => {
  const sentAway = afterTrouble(good, { kind: 'throttled', until: now + HOUR }, here, now, 0);
  expect(due(sentAway)).toBe(now + HOUR);
  expect(isDue(sentAway, here, now + HOUR - 1)).toBe(false);
  expect(isDue(sentAway, here, now + HOUR)).toBe(true);
});

test.each<{ what: string; health: Health; conditions: Conditions; after: number }>([
  { what: 'here', health: good, conditions: here, after: MINUTE / 2 },
  { what: 'idle', health: good, conditions: { ...here, presence: 'idle' }, after: 2.5 * MINUTE },
])('while the person is $what, an account comes along from $after ms after it was asked', (row) => {
  expect(comesAlong(row.health, row.conditions, now + row.after - 1)).toBe(false);
  expect(comesAlong(row.health, row.conditions, now + row.after)).toBe(true);
});

test.each<{ what: string; health: Health }>([
  { what: 'in trouble', health: failed(good, { kind: 'offline' }, now) },
  { what: 'that failed once after a sleep', health: { failures: 1, askedAt: now, checkedAt: now } },
])('an account $what keeps its own time', ({ health }) => {
  const at = due(health) ?? Number.NaN;
  expect(comesAlong(health, here, at)).toBe(false);
  expect(isDue(health, here, at)).toBe(true);
});

test('trouble that only a person can mend plans no further poll', () => {
  expect(due(failed(NEW_HEALTH, { kind: 'signed-out' }, now))).toBeUndefined();
});

test('a good poll ends all trouble', () => {
  expect(afterGoodPoll(NEW_HEALTH, now, now + 1)).toEqual({ failures: 0, askedAt: now, checkedAt: now + 1 });
});

test('a rest ends at the moment that Google named', () => {
  const sentAway = failed(good, { kind: 'throttled', until: now + HOUR }, now);
  expect(restOf(sentAway, now + HOUR - 1)).toEqual({ kind: 'throttled', until: now + HOUR });
  expect(restOf(sentAway, now + HOUR)).toBeUndefined();
  expect(restOf(failed(good, { kind: 'throttled' }, now), now)).toBeUndefined();
});

test('a rest that somebody else than the poll has learnt of holds for the poll, is told, and outlasts a good end', () => {
  const resting = afterRest(good, now + HOUR, now, 0.5);
  expect(due(resting)).toBe(now + HOUR + MINUTE / 2);
  expect(shownProblem(resting, MINUTE, now)).toEqual({ kind: 'throttled', until: now + HOUR });
  expect(isDue(resting, here, now + HOUR - 1)).toBe(false);
  const ended = afterGoodPoll(resting, now, now + SECOND);
  expect(restOf(ended, now + SECOND)).toEqual({ kind: 'throttled', until: now + HOUR });
  expect(afterGoodPoll(resting, now, now + HOUR)).not.toHaveProperty('rest');
});

test.each([
  { pace: MINUTE, age: 30 * MINUTE, isOld: false },
  { pace: MINUTE, age: 30 * MINUTE + 1, isOld: true },
  { pace: HOUR, age: 2 * HOUR, isOld: false },
])('at a pace of $pace ms a count that is $age ms old is out of date: $isOld', ({ pace, age, isOld }) => {
  expect(shownProblem(good, pace, now + age)).toEqual(isOld ? { kind: 'internal', detail: 'no-poll' } : undefined);
  expect(shownProblem(NEW_HEALTH, pace, now)).toBeUndefined();
  expect(shownProblem({ ...good, problem: { kind: 'slow' } }, pace, now + age)).toEqual({ kind: 'slow' });
});

// Good at noon, due a minute later, and the computer slept through it.
const woke = now + 60 * MINUTE;

test.each<Problem>([{ kind: 'offline' }, { kind: 'slow' }])(
  'the first failure after a sleep is tried again soon, and no trouble is shown: %o',
  (problem) => {
    const health = failed(good, problem, woke);
    expect(health).not.toHaveProperty('problem');
    expect(health).toMatchObject({ checkedAt: now, failures: 1 });
    expect(due(health, here, woke)).toBe(woke + 30 * SECOND);
  },
);

test('the second failure after a sleep is trouble', () => {
  const first = failed(good, { kind: 'offline' }, woke);
  const second = failed(first, { kind: 'offline' }, woke + 30 * SECOND);
  expect(second).toMatchObject({ problem: { kind: 'offline' }, failures: 2 });
  expect(due(second, here, woke + 30 * SECOND)).toBe(woke + 30 * SECOND + MINUTE);
});

test.each<{ what: string; problem: Problem; at: number; before: Health }>([
  { what: 'a poll in time', problem: { kind: 'offline' }, at: now + 2 * MINUTE, before: good },
  { what: 'what no network explains', problem: { kind: 'server', detail: 'HTTP 500' }, at: woke, before: good },
  { what: 'a lost sign-in', problem: { kind: 'signed-out' }, at: woke, before: good },
  { what: 'a pause that Google asks for', problem: { kind: 'throttled' }, at: woke, before: good },
  { what: 'the first poll of all', problem: { kind: 'offline' }, at: woke, before: NEW_HEALTH },
  {
    what: 'trouble before the sleep',
    problem: { kind: 'slow' },
    at: woke,
    before: { ...good, failures: 1, problem: { kind: 'slow' } },
  },
])('$what gets no such grace', ({ problem, at, before }) => {
  expect(failed(before, problem, at).problem).toEqual(problem);
});
