import { curesItself, type Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../time.ts';
import { type Presence, paceWhile } from './pace.ts';
import { GRACE, nextPollAt, wasAsleep } from './schedule.ts';

/** How asking Gmail for one account goes: when it was done last, and how it went. When to ask next is derived from it. */
export interface Health {
  /** What stood in the way at the last poll, if anything did. */
  readonly problem?: Problem | undefined;
  /** Failed polls since the last good one. */
  readonly failures: number;
  /** When the last poll began if it was good, else when it ended; undefined where Gmail is to be asked at once. */
  readonly askedAt?: EpochMs | undefined;
  /** When Gmail last confirmed what is shown; undefined before the first good poll. */
  readonly checkedAt?: EpochMs | undefined;
  /** In [0, 1), drawn with each failure: spreads clients after a common outage. */
  readonly chance?: number | undefined;
}

/** An account that was never polled: due at once. */
export const NEW_HEALTH: Health = { failures: 0 };

/** What decides, besides how the last poll went, when the next one is due. */
export interface Conditions {
  /** The person's own pace. */
  readonly pace: Millis;
  readonly presence: Presence;
}

/** An alarm this near to the time that is due is as good as exact: browsers ring late, and a poll takes some seconds. */
export const TOLERANCE: Millis = 10 * SECOND;

/**
 * When an account is to be polled; undefined while only a person can mend what is wrong. At once where the last poll seems
 * to lie in the future: the clock was set back since, and nothing that the other one planned holds.
 */
export function dueAt(health: Health, conditions: Conditions, now: EpochMs): EpochMs | undefined {
  const { problem, failures, askedAt = 0, checkedAt = 0, chance = 0 } = health;
  if (problem !== undefined && !curesItself(problem)) return undefined;
  if (askedAt > now || checkedAt > now) return now;
  if (problem === undefined && failures > 0) return askedAt + GRACE;
  return nextPollAt({ ...conditions, now: askedAt, problem, failures, chance });
}

/** Whether to poll an account now. Not even a moment before the time that Google named, which no tolerance makes earlier. */
export function isDue(health: Health, conditions: Conditions, now: EpochMs): boolean {
  return isDueWithin(TOLERANCE, health, conditions, now) && !isResting(health, now);
}

/**
 * Whether to poll an account along with one that is due. Up to half a pace early, so that accounts polled at different
 * times (one sends an action, another is checked by hand) share an alarm again. One in trouble keeps its own time.
 */
export function comesAlong(health: Health, conditions: Conditions, now: EpochMs): boolean {
  const half = paceWhile(conditions.presence, conditions.pace) / 2;
  return health.problem === undefined && health.failures === 0 && isDueWithin(half, health, conditions, now);
}

function isDueWithin(span: Millis, health: Health, conditions: Conditions, now: EpochMs): boolean {
  return (dueAt(health, conditions, now) ?? Number.POSITIVE_INFINITY) <= now + span;
}

/** No poll of a healthy account is planned further away than this, whoever is there. */
const LONGEST_PAUSE: Millis = 15 * MINUTE;

/**
 * What to say stands in the way: the stored problem, or trouble of our own where the last poll that left a trace is older
 * than any plan explains, since then not even a problem could be stored.
 */
export function shownProblem({ problem, askedAt, checkedAt }: Health, pace: Millis, now: EpochMs): Problem | undefined {
  const polledAt = askedAt ?? checkedAt;
  const isOld = polledAt !== undefined && now - polledAt > 2 * Math.max(pace, LONGEST_PAUSE);
  return problem ?? (isOld ? { kind: 'internal', detail: 'no-poll' } : undefined);
}

/** Has Google named a moment, not yet come, before which it wants to hear nothing more, whoever asks? */
export function isResting({ problem, askedAt = 0 }: Health, now: EpochMs): boolean {
  return problem?.kind === 'throttled' && problem.until !== undefined && problem.until > now && askedAt <= now;
}

/** The health after a poll that reached its end. */
export function afterGoodPoll(began: EpochMs, now: EpochMs): Health {
  return { failures: 0, askedAt: began, checkedAt: now };
}

/** The health after a poll that `problem` ended; just after a sleep the first failure is not yet shown as trouble. */
export function afterTrouble(
  health: Health,
  problem: Problem,
  conditions: Conditions,
  now: EpochMs,
  chance: number,
): Health {
  const failures = health.failures + 1;
  const due = health.askedAt === undefined ? undefined : dueAt(health, conditions, now);
  const isGraced = failures === 1 && wasAsleep(due, now, problem);
  return { ...health, ...(isGraced ? {} : { problem }), failures, askedAt: now, chance };
}
