import { NewerDataError } from '../storage/upgrade/upgrade-area.ts';

/** Why storage could not be read: a newer version wrote it, or the browser failed. */
export type ReadFailure = 'newer' | 'unreadable';

/** Classifies an error of a store's `read`. */
export function readFailure(error: unknown): ReadFailure {
  return error instanceof NewerDataError ? 'newer' : 'unreadable';
}
