import type { MessageRecord } from './message-record.ts';

type Place = Pick<MessageRecord, 'internalDate' | 'id'>;

const isBefore = (a: Place, b: Place): boolean =>
  a.internalDate < b.internalDate || (a.internalDate === b.internalDate && a.id < b.id);

/** Messages by id, by thread and in chronological order. */
export interface MessageStore {
  get(id: string): MessageRecord | undefined;
  /** Oldest first. */
  thread(threadId: string): readonly MessageRecord[];
  readonly threadCount: number;
  add(message: MessageRecord): void;
  /** Replaces the message with the same id. */
  replace(message: MessageRecord): void;
  remove(message: MessageRecord): void;
  /** The same array until something changes. */
  newestFirst(): readonly MessageRecord[];
}

/** Creates an empty store. */
export function createMessageStore(): MessageStore {
  const byId = new Map<string, MessageRecord>();
  const threads = new Map<string, readonly string[]>();
  const oldestFirst: MessageRecord[] = [];
  let reversed: readonly MessageRecord[] | undefined;

  // Mail mostly arrives in order, so the end is checked before the middle.
  const placeOf = (message: Place): number => {
    const last = oldestFirst.at(-1);
    if (last === undefined || isBefore(last, message)) return oldestFirst.length;
    let low = 0;
    let high = oldestFirst.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = oldestFirst[middle];
      if (there !== undefined && isBefore(there, message)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const thread = (threadId: string): readonly MessageRecord[] =>
    (threads.get(threadId) ?? []).flatMap((id) => byId.get(id) ?? []).sort((a, b) => (isBefore(a, b) ? -1 : 1));

  return {
    get: (id) => byId.get(id),
    thread,
    get threadCount() {
      return threads.size;
    },
    add(message) {
      byId.set(message.id, message);
      threads.set(message.threadId, [...(threads.get(message.threadId) ?? []), message.id]);
      oldestFirst.splice(placeOf(message), 0, message);
      reversed = undefined;
    },
    replace(message) {
      byId.set(message.id, message);
      oldestFirst[placeOf(message)] = message;
      reversed = undefined;
    },
    remove(message) {
      byId.delete(message.id);
      const left = (threads.get(message.threadId) ?? []).filter((id) => id !== message.id);
      if (left.length > 0) threads.set(message.threadId, left);
      else threads.delete(message.threadId);
      oldestFirst.splice(placeOf(message), 1);
      reversed = undefined;
    },
    newestFirst() {
      reversed ??= oldestFirst.toReversed();
      return reversed;
    },
  };
}
