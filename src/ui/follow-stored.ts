import { NewerDataError } from '../storage/upgrade/upgrade-area.ts';
import type { PagePorts } from './page-ports.ts';

/** Why storage could not be read: a newer version wrote it, or the browser failed. */
export type ReadFailure = 'newer' | 'unreadable';

/** Classifies an error of a store's `read`. */
export function readFailure(error: unknown): ReadFailure {
  return error instanceof NewerDataError ? 'newer' : 'unreadable';
}

export interface Following {
  /** Reads and shows again. Settles once what storage holds now has been shown. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Shows what `read` returns, again after each change in storage. Reads one at a time, so that a late answer never
 * replaces a newer one. Settles once shown. Passes a failed read to `failed`; what was shown stays.
 */
export async function followStored<Value>(
  watch: PagePorts['watch'],
  read: () => Promise<Value>,
  show: (value: Value) => void,
  failed: (error: unknown) => void,
): Promise<Following> {
  let changes = 0;
  let reading: Promise<void> | undefined;

  async function readUntilCurrent(): Promise<void> {
    let seen: number;
    do {
      seen = changes;
      try {
        show(await read());
      } catch (error) {
        failed(error);
      }
    } while (seen !== changes);
    reading = undefined;
  }

  function again(): Promise<void> {
    changes += 1;
    reading ??= readUntilCurrent();
    return reading;
  }

  const stop = watch(() => void again());
  await again();
  return { again, stop };
}
