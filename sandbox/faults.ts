import type { Ask, Reply } from './server/exchange.ts';

/** A failure to simulate. `ms` is in milliseconds. */
export type FaultAct =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body: string;
    }
  /** The connection is reset without an answer. */
  | { readonly kind: 'reset' }
  /** No answer until the rule is removed (then the real one) or the sandbox stops. */
  | { readonly kind: 'hang' }
  /** The real answer, with its body cut in half. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The real answer, changed. */
  | { readonly kind: 'rewrite'; readonly rewrite: (reply: Reply, ask: Ask) => Reply | Promise<Reply> }
  /** The real answer, while another client changes the mailbox just before or just after it is created. */
  | { readonly kind: 'meanwhile'; readonly before?: () => void; readonly after?: () => void };

/** When a fault occurs: every given condition must hold. `path` is tested without the query. */
export interface FaultRule {
  readonly name: string;
  readonly host?: string;
  readonly path?: RegExp;
  readonly method?: string;
  /** How many requests it affects; all until its removal if omitted. */
  readonly times?: number;
  /** How many matching requests pass unaffected first. */
  readonly skip?: number;
  /** The address whose token the request carries. */
  readonly account?: string;
  readonly act: FaultAct;
}

/** The request data that a rule is matched against. */
interface FaultSubject {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly account: string | undefined;
}

/** A fault that applies to a request; `removed` fires when its rule is removed. */
export interface Fault {
  readonly name: string;
  readonly act: FaultAct;
  readonly removed: AbortSignal;
}

/** The active rules. If several match, the one added first applies. */
export interface FaultTable {
  add(rule: FaultRule): () => void;
  clear(): void;
  /** Returns the fault for this request and counts it for its rule; undefined if none applies. */
  claim(subject: FaultSubject): Fault | undefined;
  names(): readonly string[];
}

interface Entry {
  readonly rule: FaultRule;
  readonly removal: AbortController;
  skip: number;
  left: number;
}

/** Creates an empty table. */
export function createFaultTable(): FaultTable {
  const entries = new Set<Entry>();
  const remove = (entry: Entry): void => {
    entries.delete(entry);
    entry.removal.abort();
  };
  return {
    add(rule) {
      const entry = { rule, removal: new AbortController(), skip: rule.skip ?? 0, left: rule.times ?? Infinity };
      entries.add(entry);
      return () => remove(entry);
    },
    clear() {
      for (const entry of [...entries]) remove(entry);
    },
    claim(subject) {
      for (const entry of entries) {
        if (entry.left === 0 || !matches(entry.rule, subject)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        return { name: entry.rule.name, act: entry.rule.act, removed: entry.removal.signal };
      }
      return undefined;
    },
    names: () => [...entries].filter((entry) => entry.left > 0).map((entry) => entry.rule.name),
  };
}

function matches(rule: FaultRule, subject: FaultSubject): boolean {
  return (
    (rule.host === undefined || rule.host === subject.host) &&
    (rule.method === undefined || rule.method === subject.method) &&
    (rule.account === undefined || rule.account === subject.account) &&
    // `search` rather than `test`, which keeps its position in a /g expression.
    (rule.path === undefined || subject.path.search(rule.path) >= 0)
  );
}
