import { NewerDataError } from '../storage/upgrade-area.ts';

/** Why storage gave nothing: a newer release wrote it and it was left alone, or the browser did not hand it over. */
export type ReadFailure = 'newer' | 'unreadable';

/** Which of them an error of a store's `read` was. */
export function readFailure(error: unknown): ReadFailure {
  return error instanceof NewerDataError ? 'newer' : 'unreadable';
}
