import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import type { Mailbox, UnreadId } from '../../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';

/** Ids of the messages from number `newest` down to `oldest`. */
export function numbered(newest: number, oldest: number): readonly UnreadId[] {
  return Array.from({ length: newest - oldest + 1 }, (_, i) => ({ id: `m${newest - i}`, threadId: `t${newest - i}` }));
}

/** Metadata of message number `n`, received at `at`. */
export function messageOf(n: number, at = n, labels: readonly string[] = ['INBOX', 'UNREAD']): Message {
  const from = { name: 'Ada', address: 'ada@example.com' };
  return {
    id: `m${n}`,
    threadId: `t${n}`,
    from,
    subject: `Subject ${n}`,
    snippet: 'Hello',
    receivedAt: at,
    labels,
    mayHaveAttachments: false,
  };
}

export function idsOf(mailbox: Mailbox): readonly string[] {
  return mailbox.unread.map(({ id }) => id);
}

/** Something that has happened to message number `n`; `labels` as far as Gmail tells them. */
export function change(
  kind: HistoryChange['kind'],
  n: number,
  changed: readonly string[],
  labels?: readonly string[],
): HistoryChange {
  return { kind, id: `m${n}`, threadId: `t${n}`, changed, labels };
}
