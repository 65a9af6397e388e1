import { expect, test } from 'vitest';
import { dayUnits, leastDayUnits } from './day-units.ts';

test('a day without mail is a probe a minute and a label an hour', () => {
  expect(dayUnits({ idle: 1, arrived: 24, read: 4, label: 1 }, 0)).toBe(1_440 + 23);
});

test('mail and its being read add what their polls cost beyond an idle one', () => {
  // 100 changes a day are never an hour apart, so that the label is never due.
  expect(dayUnits({ idle: 1, arrived: 24, read: 4, label: 1 }, 50)).toBe(1_440 + 50 * (23 + 3));
});

test('the least possible day is a probe a minute and 23 units a message', () => {
  expect(leastDayUnits(50)).toBe(1_440 + 50 * 23);
});
