/** Runs `task` alone among all contexts of the extension that ask for the lock `name`; waits for its turn. */
export async function withLock<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
  return await navigator.locks.request(name, task);
}

/** Runs `task` if nobody holds the lock `name`; otherwise gives `busy` at once. The browser frees a dead worker's locks. */
export async function withFreeLock<Value, Busy>(
  name: string,
  task: () => Promise<Value>,
  busy: Busy,
): Promise<Value | Busy> {
  return await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? busy : task()));
}
