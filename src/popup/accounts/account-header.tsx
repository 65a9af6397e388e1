import type { Account } from '../../core/account/account.ts';
import { inboxLink, labelLink } from '../../core/gmail-link.ts';
import { shownCount } from '../../core/mailbox/shown-count.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { FoldIcon, ReadAllIcon } from '../../ui/icons.tsx';
import { TabLink } from '../../ui/tab-link.tsx';
import { cleanText } from '../../words/clean-text.ts';
import { unreadWords } from '../../words/count-words.ts';
import { watchWords } from '../../words/watch-words.ts';
import type { AccountParts } from '../parts.ts';
import { CountFacts } from './count-facts.tsx';

/** The id of the heading that names an account's section. */
export function headingOf(account: Account): string {
  return `account-${account.id}`;
}

/** The head of an account: its address, what is counted, how much is unread, and when it was last checked. */
export function AccountHeader(parts: AccountParts) {
  const { view, words, handlers } = parts;
  const { account } = view;
  const email = cleanText(account.email);
  return (
    <div class="account-header">
      <Avatar name={email} color={account.color} />
      <div class="account-name">
        <h2 id={headingOf(account)}>
          <AccountName {...parts} />
        </h2>
        {account.paused ? <p class="muted">{words.say('popupPaused')}</p> : <CountFacts {...parts} />}
      </div>
      {account.paused ? (
        <button
          type="button"
          class="button"
          aria-label={words.say('popupResumeAccount', email)}
          onClick={() => handlers.resume(account.id)}
        >
          {words.say('popupResume')}
        </button>
      ) : (
        <>
          <MarkAllRead {...parts} />
          <CountLink {...parts} />
        </>
      )}
    </div>
  );
}

/** The address. With several accounts, also the button that collapses this one. */
function AccountName({ view: { account }, state, handlers }: AccountParts) {
  const email = cleanText(account.email);
  const name = (
    <span class="line" dir="auto" title={email}>
      {email}
    </span>
  );
  if (account.paused || state.accounts.length < 2) return name;
  return (
    <button
      type="button"
      class="account-toggle"
      aria-expanded={!state.collapsed.has(account.id)}
      onClick={() => handlers.toggleAccount(account.id)}
    >
      {name}
      <FoldIcon />
    </button>
  );
}

/** Marks only the messages that are shown: nobody has seen the others. */
function MarkAllRead({ view: { account }, list, state, words, handlers }: AccountParts) {
  if (!state.painted || state.collapsed.has(account.id)) return null;
  const unread = list.rows.flatMap(({ messages }) => messages).filter(({ labels }) => labels.includes('UNREAD'));
  if (unread.length === 0) return null;
  const name = words.plural('popupMarkAllRead', unread.length);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      onClick={() => handlers.markAllRead(account.id)}
    >
      <ReadAllIcon />
    </button>
  );
}

/** The unread count, as a link to the Gmail page that lists these messages, or to the inbox if there is none. */
function CountLink({ view: { account, mailbox, labels }, words, handlers }: AccountParts) {
  const count = shownCount(mailbox, account.watch);
  if (count === undefined) return null;
  const page = labelLink(account.email, account.watch, labels);
  const what = page === undefined ? words.say('labelInbox') : watchWords(words, account.watch, labels);
  return (
    <TabLink
      class="count"
      href={page ?? inboxLink(account.email)}
      open={handlers.openLink}
      hint={words.say('popupOpenWatched', what, cleanText(account.email))}
    >
      {unreadWords(words, count)}
    </TabLink>
  );
}
