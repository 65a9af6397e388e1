import { pollTimes } from '../poll.ts';
import { LEAST_PER_MESSAGE, pollCost } from '../poll-cost.ts';
import { costInWords, requestsDuring, unitsOf } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';

const ROUNDS = 3;

/** What one new message costs, and that nothing is asked for twice. */
export const newMessage: Measurement = {
  name: 'new-message',
  needs: 'browser',
  measure: async ({ browser, sandbox, mailbox }) => {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await mailbox.compose({ from: 'Bench <bench@example.org>', subject: `Message ${round}`, text: 'One more.' });
      rounds.push(await requestsDuring(sandbox, () => pollTimes(browser, 2)));
    }
    // The second poll of each round is idle, unless the first has left something to be asked for again.
    const costs = rounds.map((requests) => requests.slice(0, -1));
    const planned = pollCost({ arrived: 1, otherwise: 0, countDue: false });
    const kept = costs.every((cost) => cost.length <= planned.requests && unitsOf(cost) <= planned.units);
    const [dearest = []] = costs.toSorted((a, b) => unitsOf(b) - unitsOf(a));
    return [
      {
        what: 'one new message',
        budget: `${planned.requests} requests, ${planned.units} units`,
        measured: costInWords(dearest),
        least: `${LEAST_PER_MESSAGE.requests} requests, ${LEAST_PER_MESSAGE.units} units`,
        verdict: verdictOf(kept),
        notes: [
          `The dearest of ${ROUNDS} messages, from the sandbox's log: ${dearest.map(({ gmailMethod, path }) => gmailMethod ?? path).join(', ')}.`,
          'Least possible: without the probe, which only a push from Google could spare.',
        ],
      },
    ];
  },
};
