import { withLeastWorker } from '../least-browser.ts';
import { median } from '../median.ts';
import { pollTimes } from '../poll.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';
import { cpuOfPolls } from '../worker-clock.ts';

const BATCHES = 7;
const POLLS = 20;

/** Of DESIGN.md's reference run, in ms: the budget, and the least worker on the same machine. */
const BUDGET_MS = 4;
const REFERENCE_LEAST_MS = 1.9;
const MOST_RATIO = BUDGET_MS / REFERENCE_LEAST_MS;

/** What one idle poll in a running worker takes of the processor. */
export const cpu: Measurement = {
  name: 'cpu',
  needs: 'browser',
  measure: async (stage) =>
    withLeastWorker(stage, async (least) => {
      // Until the code is as warm as it gets.
      await pollTimes(stage.browser, 100);
      await pollTimes(least.browser, 100);
      const own: number[] = [];
      const bare: number[] = [];
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const ownMs = await cpuOfPolls(stage, POLLS);
        const bareMs = await cpuOfPolls(least, POLLS);
        if (ownMs === undefined || bareMs === undefined) return [unmeasured()];
        own.push(ownMs);
        bare.push(bareMs);
      }
      const ratio = median(own) / median(bare);
      return [
        {
          ...unmeasured(),
          measured: `${ratio.toFixed(2)} x (${median(own).toFixed(2)} ms)`,
          least: `1.0 x (${median(bare).toFixed(2)} ms)`,
          verdict: verdictOf(ratio < MOST_RATIO),
          notes: [
            "Processor time of the worker's thread by the kernel's clock (/proc/PID/task/TID/schedstat), which stands still while other",
            `  programs run; ${BATCHES} batches of ${POLLS} checkNow each, interleaved with a worker that does the least, medians.`,
            `The budget is ${BUDGET_MS} ms where the least takes ${REFERENCE_LEAST_MS} ms.`,
          ],
        },
      ];
    }),
};

function unmeasured(): Row {
  return {
    what: 'worker CPU, one warm poll',
    budget: `< ${MOST_RATIO.toFixed(1)} x the least (${BUDGET_MS} ms of ${REFERENCE_LEAST_MS} ms)`,
    measured: '-',
    least: '-',
    verdict: 'not-measured',
    notes: ["The kernel's clock of threads is Linux's."],
  };
}
