import type { Mailbox } from './mailbox.ts';
import { compareArrival, type MessageId } from './message.ts';

/** The id of the message that arrived last of all that were seen; empty, and so before every other, if none was. */
export function newestSeenIn({ newestSeen, unread }: Mailbox): MessageId {
  return (
    newestSeen ??
    newestOf(
      '',
      unread.map(({ id }) => id),
    )
  );
}

/** The one of `ids` and `before` that arrived last. */
export function newestOf(before: MessageId, ids: readonly MessageId[]): MessageId {
  return ids.reduce((newest, id) => (compareArrival(id, newest) > 0 ? id : newest), before);
}
