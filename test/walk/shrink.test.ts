import { expect, test } from 'vitest';
import { shrink } from './shrink.ts';

const numbers = Array.from({ length: 40 }, (_, number) => number);

test('only what is needed for a failure stays, in its order', async () => {
  const fails = async (some: readonly number[]): Promise<boolean> => [3, 17, 18, 39].every((one) => some.includes(one));
  expect(await shrink(numbers, fails, 1_000)).toEqual([3, 17, 18, 39]);
});

test('what never fails again stays whole, and no more is tried than may be', async () => {
  let tries = 0;
  const fails = async (): Promise<boolean> => {
    tries += 1;
    return false;
  };
  expect(await shrink(numbers, fails, 30)).toEqual(numbers);
  expect(tries).toBe(30);
});
