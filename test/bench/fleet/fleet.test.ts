import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { judgeFleet, peakOverMean } from './judge-fleet.ts';
import { createRandom } from './random.ts';
import { type FleetPlan, simulateFleet } from './simulate-fleet.ts';

const PLAN: FleetPlan = {
  clients: 500,
  seed: 1,
  end: 4 * HOUR,
  outage: { from: 2 * HOUR, to: 3 * HOUR },
  messagesPerDay: 50,
};

test('before the outage every client polls once a minute, and refreshes once an hour', () => {
  const { gmailRequests, tokenRequests } = simulateFleet({ ...PLAN, messagesPerDay: 0.001 });
  const labelReadings = 2 * PLAN.clients;
  const total = (values: Uint32Array) => values.subarray(0, 120).reduce((sum, value) => sum + value, 0);
  expect(total(gmailRequests) - 120 * PLAN.clients).toBeCloseTo(labelReadings, -2);
  expect(total(tokenRequests)).toBeCloseTo(2 * PLAN.clients, -2);
});

test('every client meets the outage, asks less and less while it lasts, and recovers after it', () => {
  const { gmailRequests, tokenRequests, recoveries } = simulateFleet(PLAN);
  const asked = gmailRequests.map((value, minute) => value + (tokenRequests[minute] ?? 0));
  expect(recoveries).toHaveLength(PLAN.clients);
  expect(Math.min(...recoveries)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...recoveries)).toBeLessThan(11 * MINUTE);
  expect(asked[178]).toBeLessThan((asked[60] ?? 0) / 2);
});

test('messages cost what their history, label and metadata cost', () => {
  const quiet = simulateFleet({ ...PLAN, messagesPerDay: 0.001 }).units;
  const messages = (PLAN.clients * 50 * 4) / 24;
  const extra = (simulateFleet(PLAN).units - quiet) / messages;
  // 23 for the message and 3 for its being read, less what falls into one poll or saves an hourly reading.
  expect(extra).toBeGreaterThan(23);
  expect(extra).toBeLessThan(26.5);
});

test('the figures are of a day, however long the fleet ran', () => {
  const tally = {
    gmailRequests: new Uint32Array(240),
    tokenRequests: new Uint32Array(240),
    units: 100,
    recoveries: [],
  };
  expect(judgeFleet({ ...PLAN, clients: 10 }, tally)).toMatchObject({
    unitsPerUserDay: 60,
    clientsPerProject: 1_333_333,
  });
});

test('a peak is held against the mean of the ordinary minutes alone', () => {
  expect(peakOverMean(Uint32Array.of(1, 3, 0, 12), 2)).toBe(6);
});

test('the same seed gives the same numbers, evenly spread', () => {
  const numbers = Array.from({ length: 10_000 }, createRandom(7));
  const again = Array.from({ length: 10_000 }, createRandom(7));
  expect(again).toEqual(numbers);
  expect(numbers.reduce((sum, value) => sum + value, 0) / numbers.length).toBeCloseTo(0.5, 1);
});
