import type { FetchRefusal } from '../../commands/contract.ts';
import { inboxLink, labelLink } from '../../core/gmail-link.ts';
import { LIST_SIZE } from '../../core/mailbox/mailbox.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { TabLink } from '../../ui/tab-link.tsx';
import { problemTitle } from '../../words/problems/problem-title.ts';
import type { AccountParts } from '../parts.ts';

/** The end of a list: a button for more rows while more ids are known, else a link to the others in Gmail. */
export function MoreRows(parts: AccountParts) {
  const { view, state, words, handlers } = parts;
  const { account, mailbox } = view;
  const isFetching = state.fetchingMore.has(account.id);
  const refusal = state.moreRefused.get(account.id);
  const rest = mailbox.unread.length - (state.limits.get(account.id) ?? LIST_SIZE);
  if (rest <= 0 && !isFetching && refusal === undefined) return <MoreInGmail {...parts} />;
  const next = (): string => words.plural('popupShowMore', Math.min(rest, LIST_SIZE));
  return (
    <div class="more">
      {refusal && <p class="muted">{refusalWords(parts, refusal)}</p>}
      <button
        type="button"
        class="button"
        aria-disabled={isFetching}
        onClick={() => isFetching || handlers.showMore(account.id)}
      >
        {isFetching ? words.say('popupFetchingMore') : refusal === undefined ? next() : words.say('problemRetry')}
      </button>
    </div>
  );
}

function MoreInGmail({ view, words, handlers }: AccountParts) {
  const { account, labels } = view;
  const count = unlisted(view);
  if (count === 0) return null;
  return (
    <div class="more">
      <TabLink
        href={labelLink(account.email, account.watch, labels) ?? inboxLink(account.email)}
        open={handlers.openLink}
      >
        {count === undefined ? words.say('popupMoreUncounted') : words.plural('popupMore', count)}
      </TabLink>
    </div>
  );
}

function refusalWords({ words }: AccountParts, refusal: FetchRefusal): string {
  switch (refusal.kind) {
    case 'not-found':
    case 'no-such-account':
    case 'needs-level-read':
      return words.say('popupMoreRefused');
    default:
      return problemTitle(words, refusal);
  }
}

/**
 * How many unread messages there are beyond the ids kept, by Gmail's total for a single label. Returns undefined if
 * there are more but no such total (a sum over labels may count a message twice), 0 if none are known.
 */
function unlisted({
  account: { watch },
  mailbox: { count, unread, more },
}: Pick<AccountOverview, 'account' | 'mailbox'>): number | undefined {
  if (watch.kind === 'labels' && watch.labels.length === 1 && count !== undefined) {
    return Math.max(0, count.messages - unread.length);
  }
  return more ? undefined : 0;
}
