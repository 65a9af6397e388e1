import { owedOnlyFor, owing } from './announcements.ts';
import type { HistoryId } from './history-id.ts';
import type { Mailbox, UnreadCount, UnreadId } from './mailbox.ts';
import type { Message, MessageId } from './message.ts';
import type { EpochMs } from './time.ts';
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
 * What stands above all that was known is new since then, and owed as a summary; nothing is at the first listing ever.
 */
export function afterListing(mailbox: Mailbox, listing: Listing, historyId: HistoryId, now: EpochMs): Mailbox {
  const { unread, more } = listing;
  const known = new Set(mailbox.unread.map(({ id }) => id));
  const firstKnown = unread.findIndex(({ id }) => known.has(id));
  // Where none is known any more of a list that was cut, what is listed now may well be older than all that was known.
  const mayTell = mailbox.listedAt !== undefined && (firstKnown >= 0 || !mailbox.more);
  const above = unread.slice(0, firstKnown === -1 ? unread.length : firstKnown).map(({ id }) => id);
  const owed = owing(mailbox.announcements, mayTell ? above.reverse() : [], true);
  const listed = withUnread(mailbox, unread, more);
  const announcements = owedOnlyFor(owed, new Set(listed.unread.map(({ id }) => id)));
  return { ...listed, historyId, countOwed: true, listedAt: now, announcements };
}

/** The mailbox after Gmail has said its unread totals. */
export function afterCount(mailbox: Mailbox, count: UnreadCount, now: EpochMs): Mailbox {
  return { ...mailbox, count, countedAt: now, countOwed: false };
}

/** The mailbox after a message's metadata has come with its present `labels`: in its place by date, or gone from the list. */
export function afterMetadata(mailbox: Mailbox, message: Message, labels: readonly string[], watch: Watch): Mailbox {
  if (!isWatchedUnread(watch, labels)) return withoutMessage(mailbox, message.id);
  const messages = { ...mailbox.messages, [message.id]: message };
  return withUnread({ ...mailbox, messages }, mailbox.unread, mailbox.more);
}

/** The mailbox after Gmail has said that a message is gone. */
export function withoutMessage(mailbox: Mailbox, gone: MessageId): Mailbox {
  const unread = mailbox.unread.filter(({ id }) => id !== gone);
  const announcements = owedOnlyFor(mailbox.announcements, new Set(unread.map(({ id }) => id)));
  return { ...withUnread(mailbox, unread, mailbox.more), announcements };
}
