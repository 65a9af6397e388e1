import type { ShownCount } from './mailbox/shown-count.ts';
import { curesItself, type Problem } from './problem.ts';

/** How the badge looks: all well; the count may be out of date; somebody must act. */
export type BadgeTone = 'well' | 'stale' | 'alarm';

export interface Badge {
  /** A count of up to four characters, and up to two signs; Chromium shows about four, Firefox a few more. */
  readonly text: string;
  readonly tone: BadgeTone;
}

/**
 * The badge over some accounts: the sum of the last counts that Gmail gave, whatever has gone wrong since. Before it stands
 * a tilde where it may be out of date, after it an exclamation mark where somebody must act, so that no colour has to be
 * told apart. Empty at zero.
 */
export function badgeFor(counts: readonly (ShownCount | undefined)[], problems: readonly Problem[]): Badge {
  const unread = shortNumber(counts.reduce((sum, count) => sum + (count?.unread ?? 0), 0));
  const orMore = counts.some((count) => count?.orMore === true) ? '+' : '';
  const count = unread === '' ? '' : unread + orMore;
  if (problems.some((problem) => !curesItself(problem))) return { text: `${count}!`, tone: 'alarm' };
  return problems.length > 0 ? { text: `~${count}`, tone: 'stale' } : { text: count, tone: 'well' };
}

/** 1 to 999, then whole thousands and millions, rounded down; empty for 0. */
function shortNumber(count: number): string {
  if (count === 0) return '';
  if (count < 1_000) return String(count);
  if (count < 1_000_000) return `${Math.floor(count / 1_000)}k`;
  return `${Math.floor(count / 1_000_000)}M`;
}
