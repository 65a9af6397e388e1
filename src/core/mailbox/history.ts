import type { MessageId, ThreadId } from './message.ts';

/** Gmail's history id: an unsigned 64-bit integer in decimal, too large for a number. */
export type HistoryId = string;

/** Whether `a` is later than `b`. */
export function isLater(a: HistoryId, b: HistoryId): boolean {
  return BigInt(a) > BigInt(b);
}

/** One change to one message. */
export interface HistoryChange {
  readonly kind: 'added' | 'deleted' | 'labels-added' | 'labels-removed';
  readonly id: MessageId;
  readonly threadId: ThreadId;
  /** The labels that were added or removed; empty for the other kinds. */
  readonly changed: readonly string[];
  /** All labels of the message; undefined if Gmail did not report them. */
  readonly labels?: readonly string[] | undefined;
}
