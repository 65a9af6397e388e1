import type { EpochMs } from './time.ts';

/** Gmail's message id, a hexadecimal string. */
export type MessageId = string;

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
}

/** Who a message says it is from; either part may be empty. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}
