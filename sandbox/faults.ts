/** What goes wrong. `ms` is in milliseconds. */
export type FaultAct =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body: string;
    }
  /** The connection breaks off with no answer. */
  | { readonly kind: 'reset' }
  /** No answer until the rule is removed (then the true one) or the sandbox stops. */
  | { readonly kind: 'hang' }
  /** The true answer, its body cut in half. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The true answer, while somebody else changes the mailbox just before or just after it is made. */
  | { readonly kind: 'meanwhile'; readonly before?: () => void; readonly after?: () => void };

/** When something goes wrong: every condition given must hold. `path` is tested without the query. */
export interface FaultRule {
  readonly name: string;
  readonly host?: string;
  readonly path?: RegExp;
  readonly method?: string;
  /** How many requests it hits; until removed if left out. */
  readonly times?: number;
  /** How many matching requests pass unharmed first. */
  readonly skip?: number;
  /** Address whose token the request carries. */
  readonly account?: string;
  readonly act: FaultAct;
}

/** What a rule is matched against. */
interface FaultSubject {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly account: string | undefined;
}

/** A fault that has hit a request; `removed` fires when its rule is taken away. */
export interface Fault {
  readonly name: string;
  readonly act: FaultAct;
  readonly removed: AbortSignal;
}

/** The rules in force. Of several that match, the one added first hits. */
export interface FaultTable {
  add(rule: FaultRule): () => void;
  clear(): void;
  /** The fault for this request, counted against its rule, or undefined. */
  claim(subject: FaultSubject): Fault | undefined;
  names(): readonly string[];
}

interface Entry {
  readonly rule: FaultRule;
  readonly removal: AbortController;
  skip: number;
  left: number;
}

/** An empty table. */
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
    // `search` and not `test`, which remembers its place in a /g expression.
    (rule.path === undefined || subject.path.search(rule.path) >= 0)
  );
}
