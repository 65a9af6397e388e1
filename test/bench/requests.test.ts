import { expect, test } from 'vitest';
import { mostAtOnce } from './requests.ts';

test.each([
  { spans: [], most: 0 },
  {
    spans: [
      [0, 10],
      [10, 20],
    ],
    most: 1,
  },
  {
    spans: [
      [0, 10],
      [9, 20],
      [8, 12],
      [30, 31],
    ],
    most: 3,
  },
] as const)('of the spans $spans at most $most overlap', ({ spans, most }) => {
  expect(mostAtOnce(spans.map(([from, to]) => ({ from, to })))).toBe(most);
});
