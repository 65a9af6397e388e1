import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimingWheel } from './timing-wheel.ts';

test('clients come out in the order of the seconds that they are due in, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999 }), { maxLength: 50 }), (dues) => {
      const wheel = createTimingWheel(dues.length, 100_000);
      dues.forEach((due, client) => {
        wheel.push(client, due);
      });
      const out = Array.from({ length: dues.length }, () => wheel.pop());
      const seconds = out.map((client) => Math.floor((dues[client] ?? Number.NaN) / 1_000));
      expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
      expect(new Set(out).size).toBe(dues.length);
      expect(wheel.pop()).toBe(-1);
    }),
  );
});

test('a client may come again into the second that is being emptied, but not into one before', () => {
  const wheel = createTimingWheel(1, 10_000);
  wheel.push(0, 5_000);
  expect(wheel.pop()).toBe(0);
  wheel.push(0, 5_999);
  expect(wheel.pop()).toBe(0);
  expect(() => wheel.push(0, 4_999)).toThrow(/in the past/);
});

test('who is due at the end or later never comes', () => {
  const wheel = createTimingWheel(1, 10_000);
  wheel.push(0, 10_000);
  expect(wheel.pop()).toBe(-1);
});
