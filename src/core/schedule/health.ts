import type { Problem } from '../problem.ts';
import type { EpochMs, Millis } from '../time.ts';
import type { Presence } from './pace.ts';
import { graceAfterSleep, nextPollAt } from './schedule.ts';

/** How asking Gmail for one account goes. */
export interface Health {
  /** What stood in the way at the last poll, if anything did. */
  readonly problem?: Problem | undefined;
  /** Failed polls since the last good one. */
  readonly failures: number;
  /** Undefined while only a person can mend what is wrong. */
  readonly nextPollAt?: EpochMs | undefined;
  /** When Gmail last confirmed what is shown; undefined before the first good poll. */
  readonly checkedAt?: EpochMs | undefined;
}

/** An account that was never polled: due at once. */
export const NEW_HEALTH: Health = { failures: 0, nextPollAt: 0 };

/**
 * When an account is to be polled. At once where it was checked in the future: then the clock has been set back since, and
 * what was planned by the other one would keep the mail from being asked for until that time comes again.
 */
export function dueAt({ checkedAt, nextPollAt }: Health, now: EpochMs): EpochMs | undefined {
  return nextPollAt !== undefined && checkedAt !== undefined && checkedAt > now ? now : nextPollAt;
}

/** When a poll ended, and what its successor depends on besides how it ended. */
export interface PollEnd {
  readonly now: EpochMs;
  readonly pace: Millis;
  readonly presence: Presence;
  /** In [0, 1) */
  readonly chance: number;
}

/** The health after a poll that reached its end. */
export function afterGoodPoll(end: PollEnd): Health {
  const next = nextPollAt({ ...end, problem: undefined, failures: 0 });
  return { failures: 0, nextPollAt: next, checkedAt: end.now };
}

/** The health after a poll that `problem` ended; just after a sleep the first failure is not yet shown as trouble. */
export function afterTrouble(health: Health, problem: Problem, end: PollEnd): Health {
  const failures = health.failures + 1;
  const grace = graceAfterSleep(end.now, health.nextPollAt, problem, health.failures);
  if (grace !== undefined) return { ...health, failures, nextPollAt: grace };
  return { ...health, problem, failures, nextPollAt: nextPollAt({ ...end, problem, failures }) };
}
