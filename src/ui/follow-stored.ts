import type { PagePorts } from './page-ports.ts';

export interface Following {
  /** Reads and shows once more; settles when what stands in storage now has been shown. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Shows what `read` gives, and again after each change in storage. One read at a time, so that an early answer that comes
 * late never covers a newer one. Settles after the first showing; a read that fails goes to `failed`, and what was shown stays.
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
