import type { EpochMs } from '../core/time.ts';
import type { AccountOverview } from '../storage/overview.ts';
import { Avatar } from '../ui/avatar.tsx';
import { inboxLink } from '../ui/gmail-link.ts';
import { TabLink } from '../ui/tab-link.tsx';
import { cleanText } from '../words/clean-text.ts';
import type { Words } from '../words/words.ts';
import { AccountMail } from './account-mail.tsx';
import { AccountProblem } from './account-problem.tsx';
import type { PopupActions } from './popup-actions.ts';

/** What everything within one account's section is drawn from. */
export interface AccountParts {
  readonly view: AccountOverview;
  readonly now: EpochMs;
  readonly words: Words;
  readonly actions: PopupActions;
}

/** One account: whose it is, how much is unread and as of when, what is wrong, and its mail. */
export function AccountSection(parts: AccountParts) {
  const { view, now, words, actions } = parts;
  const { account, mailbox, health } = view;
  const { say, plural, times } = words;
  const email = cleanText(account.email);
  const heading = `account-${account.id}`;
  const { count } = mailbox;
  const { checkedAt } = health;
  return (
    <section class="account" aria-labelledby={heading} data-stale={health.problem !== undefined}>
      <div class="account-header">
        <Avatar name={email} seed={account.id} />
        <div class="account-name">
          <h2 id={heading} title={email}>
            <bdi>{email}</bdi>
          </h2>
          <p class="muted">
            {checkedAt === undefined ? (
              say('popupNotChecked', say('labelInbox'))
            ) : (
              <time dateTime={new Date(checkedAt).toISOString()} title={times.full(checkedAt)}>
                {say('popupAsOf', say('labelInbox'), times.clock(checkedAt, now))}
              </time>
            )}
          </p>
        </div>
        {count !== undefined && (
          <TabLink
            class="count"
            href={inboxLink(account.email)}
            open={actions.openLink}
            hint={say('popupOpenInbox', email)}
          >
            {plural('popupUnread', count.messages)}
          </TabLink>
        )}
      </div>
      <AccountProblem {...parts} />
      <AccountMail {...parts} />
    </section>
  );
}
