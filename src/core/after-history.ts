import type { HistoryChange } from './history-change.ts';
import type { HistoryId } from './history-id.ts';
import { LIST_SIZE, type Mailbox, owedMessages, type UnreadId } from './mailbox.ts';
import { concernsList, hides, isUnreadIn, takesOut } from './watched.ts';
import { withUnread } from './with-unread.ts';

/**
 * The mailbox after what history says has happened, oldest first, up to `historyId`. What must still be asked of Gmail
 * is in the result: the count is owed, and metadata of unread messages that have none. Where history cannot tell which
 * messages are now the newest, the result has no history id, so that the list is made anew.
 */
export function afterHistory(
  mailbox: Mailbox,
  changes: readonly HistoryChange[],
  historyId: HistoryId,
  watched: string,
): Mailbox {
  const unread = new Map(mailbox.unread.map((one) => [one.id, one]));
  const arrived: UnreadId[] = [];
  let cameBack = false;

  for (const change of changes) {
    const stays = belongsAfter(change, watched, unread.has(change.id));
    if (!stays) {
      unread.delete(change.id);
      continue;
    }
    if (unread.has(change.id)) continue;
    const entry = { id: change.id, threadId: change.threadId };
    unread.set(change.id, entry);
    arrived.unshift(entry);
    if (change.kind !== 'added') cameBack = true;
  }

  const isNew = new Set(arrived.map(({ id }) => id));
  const newest = arrived.filter(
    (one, index) => unread.has(one.id) && arrived.findIndex(({ id }) => id === one.id) === index,
  );
  const others = [...unread.values()].filter(({ id }) => !isNew.has(id));
  const after = withUnread(mailbox, [...newest, ...others], mailbox.more);
  // A message that came back, now or at a poll that did not get its metadata, may be older than those whose dates are not
  // known; and ids beyond the kept ones are unknown.
  const unordered = cameBack || (mailbox.unread.length <= LIST_SIZE && owedMessages(mailbox).length > 0);
  const unclear = (unordered && after.unread.length > LIST_SIZE) || (after.more && after.unread.length < LIST_SIZE);
  return {
    ...after,
    historyId: unclear ? undefined : historyId,
    countOwed: mailbox.countOwed || changes.some((change) => mayChangeCount(change, watched)),
  };
}

function belongsAfter(change: HistoryChange, watched: string, belonged: boolean): boolean {
  switch (change.kind) {
    case 'added':
      return isUnreadIn(watched, change.labels ?? []) || belonged;
    case 'deleted':
      return false;
    case 'labels-removed':
      if (takesOut(watched, change.changed)) return false;
      return change.labels === undefined ? belonged : isUnreadIn(watched, change.labels);
    case 'labels-added':
      if (change.labels !== undefined) return isUnreadIn(watched, change.labels);
      return !hides(change.changed) && (belonged || takesOut(watched, change.changed));
  }
}

function mayChangeCount(change: HistoryChange, watched: string): boolean {
  switch (change.kind) {
    case 'added':
      return isUnreadIn(watched, change.labels ?? []);
    case 'deleted':
      return true;
    case 'labels-added':
    case 'labels-removed':
      return concernsList(watched, change.changed);
  }
}
