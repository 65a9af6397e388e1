import type { Problem } from './problem.ts';

/**
 * The problem behind a rejected `fetch` or a failed read of its body: a TimeoutError is our own timeout, a TypeError a
 * failed connection. Undefined for any other error: that is a bug in Tidings.
 */
export function networkProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { kind: 'slow' };
  if (error.name === 'TypeError') return { kind: 'offline' };
  return undefined;
}
