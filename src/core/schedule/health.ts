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
  /** Google has named a moment before which it wants to hear nothing more, whoever asks; and when it did. */
  readonly rest?: { readonly since: EpochMs; readonly until: EpochMs } | undefined;
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
  const { problem, failures, askedAt = 0, checkedAt = 0, chance = 0, rest } = health;
  if (problem !== undefined && !curesItself(problem)) return undefined;
  if (askedAt > now || checkedAt > now) return now;
  const isGraced = problem === undefined && failures > 0;
  const next = isGraced ? askedAt + GRACE : nextPollAt({ ...conditions, now: askedAt, problem, failures, chance });
  const isResting = restOf(health, now) !== undefined;
  return isResting && rest !== undefined ? Math.max(next ?? now, rest.until + chance * conditions.pace) : next;
}

/**
 * Whether to poll an account along with one that is due. Up to half a pace early, so that accounts polled at different
 * times (one sends an action, another is checked by hand) share an alarm again. One in trouble keeps its own time.
 */
export function comesAlong(health: Health, conditions: Conditions, now: EpochMs): boolean {
  const half = paceWhile(conditions.presence, conditions.pace) / 2;
  const due = dueAt(health, conditions, now);
  return health.problem === undefined && health.failures === 0 && due !== undefined && due <= now + half;
}

/** No poll of a healthy account is planned further away than this, whoever is there. */
const LONGEST_PAUSE: Millis = 15 * MINUTE;

/**
 * What to say stands in the way: the stored problem, or trouble of our own where the last poll that left a trace is older
 * than any plan explains, since then not even a problem could be stored.
 */
export function shownProblem(health: Health, pace: Millis, now: EpochMs): Problem | undefined {
  const { problem, askedAt, checkedAt } = health;
  const polledAt = askedAt ?? checkedAt;
  const isOld = polledAt !== undefined && now - polledAt > 2 * Math.max(pace, LONGEST_PAUSE);
  return problem ?? restOf(health, now) ?? (isOld ? { kind: 'internal', detail: 'no-poll' } : undefined);
}

/** The rest that Google wants and that is not over; undefined where there is none, or the clock was set back since. */
export function restOf({ rest }: Health, now: EpochMs): Problem | undefined {
  const isOn = rest !== undefined && rest.since <= now && now < rest.until;
  return isOn ? { kind: 'throttled', until: rest.until } : undefined;
}

/** Can an account be asked out of turn: is there something to ask with, and does Google not want a rest? */
export function canBeAsked(health: Health, now: EpochMs): boolean {
  return health.problem?.kind !== 'signed-out' && restOf(health, now) === undefined;
}

/** The health once Google has named a moment before which it wants to hear nothing more. */
export function afterRest(health: Health, until: EpochMs, now: EpochMs, chance: number): Health {
  return { ...health, rest: { since: now, until }, chance };
}

/** The health after a poll that reached its end. */
export function afterGoodPoll(health: Health, began: EpochMs, now: EpochMs): Health {
  const good: Health = { failures: 0, askedAt: began, checkedAt: now };
  return restOf(health, now) === undefined ? good : { ...good, rest: health.rest, chance: health.chance };
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
  const isSentAway = problem.kind === 'throttled' && problem.until !== undefined;
  const before = isSentAway ? afterRest(health, problem.until, now, chance) : health;
  return { ...before, ...(isGraced ? {} : { problem }), failures, askedAt: now, chance };
}
