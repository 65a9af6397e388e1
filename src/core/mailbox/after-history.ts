import { changedLabels } from '../actions/action-effect.ts';
import { forgetting, owedOnlyFor, owing } from '../notices/announcements.ts';
import type { HistoryChange, HistoryId } from './history.ts';
import { LIST_SIZE, type Mailbox, newestOf, newestSeenIn, owedMessages, type UnreadId } from './mailbox.ts';
import type { MessageId } from './message.ts';
import { bringsIn, concernsList, hides, isWatchedUnread, takesOut, type Watch } from './watch.ts';
import { withUnread } from './with-unread.ts';

/**
 * The mailbox after the changes that history reports, oldest first, up to `historyId`. The result holds what is still
 * owed: the count, metadata of unread messages that have none, and announcements. If history can't tell which messages
 * are now the newest, the result has no history id, so that the list is rebuilt.
 */
export function afterHistory(
  mailbox: Mailbox,
  changes: readonly HistoryChange[],
  historyId: HistoryId,
  watch: Watch,
): Mailbox {
  const { unread, arrived, left, cameBack, isUntold } = followChanges(mailbox, changes, watch);
  const known = followLabels({ ...mailbox.unlisted, ...mailbox.messages }, changes);
  const after = withUnread({ ...mailbox, messages: known }, unread, mailbox.more);
  // A message that came back, now or at a poll that did not get its metadata, may be older than those whose dates are not
  // known; and ids beyond the kept ones are unknown.
  const unordered = cameBack || (mailbox.unread.length <= LIST_SIZE && owedMessages(mailbox).length > 0);
  const tooFew = after.more && after.unread.length < LIST_SIZE;
  const unclear = isUntold || tooFew || (unordered && after.unread.length > LIST_SIZE);
  const announcements = owing(forgetting(mailbox.announcements, left), arrived, false);
  const added = changes.filter(({ kind }) => kind === 'added').map(({ id }) => id);
  return {
    ...after,
    unlisted: stillUnread(known, after.messages),
    newestSeen: newestOf(newestSeenIn(mailbox), added),
    historyId: unclear ? undefined : historyId,
    countOwed: mailbox.countOwed || changes.some((change) => mayChangeCount(change, watch)),
    announcements: owedOnlyFor(announcements, new Set(after.unread.map(({ id }) => id))),
  };
}

interface Followed {
  /** Newest first, as far as history can tell. */
  readonly unread: readonly UnreadId[];
  /** Messages that came into what is watched, rather than being marked as unread in it; oldest first. */
  readonly arrived: readonly MessageId[];
  /** Messages that left what is watched, rather than being read in it. */
  readonly left: ReadonlySet<MessageId>;
  /** Whether a message came back that was there before, and whose date is not known. */
  readonly cameBack: boolean;
  /** Whether a message lost one of several watched labels, and Gmail doesn't say whether it has another. */
  readonly isUntold: boolean;
}

function followChanges(mailbox: Mailbox, changes: readonly HistoryChange[], watch: Watch): Followed {
  const unread = new Map(mailbox.unread.map((one) => [one.id, one]));
  const entered = new Map<MessageId, UnreadId>();
  const arrived = new Set<MessageId>();
  const left = new Set<MessageId>();
  let cameBack = false;
  let isUntold = false;

  for (const change of changes) {
    const { id, threadId, kind } = change;
    if (leaves(change, watch)) left.add(id);
    if (!belongsAfter(change, watch, unread.has(id))) {
      unread.delete(id);
      entered.delete(id);
      arrived.delete(id);
      continue;
    }
    if (losesLabel(change, watch) && change.labels === undefined) isUntold = true;
    if (arrives(change, watch)) arrived.add(id);
    if (unread.has(id)) continue;
    unread.set(id, { id, threadId });
    entered.set(id, { id, threadId });
    if (kind !== 'added') cameBack = true;
  }

  // A message that is in the list at the end may have been reported twice rather than have left and come back.
  for (const id of unread.keys()) left.delete(id);
  const stayed = [...unread.values()].filter(({ id }) => !entered.has(id));
  return { unread: [...[...entered.values()].reverse(), ...stayed], arrived: [...arrived], left, cameBack, isUntold };
}

/** Whether this change brings in a message that belongs in the list after it, rather than marking it as unread. */
function arrives({ kind, changed }: HistoryChange, watch: Watch): boolean {
  if (kind === 'added') return true;
  // A message that loses a label and belongs in the list after that can only come in from spam or trash.
  return kind === 'labels-removed' ? hides(changed) : bringsIn(watch, changed);
}

/** Whether this change takes a message out of what is watched, rather than marking it as read or removing one label. */
function leaves(change: HistoryChange, watch: Watch): boolean {
  return losesLabel(change, watch) && !isWatchedUnread(watch, [...(change.labels ?? []), 'UNREAD']);
}

function losesLabel({ kind, changed }: HistoryChange, watch: Watch): boolean {
  return kind === 'labels-removed' && bringsIn(watch, changed);
}

function belongsAfter(change: HistoryChange, watch: Watch, belonged: boolean): boolean {
  switch (change.kind) {
    case 'added':
      return isWatchedUnread(watch, change.labels ?? []) || belonged;
    case 'deleted':
      return false;
    case 'labels-removed':
      if (takesOut(watch, change.changed)) return false;
      return change.labels === undefined ? belonged : isWatchedUnread(watch, change.labels);
    case 'labels-added':
      if (change.labels !== undefined) return isWatchedUnread(watch, change.labels);
      return !hides(change.changed) && (belonged || concernsList(watch, change.changed));
  }
}

function mayChangeCount(change: HistoryChange, watch: Watch): boolean {
  switch (change.kind) {
    case 'added':
      return isWatchedUnread(watch, change.labels ?? []);
    case 'deleted':
      return true;
    case 'labels-added':
    case 'labels-removed':
      return concernsList(watch, change.changed);
  }
}

/** The newest of the known messages that are not `listed` but unread elsewhere. */
function stillUnread(known: Mailbox['messages'], listed: Mailbox['messages']): Mailbox['unlisted'] {
  const others = Object.values(known).filter(
    ({ id, labels }) => listed[id] === undefined && labels.includes('UNREAD') && !hides(labels),
  );
  const newest = others.sort((a, b) => b.receivedAt - a.receivedAt).slice(0, LIST_SIZE);
  return Object.fromEntries(newest.map((message) => [message.id, message]));
}

/** The messages with the labels that they have after the changes that history reports, oldest first. */
function followLabels(messages: Mailbox['messages'], changes: readonly HistoryChange[]): Mailbox['messages'] {
  const after = { ...messages };
  for (const { id, kind, changed, labels } of changes) {
    const message = after[id];
    if (kind === 'deleted') delete after[id];
    if (message === undefined || kind === 'deleted') continue;
    const change = kind === 'labels-removed' ? { add: [], remove: changed } : { add: changed, remove: [] };
    after[id] = { ...message, labels: labels ?? changedLabels(message.labels, change) };
  }
  return after;
}
