import type { Problem } from '../../core/problem.ts';
import type { EpochMs } from '../../core/time.ts';

/** Has Google named a moment, not yet come, before which it wants to hear nothing more, whoever asks? */
export function isResting(problem: Problem | undefined, now: EpochMs): boolean {
  return problem?.kind === 'throttled' && problem.until !== undefined && problem.until > now;
}
