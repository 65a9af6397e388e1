import type { Listing } from '../../../src/core/mailbox/after-answers.ts';
import type { HistoryChange } from '../../../src/core/mailbox/history.ts';
import { KEPT_IDS, type UnreadCount, type UnreadId } from '../../../src/core/mailbox/mailbox.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';
import { createModelArrivals } from './model-arrivals.ts';

/** What the labels in a history record tell: Google does not promise which of these. */
export type Told = 'the labels after that change' | 'the labels of now';

export interface LabelChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

interface Kept {
  readonly id: string;
  readonly threadId: string;
  readonly at: number;
  readonly labels: Set<string>;
}

type Happened = Omit<HistoryChange, 'labels'> & { readonly after: readonly string[] | undefined };

/** Beyond 2^53, where numbers can no longer tell one id from the next. */
const FIRST_HISTORY_ID = 9_007_199_254_740_993n;
const HIDING = ['SPAM', 'TRASH'];

/** A mailbox as Gmail keeps it, with all that has ever happened to it, watched for messages that bear one of `sets` whole. */
export function createModelMailbox(sets: readonly (readonly string[])[]) {
  // In order of arrival.
  const kept = new Map<string, Kept>();
  const happened: Happened[] = [];
  const arrivals = createModelArrivals();
  let deliveries = 0;

  const labelsOf = (id: string): readonly string[] => [...(kept.get(id)?.labels ?? [])];
  const newestFirst = (): readonly Kept[] => [...kept.values()].reverse();
  const bears = ({ labels }: Kept, set: readonly string[]): boolean =>
    set.every((label) => labels.has(label)) && !HIDING.some((label) => labels.has(label));
  const isInPlace = (message: Kept): boolean => sets.some((set) => bears(message, set));
  const unreadOf = (set: readonly string[]): readonly Kept[] =>
    newestFirst().filter((message) => message.labels.has('UNREAD') && bears(message, set));
  const record = (kind: HistoryChange['kind'], { id, threadId }: Kept, changed: readonly string[]): void => {
    happened.push({ kind, id, threadId, changed, after: kind === 'deleted' ? undefined : labelsOf(id) });
  };
  // Gmail leaves out the key of an empty list.
  const told = (change: Happened, how: Told): readonly string[] | undefined => {
    const labels = how === 'the labels of now' ? labelsOf(change.id) : change.after;
    return labels === undefined || labels.length === 0 ? undefined : labels;
  };

  return {
    /** What has arrived, and still waits to be read. */
    arrivals,
    deliver(labels: readonly string[]): void {
      deliveries += 1;
      const id = `18c${deliveries.toString(16)}`;
      const message = { id, threadId: `7${(deliveries % 4).toString(16)}`, at: deliveries, labels: new Set(labels) };
      kept.set(id, message);
      record('added', message, []);
      arrivals.moved(id, false, isInPlace(message), message.labels.has('UNREAD'));
    },
    modify(id: string, { add, remove }: LabelChange): void {
      const message = kept.get(id);
      if (message === undefined) return;
      const wasInPlace = isInPlace(message);
      const added = add.filter((label) => !message.labels.has(label));
      const removed = remove.filter((label) => message.labels.has(label));
      for (const label of added) message.labels.add(label);
      if (added.length > 0) record('labels-added', message, added);
      for (const label of removed) message.labels.delete(label);
      if (removed.length > 0) record('labels-removed', message, removed);
      arrivals.moved(id, wasInPlace, isInPlace(message), message.labels.has('UNREAD'));
    },
    delete(id: string): void {
      const message = kept.get(id);
      kept.delete(id);
      if (message === undefined) return;
      record('deleted', message, []);
      arrivals.moved(id, isInPlace(message), false, false);
    },
    /** Newest first. */
    ids: (): readonly string[] => newestFirst().map(({ id }) => id),
    /** All unread that are watched, newest first. */
    unreadIds: (): readonly UnreadId[] =>
      newestFirst()
        .filter((message) => message.labels.has('UNREAD') && isInPlace(message))
        .map(({ id, threadId }) => ({ id, threadId })),
    /** As `messages.list` gives them: one page for each set. */
    listings: (): readonly Listing[] =>
      sets.map((set) => {
        const ids = unreadOf(set).map(({ id, threadId }) => ({ id, threadId }));
        return { unread: ids.slice(0, KEPT_IDS), more: ids.length > KEPT_IDS };
      }),
    /** As `labels.get` gives them, added up over all sets. */
    count: (): UnreadCount => {
      const unread = sets.map(unreadOf);
      const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
      return {
        messages: sum(unread.map((messages) => messages.length)),
        threads: sum(unread.map((messages) => new Set(messages.map(({ threadId }) => threadId)).size)),
      };
    },
    historyId: (): string => String(FIRST_HISTORY_ID + BigInt(happened.length)),
    /** What has happened since `start`, and the last `repeated` changes before it once more. */
    changesSince(start: string, how: Told, repeated: number): readonly HistoryChange[] {
      const from = Number(BigInt(start) - FIRST_HISTORY_ID) - repeated;
      return happened.slice(Math.max(0, from)).map((change) => ({
        kind: change.kind,
        id: change.id,
        threadId: change.threadId,
        changed: change.changed,
        labels: told(change, how),
      }));
    },
    /** As `messages.get` gives it; undefined for a deleted message. */
    metadata(id: string): Message | undefined {
      const message = kept.get(id);
      if (message === undefined) return undefined;
      const { threadId, at: receivedAt } = message;
      const from = { name: 'Ada', address: 'ada@example.com' };
      const labels = labelsOf(id);
      return { id, threadId, from, subject: id, snippet: '', receivedAt, labels, mayHaveAttachments: false };
    },
  };
}

export type ModelMailbox = ReturnType<typeof createModelMailbox>;
