/** Totals of one label, as labels.get returns them. https://developers.google.com/gmail/api/reference/rest/v1/users.labels#Label */
export interface LabelCounts {
  readonly messagesTotal: number;
  readonly messagesUnread: number;
  readonly threadsTotal: number;
  readonly threadsUnread: number;
}

type Running = { -readonly [K in keyof LabelCounts]: LabelCounts[K] };

const ZERO: LabelCounts = { messagesTotal: 0, messagesUnread: 0, threadsTotal: 0, threadsUnread: 0 };

/** The labels of each message in one thread. */
type ThreadLabels = readonly (readonly string[])[];

/** Running totals of every label: reading one takes the same time for any number of messages. */
export interface LabelTally {
  /** Updates the totals for a thread whose messages had the labels `before` and now `after` (empty: thread is new or gone). */
  threadChanged(before: ThreadLabels, after: ThreadLabels): void;
  counts(label: string): LabelCounts;
}

/** Creates an empty tally. */
export function createLabelTally(): LabelTally {
  const running = new Map<string, Running>();

  const of = (label: string): Running => {
    const known = running.get(label);
    if (known !== undefined) return known;
    const fresh = { ...ZERO };
    running.set(label, fresh);
    return fresh;
  };

  // A thread is unread in a label if one of its messages has both that label and UNREAD.
  const add = (thread: ThreadLabels, sign: 1 | -1): void => {
    const seen = new Set<string>();
    const seenUnread = new Set<string>();
    for (const labels of thread) {
      const unread = labels.includes('UNREAD');
      for (const label of labels) {
        const counts = of(label);
        counts.messagesTotal += sign;
        if (unread) counts.messagesUnread += sign;
        if (!seen.has(label)) counts.threadsTotal += sign;
        seen.add(label);
        if (unread && !seenUnread.has(label)) counts.threadsUnread += sign;
        if (unread) seenUnread.add(label);
      }
    }
  };

  return {
    threadChanged(before, after) {
      add(before, -1);
      add(after, 1);
    },
    counts: (label) => ({ ...(running.get(label) ?? ZERO) }),
  };
}
