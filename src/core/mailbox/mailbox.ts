import { type Announcements, NO_ANNOUNCEMENTS } from '../notices/announcements.ts';
import type { EpochMs } from '../time.ts';
import type { HistoryId } from './history.ts';
import { compareArrival, type Message, type MessageId, type ThreadId } from './message.ts';
import type { CountUnit, LabelId } from './watch.ts';

/** The number of newest unread messages that the list shows, and so the number that are fetched. */
export const LIST_SIZE = 25;

/** The number of unread ids kept: one page of `messages.list`, from which the list refills without another request. */
export const KEPT_IDS = 500;

/** Unread totals, as Gmail counts them. */
export type UnreadCount = Readonly<Record<CountUnit, number>>;

/** An unread message with a watched label, known only by its ids until its metadata arrives. */
export interface UnreadId {
  readonly id: MessageId;
  readonly threadId: ThreadId;
}

/** A message whose metadata Gmail could not return: it is skipped, and retried after a pause of its own. */
interface Withheld {
  readonly since: EpochMs;
  readonly tries: number;
  readonly askAt: EpochMs;
}

/** A reason to believe that the list and the count don't match; see doubt.ts. */
interface Doubt {
  /** How many times in a row it has been checked and not settled. */
  readonly rounds: number;
  readonly askAt: EpochMs;
}

/** Gmail's last data for one account, and what must still be fetched. */
export interface Mailbox {
  /** Where the next `history.list` starts; undefined until the first listing, and when the list must be rebuilt. */
  readonly historyId?: HistoryId | undefined;
  /** Undefined until Gmail has returned it. */
  readonly count?: UnreadCount | undefined;
  /** When `count` was last read from Gmail. */
  readonly countedAt?: EpochMs | undefined;
  /** Whether `count` may have changed. Stored together with the change that caused it. */
  readonly countOwed: boolean;
  /** Newest first; at most KEPT_IDS. Empty at the level Count only. */
  readonly unread: readonly UnreadId[];
  /** Whether there may be more unread messages than `unread` holds. */
  readonly more: boolean;
  /** Metadata by id, of the messages in `unread` that were ever among the newest LIST_SIZE, or that were requested. */
  readonly messages: Readonly<Record<MessageId, Message>>;
  /**
   * The same for some messages that left `unread` only through other labels, and may come back through them; empty
   * after history was lost, since only history reports their labels.
   */
  readonly unlisted: Readonly<Record<MessageId, Message>>;
  /** The messages in `unread` that Gmail could not return. */
  readonly withheld: Readonly<Record<MessageId, Withheld>>;
  /** Messages whose labels may have changed while history was lost; their metadata is fetched again. */
  readonly staleMarks: readonly MessageId[];
  /** Watched labels that no longer exist in Gmail, as of the last count. */
  readonly lostLabels: readonly LabelId[];
  readonly doubt?: Doubt | undefined;
  /** When history was lost; undefined once the list was rebuilt. */
  readonly lostAt?: EpochMs | undefined;
  /** When the list was last rebuilt; undefined before the first time. */
  readonly listedAt?: EpochMs | undefined;
  /** The message that arrived last of all that were ever unread here; identifies new mail when history is lost. */
  readonly newestSeen?: MessageId | undefined;
  /** How many times in a row the list was rebuilt because history was lost. */
  readonly forcedListings: number;
  readonly announcements: Announcements;
}

/** A mailbox about which nothing is known yet. */
export const EMPTY_MAILBOX: Mailbox = {
  countOwed: true,
  unread: [],
  more: false,
  messages: {},
  unlisted: {},
  withheld: {},
  staleMarks: [],
  lostLabels: [],
  forcedListings: 0,
  announcements: NO_ANNOUNCEMENTS,
};

/** The messages to show, newest first: those of the newest LIST_SIZE whose metadata has arrived. */
export function listedMessages(mailbox: Mailbox): readonly Message[] {
  return mailbox.unread.slice(0, LIST_SIZE).flatMap(({ id }) => mailbox.messages[id] ?? []);
}

/**
 * The messages whose metadata may be fetched at `now`, or at any time by default: missing or out of date, and not
 * skipped for a while. Never stored, so that it can't disagree with the list.
 */
export function owedMessages(mailbox: Mailbox, now: EpochMs = Number.POSITIVE_INFINITY): readonly MessageId[] {
  const { messages, withheld } = mailbox;
  const stale = new Set(mailbox.staleMarks);
  return mailbox.unread
    .slice(0, LIST_SIZE)
    .map(({ id }) => id)
    .filter((id) => (messages[id] === undefined || stale.has(id)) && (withheld[id]?.askAt ?? 0) <= now);
}

/** How many of the newest messages failed to load more than once: one that just arrived may only be late. */
export function unloadedMessages({ unread, messages, withheld }: Mailbox): number {
  return unread.slice(0, LIST_SIZE).filter(({ id }) => messages[id] === undefined && (withheld[id]?.tries ?? 0) > 1)
    .length;
}

/**
 * The id of the message that arrived last of all that were seen; empty, and so before every other, if there was none.
 */
export function newestSeenIn({ newestSeen, unread }: Mailbox): MessageId {
  return (
    newestSeen ??
    newestOf(
      '',
      unread.map(({ id }) => id),
    )
  );
}

/** Whichever of `ids` and `before` arrived last. */
export function newestOf(before: MessageId, ids: readonly MessageId[]): MessageId {
  return ids.reduce((newest, id) => (compareArrival(id, newest) > 0 ? id : newest), before);
}
