import { withLeastWorker } from '../least-browser.ts';
import { type Measurement, verdictOf } from '../row.ts';
import { heapAfterPolls, type WorkerHeap } from '../worker-heap.ts';

const FEW = 10;
const MANY = 1_000;
const MOST_BYTES = 1_000_000;
/** Of what is not code. A leak of 100 bytes a poll is more than this. */
const MOST_GROWTH = 1.1;

/** What the worker holds on to. */
export const heap: Measurement = {
  name: 'heap',
  needs: 'browser',
  measure: async (stage) => {
    const own = await heapAfterPolls(stage, FEW, MANY);
    const least = await withLeastWorker(stage, (bare) => heapAfterPolls(bare, FEW, 2 * FEW));
    const growth = own.many.data / own.few.data;
    return [
      {
        what: 'worker heap after 1,000 polls, live',
        budget: '< 1 MB, flat',
        measured: `${kilobytes(own.many.used)}; data ${growth.toFixed(2)} x that after ${FEW} polls`,
        least: kilobytes(least.many.used),
        verdict: verdictOf(own.many.used < MOST_BYTES && growth < MOST_GROWTH),
        notes: [
          "V8's used heap (Runtime.getHeapUsage) after two collections, 16 s after the last poll, when no time limit is pending.",
          `After ${FEW} polls: ${inWords(own.few)}; after ${MANY}: ${inWords(own.many)}.`,
          `Flat: what a heap snapshot holds beside code grows to less than ${MOST_GROWTH} x; V8 compiles what grows hot, which takes room once.`,
          'Least possible: a worker that reads one item, sends the request and compares, after 20 polls.',
        ],
      },
    ];
  },
};

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(0)} kB`;
}

function inWords({ used, code, data }: WorkerHeap): string {
  return `${kilobytes(used)} (in a snapshot, code ${kilobytes(code)} and data ${kilobytes(data)}, the browser's own objects included)`;
}
