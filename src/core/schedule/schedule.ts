import { curesItself, type Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../time.ts';
import { type Presence, paceWhile } from './pace.ts';

const LONGEST_BACK_OFF = 10 * MINUTE;

/** What the next poll depends on; `now` is when the last one was. */
export interface Outlook {
  readonly now: EpochMs;
  /** The pace that the user chose. */
  readonly pace: Millis;
  readonly presence: Presence;
  /** The problem at the last poll, if any. */
  readonly problem: Problem | undefined;
  /** Failed polls since the last successful one, the last included. */
  readonly failures: number;
  /** In [0, 1): spreads clients after a common outage. */
  readonly chance: number;
}

/**
 * When to poll Gmail next. At the pace while all is well, and while offline, since checking `navigator.onLine` costs
 * nothing; more slowly while the user is away; more and more slowly (up to ten minutes, with full jitter) while Google
 * has trouble, and not before the time that it named; undefined if only the user can fix the problem.
 */
export function nextPollAt({ now, pace, presence, problem, failures, chance }: Outlook): EpochMs | undefined {
  const present = paceWhile(presence, pace);
  if (problem === undefined) return now + present;
  if (problem.kind === 'offline') return now + pace;
  if (!curesItself(problem)) return undefined;
  const ceiling = Math.min(pace * 2 ** failures, Math.max(pace, LONGEST_BACK_OFF));
  const soonest = 'until' in problem ? (problem.until ?? now) : now;
  // Jitter can go below the pace, but not below the slower one while the user is away.
  const atLeast = presence === 'active' ? 0 : present;
  return Math.max(now + Math.max(pace / 2 + chance * ceiling, atLeast), soonest + chance * pace);
}

/** How long the network has to come back after the computer wakes, before the first retry. */
export const GRACE: Millis = 30 * SECOND;

/** A poll this much later than planned means that the computer slept. */
const SLEPT: Millis = 2 * MINUTE;

/**
 * Whether this is the first poll since the computer woke, when the network may not be up. `due` is when it was planned.
 */
export function wasAsleep(due: EpochMs | undefined, now: EpochMs, problem: Problem): boolean {
  const mayBeNetwork = problem.kind === 'offline' || problem.kind === 'slow';
  return mayBeNetwork && due !== undefined && now - due > SLEPT;
}
