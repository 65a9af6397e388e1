import { expect, test } from 'vitest';
import { LEAST_PER_MESSAGE, pollCost } from './poll-cost.ts';

test.each([
  { happened: { arrived: 0, otherwise: 0, countDue: false }, cost: { requests: 1, units: 1 } },
  { happened: { arrived: 0, otherwise: 0, countDue: true }, cost: { requests: 2, units: 2 } },
  { happened: { arrived: 1, otherwise: 0, countDue: false }, cost: { requests: 4, units: 24 } },
  { happened: { arrived: 0, otherwise: 3, countDue: true }, cost: { requests: 3, units: 4 } },
  { happened: { arrived: 10_000, otherwise: 0, countDue: false }, cost: { requests: 28, units: 504 } },
])('a poll after $happened costs $cost', ({ happened, cost }) => {
  expect(pollCost(happened)).toEqual(cost);
});

test('the least that a message can cost is history, label and metadata', () => {
  expect(LEAST_PER_MESSAGE).toEqual({ requests: 3, units: 23 });
});
