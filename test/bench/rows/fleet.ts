import { HOUR } from '../../../src/core/time.ts';
import { judgeFleet } from '../fleet/judge-fleet.ts';
import { type FleetPlan, simulateFleet } from '../fleet/simulate-fleet.ts';
import { type Measurement, verdictOf } from '../row.ts';

const PLAN: FleetPlan = {
  clients: 100_000,
  seed: 20_261_121,
  end: 24 * HOUR,
  outage: { from: 12 * HOUR, to: 13 * HOUR },
  messagesPerDay: 50,
};

const MOST = { medianMinutes: 4, gmailPeak: 2, tokenPeak: 12 } as const;

/** A fleet of clients over a day with an hour's outage, driven by the product's own scheduler. */
export const fleet: Measurement = {
  name: 'fleet',
  needs: 'nothing',
  measure: async () => {
    const figures = judgeFleet(PLAN, simulateFleet(PLAN));
    const { medianRecoveryMinutes, slowRecoveryMinutes, gmailPeak, tokenPeak } = figures;
    const part = (what: string, measured: string, budget: string, least: string, kept: boolean) => ({
      what: `fleet of 100,000, an hour's outage: ${what}`,
      budget,
      measured,
      least,
      verdict: verdictOf(kept),
    });
    return [
      {
        ...part(
          'median recovery',
          `${medianRecoveryMinutes.toFixed(1)} min`,
          `< ${MOST.medianMinutes} min`,
          '-',
          medianRecoveryMinutes < MOST.medianMinutes,
        ),
        notes: [
          `95 in 100 clients have recovered after ${slowRecoveryMinutes.toFixed(1)} min.`,
          `${figures.unitsPerUserDay.toFixed(0)} units a user and day (the lost hour included), so ` +
            `${figures.clientsPerProject} clients in a Google project of 80 million units a day.`,
          'Both hosts answer 503 for an hour at noon; tokens live an hour and are replaced a minute early, so that nearly',
          `all clients must refresh first. 50 messages a day, each read elsewhere later; nobody is ever idle. Seed ${PLAN.seed}.`,
        ],
      },
      {
        ...part(
          "Gmail's peak minute",
          `${gmailPeak.toFixed(2)} x mean`,
          `< ${MOST.gmailPeak} x mean`,
          '-',
          gmailPeak < MOST.gmailPeak,
        ),
        notes: [],
      },
      {
        ...part(
          "token endpoint's peak minute",
          `${tokenPeak.toFixed(1)} x mean`,
          `< ${MOST.tokenPeak} x mean`,
          '-',
          tokenPeak < MOST.tokenPeak,
        ),
        notes: ['Requests in the busiest minute of the day over the mean minute before the outage; failed ones count.'],
      },
    ];
  },
};
