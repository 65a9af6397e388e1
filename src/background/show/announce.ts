import type { Account } from '../../core/account/account.ts';
import { inboxLink, threadLink } from '../../core/gmail-link.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { type Announcements, afterDeath, nowDone, nowShowing, owedOnlyFor } from '../../core/notices/announcements.ts';
import { noticeId, owedNotices, readNoticeId } from '../../core/notices/notice.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { LockedError } from '../../storage/lock/locked-error.ts';
import { unlockedItem } from '../../storage/lock/unlocked-item.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import { noticeWords } from '../../words/notice-words.ts';
import { readMailbox } from '../poll/mailbox-writer.ts';
import type { World } from '../world.ts';

/**
 * Announces the new messages that an account still owes after its poll; runs within that poll, under its lock. Marks
 * each message before and after it is shown: a worker killed in between leaves a mark, so no message is shown twice.
 * Without the permission, drops what is owed, so that granting it later does not cause a flood. Returns false if there
 * was nothing to do.
 */
export async function announceOwed(world: World, account: Account, polled: Mailbox): Promise<boolean> {
  const { announcements } = polled;
  if (announcements.owed.length === 0 && announcements.showing.length === 0) return false;
  try {
    if (await world.mayNotify()) await announce(world, account, announcements);
    else await mark(world, account, allDone);
  } catch (error) {
    // Locked meanwhile: nothing more is shown, and what is owed is told as a number once unlocked.
    if (!(error instanceof LockedError)) throw error;
  }
  return true;
}

async function announce(world: World, account: Account, announcements: Announcements): Promise<void> {
  if (announcements.showing.length > 0) await settle(world, account);
  const mailbox = await readMailbox(world, account.id);
  const { unlocked } = await world.session.read({ unlocked: unlockedItem });
  const { settings } = await world.local.read({ settings: settingsItem });
  // Whoever sees a locked screen may be anybody.
  const detail = (await world.presence()) === 'locked' ? 'count' : settings.noticeText;
  // Of a message that may not be told of, nothing but the number of all is left.
  const toldSince = detail === 'count' ? Number.POSITIVE_INFINITY : (unlocked?.since ?? 0);
  for (const notice of owedNotices(mailbox, toldSince)) {
    // A removed account announces nothing.
    if (!(await mark(world, account, (before) => nowShowing(before, notice.ids)))) return;
    const words = noticeWords(world.words, account.email, notice, detail);
    try {
      await world.showNotification({ id: noticeId(account.id, notice), ...words });
    } catch (error) {
      // A notification that the browser failed to show stays marked and joins the next summary.
      world.report(error);
      return;
    }
    const isKept = await mark(world, account, (before) => nowDone(before, notice.ids));
    if (!isKept) return world.clearNotification(noticeId(account.id, notice));
  }
}

/** Settles what a dead worker was showing: what isn't visible now may never have been shown, and joins a summary. */
async function settle(world: World, account: Account): Promise<void> {
  const visible = await world.visibleNotifications();
  const seen = [...visible].flatMap((id) => {
    const notice = readNoticeId(id);
    return notice?.account === account.id && notice.message !== undefined ? [notice.message] : [];
  });
  // Messages read meanwhile need no notification.
  await mark(world, account, (before, unread) => owedOnlyFor(afterDeath(before, new Set(seen)), unread));
}

function allDone(before: Announcements): Announcements {
  return nowDone(nowShowing(before, before.owed), [...before.showing, ...before.owed]);
}

/** Opens what a clicked notification is about, in the notification's account. */
export async function openNotice(world: World, id: string): Promise<void> {
  const notice = readNoticeId(id);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const account = accounts.find((one) => one.id === notice?.account);
  if (notice === undefined || account === undefined) return;
  const mailbox = await readMailbox(world, account.id);
  const message = notice.message === undefined ? undefined : mailbox.messages[notice.message];
  // Gmail finds a conversation by the id of any of its messages, so a message that has left the list still opens.
  const thread = message?.threadId ?? notice.message;
  await world.clearNotification(id);
  await world.openTab(thread === undefined ? inboxLink(account.email) : threadLink(account.email, thread));
}

/** Stores a transition of the announcements. Returns false and stores nothing if the account was removed. */
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
