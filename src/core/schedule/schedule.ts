import { curesItself, type Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../time.ts';
import { type Presence, paceWhile } from './pace.ts';

const LONGEST_BACK_OFF = 10 * MINUTE;

/** What the next poll depends on; `now` is when the last one was. */
export interface Outlook {
  readonly now: EpochMs;
  /** The person's own pace. */
  readonly pace: Millis;
  readonly presence: Presence;
  /** What the last poll met, if anything. */
  readonly problem: Problem | undefined;
  /** Failed polls since the last good one, the last included. */
  readonly failures: number;
  /** In [0, 1): spreads clients after a common outage. */
  readonly chance: number;
}

/**
 * When to ask Gmail next. At the pace while all is well, and while offline, since looking at `navigator.onLine` costs
 * nothing; more slowly while nobody is at the computer; ever more slowly (to ten minutes, with full jitter) while Google is
 * in trouble, and not before the moment that it named; undefined where only a person can mend it.
 */
export function nextPollAt({ now, pace, presence, problem, failures, chance }: Outlook): EpochMs | undefined {
  const present = paceWhile(presence, pace);
  if (problem === undefined) return now + present;
  if (problem.kind === 'offline') return now + pace;
  if (!curesItself(problem)) return undefined;
  const ceiling = Math.min(pace * 2 ** failures, Math.max(pace, LONGEST_BACK_OFF));
  const soonest = 'until' in problem ? (problem.until ?? now) : now;
  // Jitter reaches below the pace, but not below the slower one of an empty room.
  const atLeast = presence === 'active' ? 0 : present;
  return Math.max(now + Math.max(pace / 2 + chance * ceiling, atLeast), soonest + chance * pace);
}

/** A network that has just come back with the computer gets this long before it is tried again. */
export const GRACE: Millis = 30 * SECOND;

/** A poll this much later than planned means that the computer slept. */
const SLEPT: Millis = 2 * MINUTE;

/** Is this the first poll since the computer woke, and may the network not be up yet? `due` is when it should have been. */
export function wasAsleep(due: EpochMs | undefined, now: EpochMs, problem: Problem): boolean {
  const mayBeNetwork = problem.kind === 'offline' || problem.kind === 'slow';
  return mayBeNetwork && due !== undefined && now - due > SLEPT;
}
