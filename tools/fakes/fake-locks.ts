/** The browser's lock manager (https://w3c.github.io/web-locks/): one holder per name, the others in order of request. */
export interface FakeLocks {
  /** Runs `task` after all earlier requests for `name` are done. */
  readonly request: <Value>(owner: object, name: string, task: () => Promise<Value>) => Promise<Value>;
  /** Runs `task` if nobody holds or waits for `name`; otherwise returns `busy`. */
  readonly requestFree: <Value, Busy>(
    owner: object,
    name: string,
    task: () => Promise<Value>,
    busy: Busy,
  ) => Promise<Value | Busy>;
  /** Releases the locks that `owner` holds and drops its requests, as a browser does when a worker ends. */
  readonly abandon: (owner: object) => void;
  /** The names whose lock is held. */
  readonly held: () => readonly string[];
}

interface Claim {
  readonly owner: object;
  readonly begin: () => void;
}

/** Creates a lock manager for worlds of one fake browser. */
export function createFakeLocks(): FakeLocks {
  // The first request in a queue holds the lock.
  const queues = new Map<string, readonly Claim[]>();

  function keep(name: string, stays: (claim: Claim) => boolean): void {
    const queue = queues.get(name) ?? [];
    const kept = queue.filter(stays);
    queues.set(name, kept);
    if (kept[0] !== queue[0]) kept[0]?.begin();
  }

  async function request<Value>(owner: object, name: string, task: () => Promise<Value>): Promise<Value> {
    let claim: Claim | undefined;
    await new Promise<void>((begin) => {
      claim = { owner, begin };
      const queue = [...(queues.get(name) ?? []), claim];
      queues.set(name, queue);
      if (queue.length === 1) begin();
    });
    try {
      return await task();
    } finally {
      keep(name, (other) => other !== claim);
    }
  }

  return {
    request,
    requestFree: async (owner, name, task, busy) =>
      (queues.get(name) ?? []).length > 0 ? busy : request(owner, name, task),
    abandon: (owner) => {
      for (const name of queues.keys()) keep(name, (claim) => claim.owner !== owner);
    },
    held: () => [...queues].flatMap(([name, queue]) => (queue.length > 0 ? [name] : [])),
  };
}
