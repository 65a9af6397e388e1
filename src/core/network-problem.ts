import type { Problem } from './problem.ts';

/**
 * What a rejected `fetch`, or the reading of its body, means: a TimeoutError is our own limit, a TypeError a failed
 * connection. Undefined for any other error: that is a bug of ours.
 */
export function networkProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { kind: 'slow' };
  if (error.name === 'TypeError') return { kind: 'offline' };
  return undefined;
}
