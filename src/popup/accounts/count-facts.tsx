import { shownCount } from '../../core/mailbox/shown-count.ts';
import { countNote } from '../../words/count-words.ts';
import { watchWords } from '../../words/watch-words.ts';
import type { AccountParts } from '../parts.ts';

/** What is counted, how, and when it was last checked. Only the name of what is counted is cut when it is long. */
export function CountFacts({ view: { account, mailbox, health, labels }, state: { now }, words }: AccountParts) {
  const { say, times, language } = words;
  const { checkedAt } = health;
  const what = watchWords(words, account.watch, labels);
  const count = shownCount(mailbox, account.watch);
  const note = count && countNote(words, count);
  const when = checkedAt === undefined ? say('popupNotListed') : say('popupAsOfTime', times.clock(checkedAt, now));
  // The language's own list separators, as parts of their own.
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const [, comma, ...rest] = list.formatToParts(note === undefined ? [what, when] : [what, note, when]);
  return (
    <p class="muted count-facts">
      <span class="what" title={what} dir="auto">
        {what}
      </span>
      <span class="comma">{comma?.value}</span>
      <span>
        {note !== undefined && (
          <span class="note-of-count" title={count?.isSum === true ? say('popupSumHint') : undefined}>
            {note}
          </span>
        )}
        {note !== undefined && rest[1]?.value}
        {checkedAt === undefined ? (
          when
        ) : (
          <time dateTime={new Date(checkedAt).toISOString()} title={times.full(checkedAt)}>
            {when}
          </time>
        )}
      </span>
    </p>
  );
}
