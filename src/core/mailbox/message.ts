import type { EpochMs } from '../time.ts';
import type { LabelId } from './watch.ts';

/** Gmail's message id, a hexadecimal string; Gmail hands them out in the order of arrival. */
export type MessageId = string;

/** Which of two messages arrived later, as their ids tell: above 0 if `a` did. */
export function compareArrival(a: MessageId, b: MessageId): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a > b ? 1 : -1;
}

/** Gmail's thread id, a hexadecimal string. */
export type ThreadId = string;

/** What the list shows of one message. Every text is plain text as the sender wrote it: trust none of it. */
export interface Message {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  readonly from: Sender;
  /** Empty where the message has none. */
  readonly subject: string;
  readonly snippet: string;
  readonly receivedAt: EpochMs;
  /** All labels that it bears, as Gmail last said. */
  readonly labels: readonly LabelId[];
  /**
   * Is it put together of parts as mail with attachments is? Only its whole text tells for certain: a footer that a
   * mailing list adds looks the same from outside.
   */
  readonly mayHaveAttachments: boolean;
}

/** Who a message says it is from; either part may be empty. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
