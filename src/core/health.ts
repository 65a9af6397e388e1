import type { Problem } from './problem.ts';
import { nextPollAt } from './schedule.ts';
import type { EpochMs, Millis } from './time.ts';

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

/** The health after a poll that reached its end at `now`. */
export function afterGoodPoll(now: EpochMs, pace: Millis): Health {
  return { failures: 0, nextPollAt: nextPollAt(now, pace, undefined, 0, 0), checkedAt: now };
}

/** The health after a poll that `problem` ended; `chance` as in `nextPollAt`. */
export function afterTrouble(health: Health, problem: Problem, now: EpochMs, pace: Millis, chance: number): Health {
  const failures = health.failures + 1;
  return { ...health, problem, failures, nextPollAt: nextPollAt(now, pace, problem, failures, chance) };
}
