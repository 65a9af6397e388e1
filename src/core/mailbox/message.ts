import { isRecord } from '../is-record.ts';
import { type EpochMs, isMoment } from '../time.ts';
import type { LabelId } from './watch.ts';

/** Gmail's message id, a hexadecimal string; Gmail assigns them in order of arrival. */
export type MessageId = string;

/** Compares the arrival of two messages by their ids: above 0 if `a` arrived later. */
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
  /** Empty if the message has none. */
  readonly subject: string;
  readonly snippet: string;
  readonly receivedAt: EpochMs;
  /** All labels of the message, as Gmail last reported them. */
  readonly labels: readonly LabelId[];
  /**
   * Whether it has the structure of mail with attachments. Only its whole text tells for certain: a footer that a
   * mailing list adds looks the same from outside.
   */
  readonly mayHaveAttachments: boolean;
}

/** Who a message says it is from; either part may be empty. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * Whether an id can be put in a path without changing the path. Gmail's own ids, which `gmail/` requires, are
 * hexadecimal.
 */
export function isMailId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}

/** Whether a value from storage or from a page has the shape of a Message. */
export function isMessage(value: unknown): value is Message {
  if (!isRecord(value) || !isRecord(value.from)) return false;
  const texts = [value.from.name, value.from.address, value.subject, value.snippet];
  return (
    [value.id, value.threadId].every((id) => typeof id === 'string' && isMailId(id)) &&
    texts.every((text) => typeof text === 'string' && text.isWellFormed()) &&
    typeof value.receivedAt === 'number' &&
    isMoment(value.receivedAt) &&
    Array.isArray(value.labels) &&
    value.labels.every((label) => typeof label === 'string') &&
    typeof value.mayHaveAttachments === 'boolean'
  );
}
