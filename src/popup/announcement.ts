import type { EpochMs } from '../core/time.ts';
import type { AccountOverview } from '../storage/overview.ts';
import { cleanText } from '../words/clean-text.ts';
import { problemWords } from '../words/problem-words.ts';
import type { Words } from '../words/words.ts';

/** What a screen reader says after a check: for each account what is wrong, else how much is unread and as of when. */
export function announcement(words: Words, accounts: readonly AccountOverview[], now: EpochMs): readonly string[] {
  return accounts.map(({ account, mailbox, health }) => {
    const line = (what: string): string => words.say('accountLine', cleanText(account.email), what);
    if (health.problem) return line(problemWords(words, health.problem, now).title);
    if (mailbox.count === undefined || health.checkedAt === undefined)
      return line(words.say('popupNotChecked', words.say('labelInbox')));
    const unread = words.plural('popupUnread', mailbox.count.messages);
    return line(words.say('popupAsOf', unread, words.times.clock(health.checkedAt, now)));
  });
}
