import { pollTimes } from '../poll.ts';
import { costInWords, requestsDuring, unitsOf } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';

const POLLS = 60;
const LABEL = 'users.labels.get';

/** What an hour costs in which nothing happens, at a poll a minute. */
export const idleHour: Measurement = {
  name: 'idle-hour',
  needs: 'browser',
  measure: async ({ browser, sandbox }) => {
    const requests = await requestsDuring(sandbox, () => pollTimes(browser, POLLS));
    const probes = requests.filter(({ gmailMethod }) => gmailMethod !== LABEL);
    const kept = probes.length === POLLS && unitsOf(probes) === POLLS && requests.length <= POLLS + 1;
    return [
      {
        what: 'idle hour at 1 min',
        budget: `${POLLS} requests, ${POLLS} units`,
        measured: costInWords(requests),
        least: `${POLLS} requests, ${POLLS} units`,
        verdict: verdictOf(kept),
        notes: [
          `${POLLS} real polls by the command checkNow, one after the other. Where an hour passes without a change, the hourly`,
          `  reading of the label adds one request and one unit (in these polls: ${requests.length - probes.length}), and a token's refresh a request.`,
        ],
      },
    ];
  },
};
