import { expect, test } from 'vitest';
import { dayOf, KEPT_DAYS } from '../../../src/core/activity/journal.ts';
import { totalsOf } from '../../../src/core/activity/totals.ts';
import { DAY } from '../../../src/core/time.ts';

const NOW = new Date('2026-11-21T00:30').getTime();

test('totals are of the last days, today the last, and zero where nothing was sent', () => {
  const totals = totalsOf(
    [
      [
        ['2026-11-01', 9, 9, 9, 9],
        ['2026-11-20', 1, 2, 3, 4],
        ['2026-11-21', 10, 20, 30, 40],
      ],
      [['2026-11-21', 100, 200, 300, 400]],
    ],
    NOW,
  );
  expect(totals).toHaveLength(KEPT_DAYS);
  expect(totals[0]).toEqual(['2026-11-08', 0, 0, 0, 0]);
  expect(totals.slice(-2)).toEqual([
    ['2026-11-20', 1, 2, 3, 4],
    ['2026-11-21', 110, 220, 330, 440],
  ]);
});

test('no day is told twice or left out, on whatever day of a year', () => {
  for (let now = NOW; now < NOW + 366 * DAY; now += DAY) {
    const days = totalsOf([], now).map(([day]) => day);
    expect(days.at(-1)).toBe(dayOf(now));
    const steps = days.slice(1).map((day, at) => Date.parse(day) - Date.parse(days[at] ?? ''));
    expect(new Set(steps)).toEqual(new Set([DAY]));
  }
});
