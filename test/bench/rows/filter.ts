import { keystrokeTimes, openFullList } from '../full-list.ts';
import { median } from '../median.ts';
import { type Measurement, verdictOf } from '../row.ts';

const ROWS = 500;
const MOST_MS = 50;
const ROUNDS = 5;

/** Typed letter by letter and taken back again: it narrows the list to some rows, to one, to none, and widens it. */
const TYPED = 'sender 41 xq';

/** How long the popup takes to follow what is typed into the filter over as many rows as it can have. */
export const filter: Measurement = {
  name: 'filter',
  needs: 'browser',
  measure: async (stage) => {
    const { page, close } = await openFullList(stage, ROWS);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(...(await keystrokeTimes(page, TYPED)));
    await close();
    const slow = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
    return [
      {
        what: `filter over ${ROWS} rows, one keystroke`,
        budget: `< ${MOST_MS} ms`,
        measured: `${median(times).toFixed(0)} ms (95th percentile ${slow.toFixed(0)} ms)`,
        least: '-',
        verdict: verdictOf(slow < MOST_MS),
        notes: [
          'From the dispatch of the input event to the end of the frame that painted the narrowed list; the verdict is by the',
          `  95th percentile of ${times.length} keystrokes: "${TYPED}" typed and taken back, ${ROUNDS} times.`,
        ],
      },
    ];
  },
};
