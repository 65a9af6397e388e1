/** The message as a history record names it, with its labels after the change. */
interface HistoryMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labels: readonly string[];
}

/** One change to one message. https://developers.google.com/gmail/api/reference/rest/v1/users.history/list#History */
export type HistoryRecord =
  | { readonly kind: 'added' | 'deleted'; readonly id: bigint; readonly message: HistoryMessage }
  | {
      readonly kind: 'labels';
      readonly id: bigint;
      readonly message: HistoryMessage;
      readonly labelsAdded: readonly string[];
      readonly labelsRemoved: readonly string[];
    };

/** A change that has no id yet. */
type HistoryChange =
  | { readonly kind: 'added' | 'deleted' }
  | { readonly kind: 'labels'; readonly labelsAdded: readonly string[]; readonly labelsRemoved: readonly string[] };

/** A mailbox's changes in order, numbered without gaps, since comparing ids as doubles confuses neighbors. */
export interface HistoryLog {
  readonly newest: bigint;
  record(change: HistoryChange, message: HistoryMessage): void;
  /** Returns the records after an id, oldest first; `undefined` if the id was dropped or never issued. */
  after(id: bigint): readonly HistoryRecord[] | undefined;
  /** Drops every record and advances, so that no id issued earlier is accepted. */
  expire(): void;
}

/** Creates a log whose newest id is `first` and that has no records yet. */
export function createHistoryLog(first: bigint): HistoryLog {
  let records: HistoryRecord[] = [];
  let oldest = first;
  let newest = first;
  return {
    get newest() {
      return newest;
    },
    record(change, message) {
      newest += 1n;
      records.push({ ...change, id: newest, message });
    },
    after(id) {
      if (id < oldest || id > newest) return undefined;
      return records.slice(Number(id - oldest));
    },
    expire() {
      records = [];
      newest += 1n;
      oldest = newest;
    },
  };
}
