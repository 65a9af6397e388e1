import { curesItself, type Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../time.ts';
import { type Presence, paceWhile } from './pace.ts';
import { GRACE, nextPollAt, wasAsleep } from './schedule.ts';

/**
 * How polling Gmail for one account is going: when it was last done, and the result. The next poll is derived from it.
 */
export interface Health {
  /** What went wrong at the last poll, if anything. */
  readonly problem?: Problem | undefined;
  /** Failed polls since the last successful one. */
  readonly failures: number;
  /** When the last poll began if it succeeded, otherwise when it ended; undefined if Gmail should be polled at once. */
  readonly askedAt?: EpochMs | undefined;
  /** When Gmail last confirmed what is shown; undefined before the first successful poll. */
  readonly checkedAt?: EpochMs | undefined;
  /** In [0, 1), drawn with each failure: spreads clients after a common outage. */
  readonly chance?: number | undefined;
  /** The time until which Google wants no requests of any kind, and when it said so. */
  readonly rest?: { readonly since: EpochMs; readonly until: EpochMs } | undefined;
}

/** The health of an account that was never polled: due at once. */
export const NEW_HEALTH: Health = { failures: 0 };

/** What decides, besides the result of the last poll, when the next one is due. */
export interface Conditions {
  /** The pace that the user chose. */
  readonly pace: Millis;
  readonly presence: Presence;
}

/** How early an alarm still counts as on time: browsers fire alarms late, and a poll takes some seconds. */
export const TOLERANCE: Millis = 10 * SECOND;

/**
 * When an account should be polled; undefined while only the user can fix what is wrong. At once if the last poll seems
 * to be in the future: the clock was set back since, and nothing planned before holds.
 */
export function dueAt(health: Health, conditions: Conditions, now: EpochMs): EpochMs | undefined {
  const { problem, failures, askedAt = 0, checkedAt = 0, chance = 0, rest } = health;
  if (problem !== undefined && !curesItself(problem)) return undefined;
  if (askedAt > now || checkedAt > now) return now;
  const isGraced = problem === undefined && failures > 0;
  const next = isGraced ? askedAt + GRACE : nextPollAt({ ...conditions, now: askedAt, problem, failures, chance });
  if (rest === undefined || restOf(health, now) === undefined) return next;
  return Math.max(next ?? now, rest.until + chance * conditions.pace);
}

/**
 * Whether to poll an account along with one that is due. Up to half a pace early, so that accounts polled at different
 * times (one sends an action, another is checked manually) share an alarm again. An account with a problem keeps its
 * own schedule.
 */
export function comesAlong(health: Health, conditions: Conditions, now: EpochMs): boolean {
  const half = paceWhile(conditions.presence, conditions.pace) / 2;
  const due = dueAt(health, conditions, now);
  return health.problem === undefined && health.failures === 0 && due !== undefined && due <= now + half;
}

/** The longest pause planned between polls of a healthy account, whether or not the user is away. */
const LONGEST_PAUSE: Millis = 15 * MINUTE;

/**
 * The problem to show: the stored one, or an internal one if the last poll on record is older than any schedule
 * explains, since then not even a problem could be stored.
 */
export function shownProblem(health: Health, pace: Millis, now: EpochMs): Problem | undefined {
  const { problem, askedAt, checkedAt } = health;
  const polledAt = askedAt ?? checkedAt;
  const isOld = polledAt !== undefined && now - polledAt > 2 * Math.max(pace, LONGEST_PAUSE);
  return problem ?? restOf(health, now) ?? (isOld ? { kind: 'internal', detail: 'no-poll' } : undefined);
}

/** The wait that Google asked for; undefined if there is none, it is over, or the clock was set back since. */
export function restOf({ rest }: Health, now: EpochMs): Problem | undefined {
  const isOn = rest !== undefined && rest.since <= now && now < rest.until;
  return isOn ? { kind: 'throttled', until: rest.until } : undefined;
}

/** Whether an account can be polled out of turn: it is not signed out, and Google has not asked us to wait. */
export function canBeAsked(health: Health, now: EpochMs): boolean {
  return health.problem?.kind !== 'signed-out' && restOf(health, now) === undefined;
}

/** The health after Google named a time before which it wants no more requests. */
export function afterRest(health: Health, until: EpochMs, now: EpochMs, chance: number): Health {
  return { ...health, rest: { since: now, until }, chance };
}

/** The health after a poll that completed. */
export function afterGoodPoll(health: Health, began: EpochMs, now: EpochMs): Health {
  const good: Health = { failures: 0, askedAt: began, checkedAt: now };
  return restOf(health, now) === undefined ? good : { ...good, rest: health.rest, chance: health.chance };
}

/** The health after a poll that `problem` ended; just after sleep, the first failure is not shown as a problem yet. */
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
  const isSentAway = problem.kind === 'throttled' && problem.until !== undefined;
  const before = isSentAway ? afterRest(health, problem.until, now, chance) : health;
  return { ...before, ...(isGraced ? {} : { problem }), failures, askedAt: now, chance };
}
