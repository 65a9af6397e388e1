import type { ShownCount } from '../core/mailbox/shown-count.ts';
import type { LabelId, Watch } from '../core/mailbox/watch.ts';
import type { Problem } from '../core/problem.ts';
import type { EpochMs } from '../core/time.ts';
import { cleanText } from './clean-text.ts';
import type { PluralKey } from './message-key.ts';
import type { Phrases } from './phrases.ts';
import { problemTitle } from './problems/problem-title.ts';
import { watchWords } from './watch-words.ts';

/** An account whose count is on the badge. */
export interface CountedAccount {
  readonly email: string;
  readonly watch: Watch;
  readonly labels: readonly { readonly id: LabelId; readonly name: string }[];
  readonly count: ShownCount | undefined;
  /** When Gmail last confirmed the count. */
  readonly checkedAt: EpochMs | undefined;
}

/** What the number on the toolbar stands for. */
export interface BadgeSummary {
  /** In the order in which they are shown. */
  readonly counted: readonly CountedAccount[];
  readonly problems: readonly { readonly email: string; readonly problem: Problem }[];
  /** Actions that Gmail keeps from being done, and why. */
  readonly stuck: readonly { readonly email: string; readonly count: number; readonly problem: Problem }[];
  /** There are accounts, and all of them are paused. */
  readonly arePaused: boolean;
  /** The others are locked. */
  readonly isLocked: boolean;
}

/**
 * The tooltip of the toolbar button: a line for the sum where it is one, then for each account what is counted, how many
 * and as of when, then what is wrong. It outlives the moment it is made at, so nothing in it depends on the time now.
 */
export function badgeTitle(words: Phrases, summary: BadgeSummary): string {
  const held = summary.stuck.map(({ email, count, problem }) =>
    words.plural('badgeStuck', count, cleanText(email), problemTitle(words, problem)),
  );
  return [...countLines(words, summary), ...held].map(directed).join('\n');

  // A tooltip takes each line's direction from its first letter outside of isolates; some lines have none.
  function directed(text: string): string {
    return words.direction === 'rtl' ? `\u200f${text}` : text;
  }
}

function countLines(words: Phrases, summary: BadgeSummary): readonly string[] {
  const { counted, isLocked } = summary;
  if (!isLocked) return openLines(words, summary);
  return [words.say('badgeLocked'), ...(counted.length === 0 ? [] : openLines(words, summary))];
}

function openLines(words: Phrases, { counted, problems, arePaused }: BadgeSummary): readonly string[] {
  if (arePaused) return [words.say('badgePaused')];
  if (counted.length === 0) return [words.say('badgeSignedOut')];
  const known = counted.flatMap(({ count }) => count ?? []);
  const sum = known.reduce((total, { unread }) => total + unread, 0);
  const total = counted.length > 1 && known.length > 0 ? [words.plural('badgeTotal', sum)] : [];
  const troubles = problems.map(({ email, problem }) =>
    words.say('badgeProblem', cleanText(email), problemTitle(words, problem)),
  );
  return [...total, ...counted.map((account) => line(words, account)), ...troubles];
}

function line(words: Phrases, { email, watch, labels, count, checkedAt }: CountedAccount): string {
  const what = watchWords(words, watch, labels);
  if (count === undefined || checkedAt === undefined) return words.say('badgeNotChecked', cleanText(email), what);
  return words.plural(stemFor(count), count.unread, cleanText(email), what, words.dated(checkedAt));
}

function stemFor({ unit, orMore, isSum }: ShownCount): PluralKey {
  if (orMore) return 'badgeOrMore';
  switch (unit) {
    case 'messages':
      return isSum ? 'badgeMessagesSum' : 'badgeMessages';
    case 'threads':
      return isSum ? 'badgeThreadsSum' : 'badgeThreads';
  }
}
