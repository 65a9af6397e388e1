import type { HistoryRecord } from './history-log.ts';
import type { Label, LabelColor } from './labels/label.ts';
import type { LabelCounts } from './labels/label-counts.ts';
import type { PlainMail } from './mime/plain-mail.ts';
import type { StoredMessage } from './stored-message.ts';

/** Where and when a mail arrives; left out, it lands unread in the primary tab of the inbox, now. */
export interface Delivery {
  readonly labels?: readonly string[];
  /** Epoch milliseconds; becomes the message's internalDate. */
  readonly at?: number;
}

/** Label ids to put on and to take off. */
export interface LabelChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** One account's mail, kept in memory, changing only through these functions, each of which writes history as Gmail does. */
export interface Mailbox {
  readonly address: string;
  /** The newest history id: a decimal uint64 that may lie beyond 2^53. */
  readonly historyId: string;

  /** Parses an RFC 5322 message and stores it; gives its message id. */
  deliver(raw: string | Uint8Array, delivery?: Delivery): Promise<string>;
  /** Makes an RFC 5322 message addressed to this account and delivers it; gives its message id. */
  compose(mail: PlainMail, delivery?: Delivery): Promise<string>;
  /**
   * Stores `count` messages, oldest first, each a thread of its own, a millisecond apart and the last one at the given time.
   * Nothing is parsed: `make` is called whenever one of them is read. Gives their ids.
   */
  deliverMany(count: number, make: (index: number) => PlainMail, delivery?: Delivery): readonly string[];

  /** Changes labels; ids without a message are passed over. Throws for an unknown label. */
  modify(ids: readonly string[], change: LabelChange): void;
  /** Adds TRASH and removes INBOX and SPAM, as Gmail's trash does. */
  trash(id: string): void;
  /** Removes TRASH; as in Gmail, the message does not go back to the inbox. */
  untrash(id: string): void;
  /** Deletes for good. */
  delete(id: string): void;

  message(id: string): StoredMessage | undefined;
  /** The messages of one thread, oldest first; empty if there is none. */
  thread(threadId: string): readonly StoredMessage[];
  /** Every message, newest first, spam and trash included. */
  messages(): readonly StoredMessage[];
  /** Unread messages that carry `label` (default: any), newest first; spam and trash only if that is the label. */
  unread(label?: string): readonly StoredMessage[];
  /** Exact totals of a label; zeros for a label that nothing carries. */
  counts(label: string): LabelCounts;
  /** How many messages and threads there are in all. */
  totals(): { readonly messages: number; readonly threads: number };

  labels(): readonly Label[];
  label(id: string): Label | undefined;
  /** Creates a user label with the next id (Label_1, Label_2, ...). */
  createLabel(name: string, color?: LabelColor): Label;
  /**
   * Deletes a user label and takes it off every message; throws for a system label or one that does not exist.
   * https://developers.google.com/gmail/api/reference/rest/v1/users.labels/delete
   */
  deleteLabel(id: string): void;

  /** What changed after a history id, oldest first; `undefined` if that id is too old or was never given out. */
  historyAfter(historyId: string): readonly HistoryRecord[] | undefined;
  /** Forgets all history: every id given out before now answers 404 from here on. */
  expireHistory(): void;
}
