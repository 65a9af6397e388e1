import type { HistoryId } from './history-id.ts';
import type { Mailbox, UnreadCount, UnreadId } from './mailbox.ts';
import type { Message, MessageId } from './message.ts';
import type { EpochMs } from './time.ts';
import { isUnreadIn } from './watched.ts';
import { withUnread } from './with-unread.ts';

/** The mailbox after a full listing. `historyId` was asked for before the listing, so that nothing falls between. */
export function afterListing(
  mailbox: Mailbox,
  unread: readonly UnreadId[],
  more: boolean,
  historyId: HistoryId,
): Mailbox {
  return { ...withUnread(mailbox, unread, more), historyId, countOwed: true };
}

/** The mailbox after Gmail has said its unread totals. */
export function afterCount(mailbox: Mailbox, count: UnreadCount, now: EpochMs): Mailbox {
  return { ...mailbox, count, countedAt: now, countOwed: false };
}

/** The mailbox after a message's metadata has come with its present `labels`: in its place by date, or gone from the list. */
export function afterMetadata(mailbox: Mailbox, message: Message, labels: readonly string[], watched: string): Mailbox {
  if (!isUnreadIn(watched, labels)) return withoutMessage(mailbox, message.id);
  const messages = { ...mailbox.messages, [message.id]: message };
  return withUnread({ ...mailbox, messages }, mailbox.unread, mailbox.more);
}

/** The mailbox after Gmail has said that a message is gone. */
export function withoutMessage(mailbox: Mailbox, gone: MessageId): Mailbox {
  return withUnread(
    mailbox,
    mailbox.unread.filter(({ id }) => id !== gone),
    mailbox.more,
  );
}
