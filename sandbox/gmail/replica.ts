import type { Mailbox } from '../mailbox/mailbox.ts';

/**
 * Ways in which Gmail's answers lag behind a mailbox, as observed: history names its newest id before the records arrive,
 * label totals stay unchanged, a new message returns 404 or is missing from listings, and a server that itself lags behind
 * names an id from `back` changes ago.
 */
export type Lag =
  | { readonly kind: 'history' | 'counts' | 'messages' | 'listing' }
  | { readonly kind: 'history-id'; readonly back: number };

/** A mailbox as Gmail's servers report it. */
export interface Replica {
  readonly mailbox: Mailbox;
  /** Makes the answers lag behind until the returned function is called. */
  hold(lag: Lag): () => void;
  /** Ends all lags. */
  catchUp(): void;
}

type Answers = Pick<Mailbox, 'historyId' | 'historyAfter' | 'counts' | 'message' | 'thread' | 'messages'>;

/** Creates a replica that is up to date. */
export function createReplica(mailbox: Mailbox): Replica {
  const held = new Set<Partial<Answers>>();
  const now = <Name extends keyof Answers>(name: Name): Answers[Name] => {
    const behind = [...held].findLast((answers) => name in answers)?.[name];
    return behind ?? mailbox[name];
  };
  return {
    mailbox: {
      ...mailbox,
      get historyId() {
        return now('historyId');
      },
      historyAfter: (id) => now('historyAfter')(id),
      counts: (label) => now('counts')(label),
      message: (id) => now('message')(id),
      thread: (id) => now('thread')(id),
      messages: () => now('messages')(),
    },
    hold(lag) {
      const answers = behind(mailbox, lag);
      held.add(answers);
      return () => void held.delete(answers);
    },
    catchUp: () => held.clear(),
  };
}

function behind(mailbox: Mailbox, lag: Lag): Partial<Answers> {
  switch (lag.kind) {
    case 'history': {
      const newest = BigInt(mailbox.historyId);
      return { historyAfter: (id) => mailbox.historyAfter(id)?.filter((record) => record.id <= newest) };
    }
    case 'counts': {
      const counts = new Map(mailbox.labels().map(({ id }) => [id, mailbox.counts(id)]));
      return { counts: (label) => counts.get(label) ?? mailbox.counts(label) };
    }
    case 'messages': {
      const isKnown = knownBy(mailbox);
      return {
        message: (id) => (isKnown({ id }) ? mailbox.message(id) : undefined),
        thread: (id) => mailbox.thread(id).filter(isKnown),
      };
    }
    case 'listing': {
      const isKnown = knownBy(mailbox);
      return { messages: () => mailbox.messages().filter(isKnown) };
    }
    case 'history-id':
      return {
        get historyId() {
          return String(BigInt(mailbox.historyId) - BigInt(lag.back));
        },
      };
  }
}

function knownBy(mailbox: Mailbox): (message: { readonly id: string }) => boolean {
  const known = new Set(mailbox.messages().map(({ id }) => id));
  return ({ id }) => known.has(id);
}
