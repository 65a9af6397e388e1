import { expect, test } from 'vitest';
import { median, quantile } from './median.ts';

test('the median is the middle value, whatever the order and however far the others lie', () => {
  expect(median([9_000, 3, 1])).toBe(3);
});

test('a quantile is one of the values, the last one included', () => {
  const values = Array.from({ length: 100 }, (_, index) => index);
  expect(quantile(values, 0.95)).toBe(95);
  expect(quantile(values, 1)).toBe(99);
});

test('of no values there is no median', () => {
  expect(median([])).toBeNaN();
});
