import type { HistoryRecord } from './history-log.ts';
import type { Label, LabelColor } from './labels/label.ts';
import type { LabelCounts } from './labels/label-counts.ts';
import type { PlainMail } from './mime/plain-mail.ts';
import type { StoredMessage } from './stored-message.ts';

/** Where and when a message arrives; by default unread, in the inbox's Primary category, now. */
export interface Delivery {
  readonly labels?: readonly string[];
  /** Epoch milliseconds; becomes the message's internalDate. */
  readonly at?: number;
}

/** Label ids to add and to remove. */
export interface LabelChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** One account's mail, in memory. Only these functions change it, and each of them writes history as Gmail does. */
export interface Mailbox {
  readonly address: string;
  /** The newest history id: a decimal uint64 that may exceed 2^53. */
  readonly historyId: string;

  /** Parses and stores an RFC 5322 message; returns its message id. */
  deliver(raw: string | Uint8Array, delivery?: Delivery): Promise<string>;
  /** Creates an RFC 5322 message to this account and delivers it; returns its message id. */
  compose(mail: PlainMail, delivery?: Delivery): Promise<string>;
  /**
   * Stores `count` messages, oldest first, each in its own thread, a millisecond apart, the last one at the given time.
   * Nothing is parsed: `make` is called each time one of them is read. Returns their ids.
   */
  deliverMany(count: number, make: (index: number) => PlainMail, delivery?: Delivery): readonly string[];

  /** Changes labels; skips ids without a message. Throws for an unknown label. */
  modify(ids: readonly string[], change: LabelChange): void;
  /** Adds TRASH and removes INBOX and SPAM, as Gmail's trash does. */
  trash(id: string): void;
  /** Removes TRASH; as in Gmail, the message does not go back to the inbox. */
  untrash(id: string): void;
  /** Deletes permanently. */
  delete(id: string): void;

  message(id: string): StoredMessage | undefined;
  /** The messages of one thread, oldest first; empty if there is none. */
  thread(threadId: string): readonly StoredMessage[];
  /** Every message, newest first, spam and trash included. */
  messages(): readonly StoredMessage[];
  /** Unread messages with `label` (default: any), newest first; spam and trash only if that is the label. */
  unread(label?: string): readonly StoredMessage[];
  /** Exact totals of a label; zeros for a label without messages. */
  counts(label: string): LabelCounts;
  /** The total number of messages and threads. */
  totals(): { readonly messages: number; readonly threads: number };

  labels(): readonly Label[];
  label(id: string): Label | undefined;
  /** Creates a user label with the next id (Label_1, Label_2, ...). */
  createLabel(name: string, color?: LabelColor): Label;
  /**
   * Deletes a user label and removes it from every message; throws for a system label or an unknown one.
   * https://developers.google.com/gmail/api/reference/rest/v1/users.labels/delete
   */
  deleteLabel(id: string): void;

  /** The changes after a history id, oldest first; `undefined` if that id is too old or was never issued. */
  historyAfter(historyId: string): readonly HistoryRecord[] | undefined;
  /** Drops all history: every id issued before now returns 404. */
  expireHistory(): void;
}
