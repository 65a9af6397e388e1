import type { Account } from '../../core/account/account.ts';
import { inboxLink, threadLink } from '../../core/gmail-link.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { type Announcements, afterDeath, nowDone, nowShowing, owedOnlyFor } from '../../core/notices/announcements.ts';
import { noticeId, owedNotices, readNoticeId } from '../../core/notices/notice.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import { noticeWords } from '../../words/notice-words.ts';
import { readMailbox } from '../poll/mailbox-writer.ts';
import type { World } from '../world.ts';

/**
 * Announces the new messages that an account owes, if its mailbox, as its poll left it, owes any; runs within that poll,
 * under its lock. Each is marked before it is shown and after: a worker killed between leaves a mark, and no message is
 * shown twice. Without the permission there is nothing to pay with: the debts are dropped, so that giving it later does not
 * bring a flood.
 */
export async function announceOwed(world: World, account: Account, polled: Mailbox): Promise<void> {
  const { announcements } = polled;
  if (announcements.owed.length === 0 && announcements.showing.length === 0) return;
  if (!(await world.mayNotify())) {
    await mark(world, account, allDone);
    return;
  }

  if (announcements.showing.length > 0) await settle(world, account);
  const mailbox = await readMailbox(world, account.id);
  for (const notice of owedNotices(mailbox)) {
    // An account that is gone announces nothing.
    if (!(await mark(world, account, (before) => nowShowing(before, notice.ids)))) return;
    const words = noticeWords(world.words, account.email, notice);
    try {
      await world.showNotification({ id: noticeId(account.id, notice), ...words });
    } catch (error) {
      // What the browser would not show stays marked, and joins the next summary.
      world.report(error);
      return;
    }
    const isKept = await mark(world, account, (before) => nowDone(before, notice.ids));
    if (!isKept) return world.clearNotification(noticeId(account.id, notice));
  }
}

/** What a dead worker was showing: what cannot be seen now may never have been shown, and joins a summary. */
async function settle(world: World, account: Account): Promise<void> {
  const visible = await world.visibleNotifications();
  const seen = [...visible].flatMap((id) => {
    const notice = readNoticeId(id);
    return notice?.account === account.id && notice.message !== undefined ? [notice.message] : [];
  });
  // What was read meanwhile needs no announcing.
  await mark(world, account, (before, unread) => owedOnlyFor(afterDeath(before, new Set(seen)), unread));
}

function allDone(before: Announcements): Announcements {
  return nowDone(nowShowing(before, before.owed), [...before.showing, ...before.owed]);
}

/** Opens what a clicked notification is about, in its own account. */
export async function openNotice(world: World, id: string): Promise<void> {
  const notice = readNoticeId(id);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const account = accounts.find((one) => one.id === notice?.account);
  if (notice === undefined || account === undefined) return;
  const mailbox = await readMailbox(world, account.id);
  const message = notice.message === undefined ? undefined : mailbox.messages[notice.message];
  // Gmail finds a conversation by the id of any of its messages, so that a message that has left the list still opens.
  const thread = message?.threadId ?? notice.message;
  await world.clearNotification(id);
  await world.openTab(thread === undefined ? inboxLink(account.email) : threadLink(account.email, thread));
}

/** False, and nothing is stored, where the account is gone. */
async function mark(
  world: World,
  account: Account,
  transition: (before: Announcements, unread: ReadonlySet<MessageId>) => Announcements,
): Promise<boolean> {
  const items = { accounts: accountsItem, mailbox: mailboxItem(account.id) };
  const { accounts } = await world.local.update(items, ({ accounts: kept, mailbox }) =>
    kept.some(({ id }) => id === account.id)
      ? { mailbox: { ...mailbox, announcements: transition(mailbox.announcements, unreadIds(mailbox)) } }
      : {},
  );
  return accounts.some(({ id }) => id === account.id);
}

function unreadIds({ unread }: Mailbox): ReadonlySet<MessageId> {
  return new Set(unread.map(({ id }) => id));
}
