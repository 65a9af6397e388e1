import { curesItself, type Problem } from './problem.ts';

/** How the badge looks: all well; the count may be out of date; somebody must act. */
export type BadgeTone = 'well' | 'stale' | 'alarm';

export interface Badge {
  /** Four characters fit; the mark may be a fifth. */
  readonly text: string;
  readonly tone: BadgeTone;
}

/** What the badge needs to know of an account. */
export interface BadgePart {
  /** The last count that Gmail gave; undefined before the first. */
  readonly unread: number | undefined;
  readonly problem: Problem | undefined;
}

/**
 * The badge over all accounts: the sum of the last counts that Gmail gave, whatever has gone wrong since; an exclamation
 * mark after it where somebody must act. Empty at zero.
 */
export function badgeFor(parts: readonly BadgePart[]): Badge {
  const unread = parts.reduce((sum, part) => sum + (part.unread ?? 0), 0);
  const problems = parts.flatMap(({ problem }) => problem ?? []);
  if (problems.some((problem) => !curesItself(problem))) return { text: `${shortNumber(unread)}!`, tone: 'alarm' };
  return { text: shortNumber(unread), tone: problems.length > 0 ? 'stale' : 'well' };
}

/** Four characters at most: 1 to 999, then whole thousands and millions, rounded down; empty for 0. */
function shortNumber(count: number): string {
  if (count === 0) return '';
  if (count < 1_000) return String(count);
  if (count < 1_000_000) return `${Math.floor(count / 1_000)}k`;
  return `${Math.floor(count / 1_000_000)}M`;
}
