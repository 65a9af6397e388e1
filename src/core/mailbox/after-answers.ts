import { owedOnlyFor, owing } from '../notices/announcements.ts';
import type { EpochMs } from '../time.ts';
import type { HistoryId } from './history.ts';
import { type Mailbox, newestOf, newestSeenIn, type UnreadCount, type UnreadId } from './mailbox.ts';
import { compareArrival, type Message, type MessageId } from './message.ts';
import { isWatchedUnread, type Watch } from './watch.ts';
import { withUnread } from './with-unread.ts';

/** A full listing. */
export interface Listing {
  /** Newest first. */
  readonly unread: readonly UnreadId[];
  /** Are there more than were listed? */
  readonly more: boolean;
}

/**
 * The mailbox after a full listing at `now`. `historyId` was asked for before the listing, so that nothing falls between.
 * What arrived after all that was ever seen here is new, and owed as a summary; nothing is at the first listing ever.
 */
export function afterListing(mailbox: Mailbox, listing: Listing, historyId: HistoryId, now: EpochMs): Mailbox {
  const ids = listing.unread.map(({ id }) => id);
  const newestSeen = newestSeenIn(mailbox);
  const isNew = (id: MessageId): boolean => mailbox.listedAt !== undefined && compareArrival(id, newestSeen) > 0;
  const owed = owing(mailbox.announcements, ids.filter(isNew).reverse(), true);
  const listed = withUnread(mailbox, listing.unread, listing.more);
  const announcements = owedOnlyFor(owed, new Set(listed.unread.map(({ id }) => id)));
  const seen = newestOf(newestSeen, ids);
  return { ...listed, historyId, countOwed: true, listedAt: now, newestSeen: seen, announcements };
}

/** The mailbox after Gmail has said its unread totals. */
export function afterCount(mailbox: Mailbox, count: UnreadCount, now: EpochMs): Mailbox {
  return { ...mailbox, count, countedAt: now, countOwed: false };
}

/** The mailbox after a message's metadata has come: in its place by date, or gone from the list. */
export function afterMetadata(mailbox: Mailbox, message: Message, watch: Watch): Mailbox {
  if (!isWatchedUnread(watch, message.labels)) return withoutMessage(mailbox, message.id);
  const messages = { ...mailbox.messages, [message.id]: message };
  return withUnread({ ...mailbox, messages }, mailbox.unread, mailbox.more);
}

/** The mailbox after Gmail has said that a message is gone. */
export function withoutMessage(mailbox: Mailbox, gone: MessageId): Mailbox {
  const unread = mailbox.unread.filter(({ id }) => id !== gone);
  const announcements = owedOnlyFor(mailbox.announcements, new Set(unread.map(({ id }) => id)));
  return { ...withUnread(mailbox, unread, mailbox.more), announcements };
}
