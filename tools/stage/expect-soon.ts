import { expect } from 'vitest';
import { until } from '../browser/until.ts';

/**
 * Waits until what `look` returns equals what is expected; rejects after `timeoutMs` with the last difference. Unlike
 * `expect.poll`, it can be used in tests that run at once.
 */
export async function expectSoon<T>(
  what: string,
  look: () => T | Promise<T>,
  expected: T,
  timeoutMs?: number,
): Promise<void> {
  const isAsExpected = async (): Promise<true> => {
    expect(await look()).toEqual(expected);
    return true;
  };
  await until(`${what} to be as expected`, isAsExpected, timeoutMs);
}
