import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `look` every 50 ms until it returns something other than undefined or false, and returns that. Rejects after
 * `timeoutMs` (default 10 s) with an error that contains `what` was waited for and the last error that `look` threw.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  timeoutMs = 10_000,
): Promise<Exclude<T, undefined | false>> {
  const deadline = Date.now() + timeoutMs;
  let trouble: unknown;
  do {
    try {
      const seen = await within('a look', Math.max(deadline - Date.now(), 1), look());
      // `as`: TypeScript cannot narrow a bare type parameter by comparison.
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await sleep(50);
  } while (Date.now() < deadline);
  throw new Error(`Timed out after ${timeoutMs} ms waiting for ${what}`, { cause: trouble });
}

/** Settles as `work` does, or rejects after `timeoutMs` with an error that names `what` did not finish. */
export async function within<T>(what: string, timeoutMs: number, work: T | Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`${what} took more than ${timeoutMs} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    patience.abort();
  }
}
