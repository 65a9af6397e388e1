import type { MessageId, ThreadId } from './message.ts';

/** Gmail's history id: an unsigned 64-bit integer in decimal, too large for a number. */
export type HistoryId = string;

/** Is `a` later than `b`? */
export function isLater(a: HistoryId, b: HistoryId): boolean {
  return BigInt(a) > BigInt(b);
}

/** One thing that has happened to one message. */
export interface HistoryChange {
  readonly kind: 'added' | 'deleted' | 'labels-added' | 'labels-removed';
  readonly id: MessageId;
  readonly threadId: ThreadId;
  /** The labels that were added or removed; empty for the other kinds. */
  readonly changed: readonly string[];
  /** All labels that the message bears, as far as Gmail said; undefined where it did not. */
  readonly labels?: readonly string[] | undefined;
}
