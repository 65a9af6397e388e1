import { type Announcements, NO_ANNOUNCEMENTS } from '../notices/announcements.ts';
import type { EpochMs } from '../time.ts';
import type { HistoryId } from './history.ts';
import { compareArrival, type Message, type MessageId, type ThreadId } from './message.ts';
import type { CountUnit, LabelId } from './watch.ts';

/** How many of the newest unread messages the list shows, and so how many we fetch. */
export const LIST_SIZE = 25;

/** How many unread ids are kept: one page of `messages.list`, which the list fills up from without asking again. */
export const KEPT_IDS = 500;

/** Unread totals, as Gmail counts them. */
export type UnreadCount = Readonly<Record<CountUnit, number>>;

/** An unread message of a watched label, known by its ids alone until its metadata has come. */
export interface UnreadId {
  readonly id: MessageId;
  readonly threadId: ThreadId;
}

/** A message whose metadata Gmail could not give: it is passed over, and asked for again after a pause of its own. */
interface Withheld {
  readonly since: EpochMs;
  readonly tries: number;
  readonly askAt: EpochMs;
}

/** A reason to believe that list and count do not belong together; see doubt.ts. */
interface Doubt {
  /** How often in a row it has been looked into, and was not settled. */
  readonly rounds: number;
  readonly askAt: EpochMs;
}

/** The last thing that Gmail said of one account, and what we still have to ask it. */
export interface Mailbox {
  /** Where the next `history.list` starts; undefined until the first listing, and when the list must be made anew. */
  readonly historyId?: HistoryId | undefined;
  /** Undefined until Gmail has said it. */
  readonly count?: UnreadCount | undefined;
  /** When `count` was last read from Gmail. */
  readonly countedAt?: EpochMs | undefined;
  /** Is there reason to believe that `count` has changed? The debt is stored with the change that made it. */
  readonly countOwed: boolean;
  /** Newest first; at most KEPT_IDS. Empty at level Count. */
  readonly unread: readonly UnreadId[];
  /** May there be more unread messages than `unread` holds? */
  readonly more: boolean;
  /** Metadata by id, of the messages in `unread` that were ever among the newest LIST_SIZE, or that were asked for. */
  readonly messages: Readonly<Record<MessageId, Message>>;
  /**
   * The same of some messages that have left `unread` by other labels alone, and may come back by them; empty where history
   * was lost, since only history tells of their labels.
   */
  readonly unlisted: Readonly<Record<MessageId, Message>>;
  /** The messages in `unread` that Gmail could not give. */
  readonly withheld: Readonly<Record<MessageId, Withheld>>;
  /** Messages whose labels may have changed while history was lost: their metadata is fetched again. */
  readonly staleMarks: readonly MessageId[];
  /** Watched labels that no longer exist in Gmail, as it said when they were last counted. */
  readonly lostLabels: readonly LabelId[];
  readonly doubt?: Doubt | undefined;
  /** Since when history is lost; undefined once the list was made anew. */
  readonly lostAt?: EpochMs | undefined;
  /** When the list was last made anew; undefined before the first time. */
  readonly listedAt?: EpochMs | undefined;
  /** The message that arrived last of all that were ever unread here; tells new mail when history is lost. */
  readonly newestSeen?: MessageId | undefined;
  /** How often in a row it had to be made anew because history was lost. */
  readonly forcedListings: number;
  readonly announcements: Announcements;
}

/** A mailbox of which nothing is known yet. */
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

/** The messages to show, newest first: those of the newest LIST_SIZE whose metadata has come. */
export function listedMessages(mailbox: Mailbox): readonly Message[] {
  return mailbox.unread.slice(0, LIST_SIZE).flatMap(({ id }) => mailbox.messages[id] ?? []);
}

/**
 * The messages whose metadata is to be fetched at `now`, by default whenever they may be: missing or out of date, and not
 * passed over for a while. Never stored, so that it cannot disagree with the list.
 */
export function owedMessages(mailbox: Mailbox, now: EpochMs = Number.POSITIVE_INFINITY): readonly MessageId[] {
  const { messages, withheld } = mailbox;
  const stale = new Set(mailbox.staleMarks);
  return mailbox.unread
    .slice(0, LIST_SIZE)
    .map(({ id }) => id)
    .filter((id) => (messages[id] === undefined || stale.has(id)) && (withheld[id]?.askAt ?? 0) <= now);
}

/** How many of the newest messages could not be loaded, more than once: one that just arrived may only be late. */
export function unloadedMessages({ unread, messages, withheld }: Mailbox): number {
  return unread.slice(0, LIST_SIZE).filter(({ id }) => messages[id] === undefined && (withheld[id]?.tries ?? 0) > 1)
    .length;
}

/** The id of the message that arrived last of all that were seen; empty, and so before every other, if none was. */
export function newestSeenIn({ newestSeen, unread }: Mailbox): MessageId {
  return (
    newestSeen ??
    newestOf(
      '',
      unread.map(({ id }) => id),
    )
  );
}

/** The one of `ids` and `before` that arrived last. */
export function newestOf(before: MessageId, ids: readonly MessageId[]): MessageId {
  return ids.reduce((newest, id) => (compareArrival(id, newest) > 0 ? id : newest), before);
}
