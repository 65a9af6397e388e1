import { KEPT_IDS, type Mailbox, type UnreadId } from './mailbox.ts';
import { compareArrival, type Message } from './message.ts';

/**
 * The mailbox with another list of unread ids: cut to KEPT_IDS, the messages whose dates are known in order of them, and
 * without the metadata of messages that left.
 */
export function withUnread(mailbox: Mailbox, unread: readonly UnreadId[], more: boolean): Mailbox {
  const kept = unread.slice(0, KEPT_IDS);
  const messages: Record<string, Message> = {};
  for (const { id } of kept) {
    const message = mailbox.messages[id];
    if (message !== undefined) messages[id] = message;
  }
  return { ...mailbox, unread: inOrderOfDate(kept, messages), more: more || kept.length < unread.length, messages };
}

/** The messages with known dates change places among themselves, newest first; the others stay where Gmail put them. */
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
