import { LIST_SIZE, listedMessages, type UnreadId } from '../core/mailbox.ts';
import { inboxLink } from '../ui/gmail-link.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { TabLink } from '../ui/tab-link.tsx';
import { cleanText } from '../words/clean-text.ts';
import type { AccountParts } from './account-section.tsx';
import { MessageRow } from './message-row.tsx';
import { SkeletonRow } from './skeleton-row.tsx';

/** How many rows stand for a list that has not come: about what fits without scrolling. */
const ROWS_AWAITED = 5;

/** An account's newest unread messages, or why there are none to see. */
export function AccountMail(parts: AccountParts) {
  const { view, now, words, actions } = parts;
  const { account, mailbox, health } = view;
  const { say, plural, times } = words;
  const { count, unread } = mailbox;
  const { checkedAt } = health;
  if (account.level === 'count') return <CountOnly {...parts} />;
  if (checkedAt === undefined && unread.length === 0) return health.problem ? null : <FirstListing {...parts} />;
  if (unread.length === 0) {
    return count !== undefined && count.messages > 0 ? (
      <p class="note">{plural('popupBehind', count.messages)}</p>
    ) : (
      <div class="empty">
        <CheckIcon />
        <p>
          {checkedAt === undefined
            ? say('popupEmpty')
            : say('popupAsOf', say('popupEmpty'), times.clock(checkedAt, now))}
        </p>
      </div>
    );
  }
  // A message whose metadata is still on its way keeps its place, so that nothing moves when it comes.
  const shown = health.problem ? listedMessages(mailbox) : unread.slice(0, LIST_SIZE);
  const unlisted = (count?.messages ?? 0) - shown.length;
  return (
    <>
      <MessageList {...parts} shown={shown} />
      {unlisted > 0 && (
        <TabLink class="more" href={inboxLink(account.email)} open={actions.openLink}>
          {plural('popupMore', unlisted)}
        </TabLink>
      )}
    </>
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

function FirstListing({ words }: AccountParts) {
  return (
    <>
      <p class="visually-hidden">{words.say('popupLoading')}</p>
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
