import type { HistoryChange } from '../../src/core/history-change.ts';
import type { UnreadCount, UnreadId } from '../../src/core/mailbox.ts';
import type { Message } from '../../src/core/message.ts';

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

/** A mailbox as Gmail keeps it, with all that has ever happened to it. */
export function createModelMailbox() {
  // In order of arrival.
  const kept = new Map<string, Kept>();
  const happened: Happened[] = [];
  let arrivals = 0;

  const labelsOf = (id: string): readonly string[] => [...(kept.get(id)?.labels ?? [])];
  const newestFirst = (): readonly Kept[] => [...kept.values()].reverse();
  const unread = (): readonly Kept[] =>
    newestFirst().filter(
      ({ labels }) => labels.has('UNREAD') && labels.has('INBOX') && !HIDING.some((label) => labels.has(label)),
    );
  const record = (kind: HistoryChange['kind'], { id, threadId }: Kept, changed: readonly string[]): void => {
    happened.push({ kind, id, threadId, changed, after: kind === 'deleted' ? undefined : labelsOf(id) });
  };
  // Gmail leaves out the key of an empty list.
  const told = (change: Happened, how: Told): readonly string[] | undefined => {
    const labels = how === 'the labels of now' ? labelsOf(change.id) : change.after;
    return labels === undefined || labels.length === 0 ? undefined : labels;
  };

  return {
    deliver(labels: readonly string[]): void {
      arrivals += 1;
      const id = `18c${arrivals.toString(16)}`;
      const message = { id, threadId: `7${(arrivals % 4).toString(16)}`, at: arrivals, labels: new Set(labels) };
      kept.set(id, message);
      record('added', message, []);
    },
    modify(id: string, { add, remove }: LabelChange): void {
      const message = kept.get(id);
      if (message === undefined) return;
      const added = add.filter((label) => !message.labels.has(label));
      const removed = remove.filter((label) => message.labels.has(label));
      for (const label of added) message.labels.add(label);
      for (const label of removed) message.labels.delete(label);
      if (added.length > 0) record('labels-added', message, added);
      if (removed.length > 0) record('labels-removed', message, removed);
    },
    delete(id: string): void {
      const message = kept.get(id);
      kept.delete(id);
      if (message !== undefined) record('deleted', message, []);
    },
    /** Newest first. */
    ids: (): readonly string[] => newestFirst().map(({ id }) => id),
    /** Newest first, as `messages.list` of INBOX and UNREAD gives them. */
    unreadIds: (): readonly UnreadId[] => unread().map(({ id, threadId }) => ({ id, threadId })),
    /** As `labels.get` of INBOX gives them. */
    count: (): UnreadCount => ({
      messages: unread().length,
      threads: new Set(unread().map(({ threadId }) => threadId)).size,
    }),
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
    metadata(id: string): { readonly message: Message; readonly labels: readonly string[] } | undefined {
      const message = kept.get(id);
      if (message === undefined) return undefined;
      const { threadId, at: receivedAt } = message;
      const from = { name: 'Ada', address: 'ada@example.com' };
      return { message: { id, threadId, from, subject: id, snippet: '', receivedAt }, labels: labelsOf(id) };
    },
  };
}

export type ModelMailbox = ReturnType<typeof createModelMailbox>;
