import { curesItself, type Problem } from './problem.ts';
import { type EpochMs, MINUTE, type Millis } from './time.ts';

/** How often Gmail is asked while all is well. */
export const DEFAULT_PACE: Millis = MINUTE;

const LONGEST_BACK_OFF = 10 * MINUTE;

/**
 * When to ask Gmail next after a poll that met `problem`, or none. At the pace while all is well, and while offline, since
 * looking at `navigator.onLine` costs nothing; ever more slowly (to ten minutes) while Google is in trouble, and not
 * before the moment that it named; undefined where only a person can mend it. `failures` counts this one too; `chance` in
 * [0, 1) spreads clients after a common outage.
 */
export function nextPollAt(
  now: EpochMs,
  pace: Millis,
  problem: Problem | undefined,
  failures: number,
  chance: number,
): EpochMs | undefined {
  if (problem === undefined || problem.kind === 'offline') return now + pace;
  if (!curesItself(problem)) return undefined;
  const ceiling = Math.min(pace * 2 ** failures, Math.max(pace, LONGEST_BACK_OFF));
  const soonest = problem.kind === 'throttled' ? (problem.until ?? now) : now;
  return Math.max(now + pace / 2 + chance * ceiling, soonest + chance * pace);
}
