import { knownCount } from '../mailbox/known-count.ts';
import type { Mailbox, UnreadId } from '../mailbox/mailbox.ts';
import { compareArrival } from '../mailbox/message.ts';
import {
  bringsIn,
  concernsList,
  hides,
  isWatchedUnread,
  type LabelId,
  takesOut,
  type Watch,
  watchedSets,
} from '../mailbox/watch.ts';
import { withUnread } from '../mailbox/with-unread.ts';
import { nowDone, owedOnlyFor } from '../notices/announcements.ts';
import type { Action } from './action.ts';
import { changedLabels, effectsOf, type MessageEffect, untoldThreads } from './action-effect.ts';
import { type LabelChange, labelChange } from './action-table.ts';

/**
 * The mailbox once Gmail has done what an action asks: messages have left the list or come back to it, their labels
 * have changed, and so has the count, as far as the messages in the list show. Whatever is already so stays unchanged.
 */
export function afterAction(mailbox: Mailbox, action: Action, watch: Watch): Mailbox {
  const listed = new Map(mailbox.unread.map((one) => [one.id, one]));
  const messages = { ...mailbox.messages };
  const dated: UnreadId[] = [];
  const undated: UnreadId[] = [];

  for (const { message, change } of [...effectsOf(action), ...untoldEffects(mailbox, action, watch)]) {
    const { id, threadId } = message;
    const known = messages[id];
    if (listed.has(id)) {
      const labels = changedLabels((known ?? message).labels, change);
      if (!staysIn(watch, change, labels)) listed.delete(id);
      else if (known !== undefined) messages[id] = { ...known, labels };
      continue;
    }
    const labels = changedLabels(message.labels, change);
    if (!mayBringIn(watch, change) || !isWatchedUnread(watch, labels)) continue;
    if ('subject' in message) messages[id] = { ...message, labels };
    ('subject' in message ? dated : undated).push({ id, threadId });
  }

  // Those with dates are sorted among the others that have dates.
  const unread = undated.reduce(placedByArrival, [...dated, ...listed.values()]);
  const after = withUnread({ ...mailbox, messages }, unread, mailbox.more);
  return {
    ...after,
    count: countAfter(mailbox, { unread, messages }, watch),
    announcements: owedOnlyFor(mailbox.announcements, new Set(after.unread.map(({ id }) => id))),
  };
}

/**
 * The mailbox with no announcements owed for an action's messages: the user has seen them, and they may come back by
 * it.
 */
export function afterAsking(mailbox: Mailbox, action: Action): Mailbox {
  const unread = effectsOf(action).filter(({ message }) => message.labels.includes('UNREAD'));
  return {
    ...mailbox,
    announcements: nowDone(
      mailbox.announcements,
      unread.map(({ message }) => message.id),
    ),
  };
}

/**
 * The effects on conversations that Gmail has yet to report: on their messages in the list, except those that arrived
 * after the action was requested.
 */
function untoldEffects({ unread, messages }: Mailbox, action: Action, watch: Watch): readonly MessageEffect[] {
  const threads = untoldThreads(action);
  const named = new Set(action.messages.map(({ id }) => id));
  const change = labelChange(action.kind);
  // If it is not known which watched labels a message has, losing one of them is no reason to leave.
  const labels = ['UNREAD', ...watchedSets(watch).flat()];
  return unread
    .filter(({ id, threadId }) => threads.has(threadId) && !named.has(id))
    .filter(({ id }) => (messages[id]?.receivedAt ?? 0) <= action.askedAt)
    .map(({ id, threadId }) => ({ message: { id, threadId, labels }, change }));
}

/** Whether a message in the list stays in it, with `labels` after the change. */
function staysIn(watch: Watch, { add, remove }: LabelChange, labels: readonly LabelId[]): boolean {
  if (hides(add) || takesOut(watch, remove)) return false;
  return !bringsIn(watch, remove) || isWatchedUnread(watch, labels);
}

/** Whether a change can bring a message into the list. One that is missing from it for other reasons stays out. */
function mayBringIn(watch: Watch, { add, remove }: LabelChange): boolean {
  return concernsList(watch, add) || hides(remove);
}

function placedByArrival(unread: readonly UnreadId[], one: UnreadId): readonly UnreadId[] {
  const earlier = unread.findIndex(({ id }) => compareArrival(id, one.id) < 0);
  return earlier < 0 ? [...unread, one] : unread.toSpliced(earlier, 0, one);
}

function countAfter(before: Mailbox, after: Pick<Mailbox, 'unread' | 'messages'>, watch: Watch): Mailbox['count'] {
  const { count } = before;
  if (count === undefined) return undefined;
  const known = knownCount(before, watch);
  const left = knownCount(after, watch);
  return {
    messages: Math.max(0, count.messages - known.messages + left.messages),
    threads: Math.max(0, count.threads - known.threads + left.threads),
  };
}
