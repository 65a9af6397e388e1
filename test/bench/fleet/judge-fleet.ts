import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { median, quantile } from '../median.ts';
import type { FleetPlan, FleetTally } from './simulate-fleet.ts';

/** Quota units that Google lets one project spend in a day. https://developers.google.com/workspace/gmail/api/reference/quota */
const UNITS_PER_PROJECT = 80_000_000;

/** A fleet's day in a few figures. */
export interface FleetFigures {
  readonly unitsPerUserDay: number;
  readonly clientsPerProject: number;
  readonly medianRecoveryMinutes: number;
  readonly slowRecoveryMinutes: number;
  /** Busiest minute of the whole time over the mean minute before the outage, in requests. */
  readonly gmailPeak: number;
  readonly tokenPeak: number;
}

/** The figures of a tally; the recovery of the slowest five in a hundred begins at `slowRecoveryMinutes`. */
export function judgeFleet({ clients, end, outage }: FleetPlan, tally: FleetTally): FleetFigures {
  const unitsPerUserDay = (tally.units / clients) * ((24 * HOUR) / end);
  const before = Math.floor(outage.from / MINUTE);
  return {
    unitsPerUserDay,
    clientsPerProject: Math.floor(UNITS_PER_PROJECT / unitsPerUserDay),
    medianRecoveryMinutes: median(tally.recoveries) / MINUTE,
    slowRecoveryMinutes: quantile(tally.recoveries, 0.95) / MINUTE,
    gmailPeak: peakOverMean(tally.gmailRequests, before),
    tokenPeak: peakOverMean(tally.tokenRequests, before),
  };
}

/** The largest of all values over the mean of the first `ordinary` ones. */
export function peakOverMean(values: Uint32Array, ordinary: number): number {
  const mean = values.subarray(0, ordinary).reduce((sum, value) => sum + value, 0) / ordinary;
  return values.reduce((most, value) => Math.max(most, value), 0) / mean;
}
