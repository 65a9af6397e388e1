import { KEPT_IDS, type Mailbox, type UnreadId } from './mailbox.ts';
import { compareArrival, type MessageId } from './message.ts';

/**
 * The mailbox with a new list of unread ids: cut to KEPT_IDS, with messages of known dates sorted by date, and without
 * the data of messages that left.
 */
export function withUnread(mailbox: Mailbox, unread: readonly UnreadId[], more: boolean): Mailbox {
  const kept = unread.slice(0, KEPT_IDS);
  const messages = onlyOf(mailbox.messages, kept);
  const staleMarks = mailbox.staleMarks.filter((id) => messages[id] !== undefined);
  return {
    ...mailbox,
    unread: inOrderOfDate(kept, messages),
    more: more || kept.length < unread.length,
    messages,
    withheld: onlyOf(mailbox.withheld, kept),
    staleMarks,
  };
}

/** The entries of the kept messages only. */
function onlyOf<Known>(known: Readonly<Record<MessageId, Known>>, kept: readonly UnreadId[]): Record<MessageId, Known> {
  return Object.fromEntries(
    kept.flatMap(({ id }) => {
      const one = known[id];
      return one === undefined ? [] : [[id, one]];
    }),
  );
}

/** Sorts the messages with known dates among themselves, newest first; the others stay where Gmail put them. */
function inOrderOfDate(unread: readonly UnreadId[], messages: Mailbox['messages']): readonly UnreadId[] {
  const dated = unread
    .flatMap((one) => {
      const message = messages[one.id];
      return message === undefined ? [] : [{ one, receivedAt: message.receivedAt }];
    })
    .sort((a, b) => b.receivedAt - a.receivedAt || compareArrival(b.one.id, a.one.id))
    .map(({ one }) => one)
    [Symbol.iterator]();
  return unread.map((one) => (messages[one.id] === undefined ? one : (dated.next().value ?? one)));
}
