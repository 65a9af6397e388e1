import { shownCount } from '../../core/mailbox/shown-count.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { cleanText } from '../../words/clean-text.ts';
import { unreadWords } from '../../words/count-words.ts';
import { problemTitle } from '../../words/problems/problem-title.ts';
import { watchWords } from '../../words/watch-words.ts';
import type { Words } from '../../words/words.ts';

/**
 * What a screen reader says after a check, one line per account: its problem, or its unread count and when that was
 * checked.
 */
export function spokenStatus(words: Words, accounts: readonly AccountOverview[], now: EpochMs): readonly string[] {
  return accounts
    .filter(({ account }) => !account.paused)
    .map((view) => words.say('accountLine', cleanText(view.account.email), stateOf(words, view, now)));
}

function stateOf(words: Words, { account, mailbox, health, labels }: AccountOverview, now: EpochMs): string {
  if (health.problem) return problemTitle(words, health.problem);
  const count = shownCount(mailbox, account.watch);
  if (count === undefined || health.checkedAt === undefined) {
    return words.say('popupNotChecked', watchWords(words, account.watch, labels));
  }
  return words.say('popupAsOf', unreadWords(words, count), words.times.clock(health.checkedAt, now));
}
