import { dayUnits, leastDayUnits } from '../day-units.ts';
import { pollTimes } from '../poll.ts';
import { pollCost } from '../poll-cost.ts';
import { requestsDuring, unitsOf } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';

const MESSAGES = 50;
const MOST_RATIO = 1.3;

/** What a day costs at the default settings: measured polls, multiplied by the product's own schedule. */
export const day: Measurement = {
  name: 'day',
  needs: 'browser',
  measure: async ({ browser, sandbox, mailbox }) => {
    const pollUnits = async (): Promise<number> => unitsOf(await requestsDuring(sandbox, () => pollTimes(browser, 1)));
    await pollTimes(browser, 1);
    const idle = await pollUnits();
    const id = await mailbox.compose({ from: 'Bench <bench@example.org>', subject: 'A day', text: 'In units.' });
    const arrived = await pollUnits();
    mailbox.modify([id], { remove: ['UNREAD'] });
    const read = await pollUnits();
    const idleHourly = pollCost({ arrived: 0, otherwise: 0, countDue: true }).units;
    const label = idleHourly - pollCost({ arrived: 0, otherwise: 0, countDue: false }).units;

    const units = dayUnits({ idle, arrived, read, label }, MESSAGES);
    const least = leastDayUnits(MESSAGES);
    return [
      {
        what: `units a day at defaults, ${MESSAGES} new messages`,
        budget: `< ${MOST_RATIO} x the least possible`,
        measured: `${(units / least).toFixed(2)} x (${units})`,
        least: `1.0 x (${least})`,
        verdict: verdictOf(units < MOST_RATIO * least),
        notes: [
          `Measured: an idle poll ${idle}, one with a new message ${arrived}, one after a message was read elsewhere ${read} units.`,
          `The product's scheduler plans the polls; ${MESSAGES} messages arrive alone, and each is read elsewhere later.`,
          'Least possible: an idle probe at each poll and 23 units a message, whose being read costs nothing.',
        ],
      },
    ];
  },
};
