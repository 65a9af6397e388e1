import type { ShownCount } from './mailbox/shown-count.ts';
import { needsPerson, type Problem } from './problem.ts';

/** How the badge looks: all is well, the count may be out of date, or the user must act. */
export type BadgeTone = 'well' | 'stale' | 'alarm';

export interface Badge {
  /** At most MOST_CHARACTERS. */
  readonly text: string;
  readonly tone: BadgeTone;
}

/** How many characters of a badge Chromium and Firefox show; they cut off the rest without an ellipsis. */
const MOST_CHARACTERS = 4;

const SIGNS: Readonly<Record<BadgeTone, string>> = { well: '', stale: '~', alarm: '!' };

const UNITS = [
  { size: 1_000_000, suffix: 'M' },
  { size: 1_000, suffix: 'k' },
  { size: 1, suffix: '' },
] as const;

/** What stands for a count that must not be shown. Every font has it. */
const HIDDEN = '\u2022\u2022\u2022';

/**
 * The badge for some accounts: the sum of the last counts from Gmail, whatever has gone wrong since. A tilde before it
 * means that it may be out of date, an exclamation mark that the user must act, so that no color has to be told apart.
 * Empty at zero, unless other accounts are locked.
 */
export function badgeFor(
  counts: readonly (ShownCount | undefined)[],
  problems: readonly Problem[],
  isLocked = false,
): Badge {
  const unread = counts.reduce((sum, count) => sum + (count?.unread ?? 0), 0);
  const orMore = counts.some((count) => count?.orMore === true);
  const tone = problems.some(needsPerson) ? 'alarm' : problems.length > 0 ? 'stale' : 'well';
  const sign = SIGNS[tone];
  const none = isLocked ? HIDDEN : '';
  return { text: sign + (unread === 0 ? none : shortNumber(unread, orMore, MOST_CHARACTERS - sign.length)), tone };
}

/**
 * The number in whole units, thousands or millions, rounded down; if that is too long, the most nines that it exceeds.
 */
function shortNumber(count: number, orMore: boolean, room: number): string {
  const fitting = UNITS.filter(({ size }) => size <= count).flatMap(({ size, suffix }, at) => {
    const rounded = `${Math.floor(count / size)}${suffix}${orMore ? '+' : ''}`;
    const nines = '9'.repeat(room - suffix.length - 1);
    return [...(at === 0 ? [rounded] : []), ...(Number(nines) * size <= count ? [`${nines}${suffix}+`] : [])];
  });
  return fitting.find(({ length }) => length <= room) ?? '';
}
