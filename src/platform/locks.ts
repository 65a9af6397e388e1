/** Runs `task` while holding the lock `name`, alone among all contexts of the extension; waits for its turn. */
export async function withLock<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
  return await navigator.locks.request(name, task);
}

/** Runs `task` if the lock `name` is free, else returns `busy` at once. The browser frees a dead worker's locks. */
export async function withFreeLock<Value, Busy>(
  name: string,
  task: () => Promise<Value>,
  busy: Busy,
): Promise<Value | Busy> {
  return await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? busy : task()));
}
