/** The message as a history record names it, with the labels that it had after the change. */
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

/** What happened, before it has an id. */
type HistoryChange =
  | { readonly kind: 'added' | 'deleted' }
  | { readonly kind: 'labels'; readonly labelsAdded: readonly string[]; readonly labelsRemoved: readonly string[] };

/** A mailbox's changes in order, numbered without gaps, since neighbours are what a comparison as doubles confuses. */
export interface HistoryLog {
  readonly newest: bigint;
  record(change: HistoryChange, message: HistoryMessage): void;
  /** The records after an id, oldest first; `undefined` if the id was forgotten or never given out. */
  after(id: bigint): readonly HistoryRecord[] | undefined;
  /** Drops every record and moves on, so that no id given out before is accepted. */
  expire(): void;
}

/** A log in which `first` is the newest id and nothing has happened yet. */
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
