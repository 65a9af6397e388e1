import { inboxLink, labelLink } from '../core/gmail-link.ts';
import { LIST_SIZE, listedMessages, type UnreadId } from '../core/mailbox.ts';
import { shownCount } from '../core/shown-count.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { TabLink } from '../ui/tab-link.tsx';
import { cleanText } from '../words/clean-text.ts';
import { watchWords } from '../words/watch-words.ts';
import type { AccountParts } from './account-section.tsx';
import { MessageRow } from './message-row.tsx';
import { SkeletonRow } from './skeleton-row.tsx';
import { unlisted } from './unlisted.ts';

/** More than fit into the popup at its tallest: what comes after the first frame moves nothing that is seen. */
const ROWS_IN_FIRST_FRAME = 8;

/** How many rows stand for a list that has not come: about what fits without scrolling. */
const ROWS_AWAITED = 5;

/** An account's newest unread messages, or why there are none to see. */
export function AccountMail(parts: AccountParts) {
  const { account, mailbox, health } = parts.view;
  const { unread } = mailbox;
  if (account.level === 'count') return <CountOnly {...parts} />;
  if (health.checkedAt === undefined && unread.length === 0) {
    return health.problem ? null : <FirstListing {...parts} />;
  }
  if (unread.length === 0) return <NothingListed {...parts} />;
  // A message whose metadata is still on its way keeps its place, so that nothing moves when it comes.
  const listed = health.problem ? listedMessages(mailbox) : unread.slice(0, LIST_SIZE);
  const shown = parts.isWhole ? listed : listed.slice(0, ROWS_IN_FIRST_FRAME);
  return (
    <>
      <MessageList {...parts} shown={shown} />
      {parts.isWhole && <MoreInGmail {...parts} listed={listed.length} />}
    </>
  );
}

function NothingListed({ view: { account, mailbox, health, labels }, now, words }: AccountParts) {
  const { say, plural, times } = words;
  const count = shownCount(mailbox, account.watch);
  if (count !== undefined && count.unread > 0) {
    return <p class="note">{plural('popupBehind', mailbox.count?.messages ?? count.unread)}</p>;
  }
  const nothing = say('popupEmpty', watchWords(words, account.watch, labels));
  return (
    <div class="empty">
      <CheckIcon />
      <p>{health.checkedAt === undefined ? nothing : say('popupAsOf', nothing, times.clock(health.checkedAt, now))}</p>
    </div>
  );
}

function MoreInGmail({ view, words, actions, listed }: AccountParts & { readonly listed: number }) {
  const { account, labels } = view;
  const { count, orMore } = unlisted(view, listed);
  if (count <= 0) return null;
  return (
    <TabLink
      class="more"
      href={labelLink(account.email, account.watch, labels) ?? inboxLink(account.email)}
      open={actions.openLink}
    >
      {words.plural(orMore ? 'popupMoreOrMore' : 'popupMore', count)}
    </TabLink>
  );
}

function MessageList({ view, now, words, actions, shown }: AccountParts & { readonly shown: readonly UnreadId[] }) {
  const { account, mailbox } = view;
  return (
    <ul class="messages" aria-label={words.say('popupMessages', cleanText(account.email))}>
      {shown.map(({ id }) => {
        const message = mailbox.messages[id];
        return message === undefined ? (
          <SkeletonRow key={id} />
        ) : (
          <MessageRow
            key={id}
            message={message}
            email={account.email}
            now={now}
            words={words}
            open={actions.openLink}
          />
        );
      })}
    </ul>
  );
}

function FirstListing({ view: { account, labels }, words }: AccountParts) {
  return (
    <>
      <p class="visually-hidden">{words.say('popupLoading', watchWords(words, account.watch, labels))}</p>
      <ul class="messages" aria-hidden="true">
        {Array.from({ length: ROWS_AWAITED }, (_, row) => (
          <SkeletonRow key={row} />
        ))}
      </ul>
    </>
  );
}

function CountOnly({ view: { account }, words: { say }, actions }: AccountParts) {
  return (
    <div class="note">
      <p>{say('popupCountOnly')}</p>
      <button type="button" class="button" onClick={() => actions.signIn({ level: 'read', again: account.id })}>
        {say('popupShowMessages')}
      </button>
    </div>
  );
}
