import { owedOnlyFor, owing } from '../notices/announcements.ts';
import type { EpochMs } from '../time.ts';
import type { HistoryId } from './history.ts';
import { withOneMoreForced } from './listing-pause.ts';
import { LIST_SIZE, type Mailbox, newestOf, newestSeenIn, type UnreadCount, type UnreadId } from './mailbox.ts';
import { compareArrival, type Message, type MessageId } from './message.ts';
import { isWatchedUnread, type LabelId, type Watch } from './watch.ts';
import { withUnread } from './with-unread.ts';

/** A full listing. */
export interface Listing {
  /** Newest first. */
  readonly unread: readonly UnreadId[];
  /** Whether there are more than were listed. */
  readonly more: boolean;
}

/**
 * The mailbox after a full listing at `now`. `historyId` was fetched before the listing, so that no change is missed in
 * between. Messages that arrived after all those seen here before are new, and owed as a summary; at the very first
 * listing, none are.
 */
export function afterListing(mailbox: Mailbox, listing: Listing, historyId: HistoryId, now: EpochMs): Mailbox {
  const isForced = mailbox.lostAt !== undefined;
  const ids = listing.unread.map(({ id }) => id);
  const newestSeen = newestSeenIn(mailbox);
  const isNew = (id: MessageId): boolean => mailbox.listedAt !== undefined && compareArrival(id, newestSeen) > 0;
  const owed = owing(mailbox.announcements, ids.filter(isNew).reverse(), true);
  const listed = withUnread(mailbox, listing.unread, listing.more);
  const announcements = owedOnlyFor(owed, new Set(listed.unread.map(({ id }) => id)));
  const seen = newestOf(newestSeen, ids);
  return {
    ...listed,
    historyId,
    countOwed: true,
    listedAt: now,
    lostAt: undefined,
    unlisted: isForced ? {} : mailbox.unlisted,
    doubt: isForced ? undefined : mailbox.doubt,
    forcedListings: isForced ? withOneMoreForced(mailbox, now) : mailbox.forcedListings,
    staleMarks: isForced ? Object.keys(listed.messages) : listed.staleMarks,
    newestSeen: seen,
    announcements,
  };
}

/** The mailbox with the labels of every message marked as possibly out of date. */
export function withAllStale(mailbox: Mailbox): Mailbox {
  return { ...mailbox, staleMarks: Object.keys(mailbox.messages) };
}

/**
 * The mailbox after Gmail no longer has the history since the last request, or has too much of it to be worth reading.
 */
export function afterLostHistory(mailbox: Mailbox, now: EpochMs): Mailbox {
  return { ...mailbox, historyId: undefined, lostAt: mailbox.lostAt ?? now, countOwed: true };
}

/**
 * The mailbox after the account's address has changed: Gmail may have given it a new mailbox, so the list is rebuilt.
 */
export function afterNewAddress(mailbox: Mailbox, now: EpochMs): Mailbox {
  return mailbox.historyId === undefined ? mailbox : afterLostHistory(mailbox, now);
}

/** The mailbox after Gmail returned its unread totals; undefined if none of the watched labels exists any more. */
export function afterCount(
  mailbox: Mailbox,
  count: UnreadCount | undefined,
  lostLabels: readonly LabelId[],
  now: EpochMs,
): Mailbox {
  return { ...mailbox, count, lostLabels, countedAt: now, countOwed: false };
}

/**
 * The mailbox after a message's metadata has arrived: the message is placed by date, or removed from the list. A
 * message that turns out to be older than history suggested, such as imported mail, may be older even than those whose
 * dates are not known: the result then has no history id, so that the list is rebuilt.
 */
export function afterMetadata(mailbox: Mailbox, message: Message, watch: Watch): Mailbox {
  if (!isWatchedUnread(watch, message.labels)) return withoutMessage(mailbox, message.id);
  const messages = { ...mailbox.messages, [message.id]: message };
  const { [message.id]: _, ...withheld } = mailbox.withheld;
  const staleMarks = mailbox.staleMarks.filter((id) => id !== message.id);
  const after = withUnread({ ...mailbox, messages, withheld, staleMarks }, mailbox.unread, mailbox.more);
  const oldest = after.unread.findLast(({ id }) => messages[id] !== undefined)?.id;
  const placeIn = ({ unread }: Mailbox): number => unread.findIndex(({ id }) => id === oldest);
  const isBeforeUndated = placeIn(after) < after.unread.length - 1;
  const isUnclear = after.unread.length > LIST_SIZE && placeIn(after) > placeIn(mailbox) && isBeforeUndated;
  return isUnclear ? { ...after, historyId: undefined } : after;
}

/** The mailbox after Gmail reported that a message is gone. */
export function withoutMessage(mailbox: Mailbox, gone: MessageId): Mailbox {
  const unread = mailbox.unread.filter(({ id }) => id !== gone);
  const announcements = owedOnlyFor(mailbox.announcements, new Set(unread.map(({ id }) => id)));
  return { ...withUnread(mailbox, unread, mailbox.more), announcements };
}
