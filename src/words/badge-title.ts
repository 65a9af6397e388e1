import type { Problem } from '../core/problem.ts';
import type { EpochMs } from '../core/time.ts';
import { cleanText } from './clean-text.ts';
import type { MessageKey, PluralStem } from './message-key.ts';
import { problemWords } from './problem-words.ts';
import type { Words } from './words.ts';

/** What the number on the toolbar stands for. */
export interface BadgeSummary {
  readonly unread: number;
  readonly unit: 'messages' | 'threads';
  /** The label that is counted. */
  readonly label: 'Inbox';
  /** Addresses of the accounts that `unread` adds up, in the order in which they are shown. */
  readonly accounts: readonly string[];
  /** When Gmail last confirmed `unread`, the oldest where several accounts are added up; undefined while it is not known. */
  readonly checkedAt: EpochMs | undefined;
  readonly problems: readonly { readonly email: string; readonly problem: Problem }[];
}

const LABELS: Readonly<Record<BadgeSummary['label'], MessageKey>> = { Inbox: 'labelInbox' };

/** The tooltip of the toolbar button, several lines: what is counted, for whom, how old it is, and what is wrong. */
export function badgeTitle(words: Words, summary: BadgeSummary): string {
  const { say, plural, times } = words;
  const { accounts, unread, unit, checkedAt, problems } = summary;
  const label = say(LABELS[summary.label]);
  if (accounts.length === 0) return say('badgeSignedOut');
  const counted =
    checkedAt === undefined
      ? [say('badgeNotChecked', label), ...accounts.map(cleanText)]
      : [
          plural(stemFor(unit, accounts.length > 1), unread, label),
          ...accounts.map(cleanText),
          say('badgeAsOf', times.dated(checkedAt)),
        ];
  const troubles = problems.map(({ email, problem }) =>
    // A tooltip outlives the moment it is made at, so nothing in it may depend on the time now.
    say('accountLine', cleanText(email), problemWords(words, problem, 0).title),
  );
  return [...counted, ...troubles].join('\n');
}

function stemFor(unit: BadgeSummary['unit'], isSum: boolean): PluralStem {
  switch (unit) {
    case 'messages':
      return isSum ? 'badgeMessagesSum' : 'badgeMessages';
    case 'threads':
      return isSum ? 'badgeThreadsSum' : 'badgeThreads';
  }
}
