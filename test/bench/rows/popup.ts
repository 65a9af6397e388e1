import { LIST_SIZE } from '../../../src/core/mailbox/mailbox.ts';
import { readBundle } from '../../../tools/browser/bundle.ts';
import { BARE_PAGE } from '../bundles.ts';
import { firstRowInTab } from '../first-row-in-tab.ts';
import { firstRowInToolbar } from '../first-row-in-toolbar.ts';
import { median } from '../median.ts';
import { pollTimes } from '../poll.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';
import type { BenchStage } from '../stage.ts';

const ROUNDS = 15;
const MOST_RATIO = 2;

/** The popup's own share of the time until it shows the first row, against a page of static rows. */
export const popup: Measurement = {
  name: 'popup',
  needs: 'browser',
  measure: async (stage) => {
    const own = (await readBundle(stage.bundles.withBarePage)).popup;
    const times = { warm: newTimes(), dead: newTimes() };
    const tab = { warm: newTimes(), dead: newTimes() };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const worker of ['warm', 'dead'] as const) {
        for (const [which, path] of [
          ['own', own],
          ['bare', BARE_PAGE],
        ] as const) {
          const address = new URL(`/${path}`, stage.browser.optionsAddress).href;
          await prepare(stage, worker);
          times[worker][which].push(await firstRowInToolbar(stage, path, LIST_SIZE));
          await prepare(stage, worker);
          tab[worker][which].push(await firstRowInTab(stage, address, LIST_SIZE));
        }
      }
    }
    return [
      rowOf('warm', times.warm, [
        `As the real toolbar popup: from the document's creation to the end of the frame that painted the first row`,
        `  (\`paintTime\` of the first largest contentful paint in a list item), ${ROUNDS} rounds, interleaved, medians.`,
        `The same page in a new tab, whose opening keeps the browser from handing out its files: ${inWords(tab.warm)}.`,
      ]),
      rowOf('dead', times.dead, [
        'The worker is killed before each page; the process that it shares with the page lives.',
        `In a new tab: ${inWords(tab.dead)}.`,
      ]),
    ];
  },
};

interface Times {
  readonly own: number[];
  readonly bare: number[];
}

function newTimes(): Times {
  return { own: [], bare: [] };
}

/** A poll just before leaves the worker running, and the popup nothing to ask for. */
async function prepare(stage: BenchStage, worker: 'warm' | 'dead'): Promise<void> {
  await pollTimes(stage.browser, 1);
  if (worker === 'dead') await stage.browser.killBackground();
}

function rowOf(worker: string, times: Times, notes: readonly string[]): Row {
  const ratio = median(times.own) / median(times.bare);
  return {
    what: `popup own share, ${LIST_SIZE} rows, worker ${worker}`,
    budget: `< ${MOST_RATIO} x a bare page of ${LIST_SIZE} static rows`,
    measured: `${ratio.toFixed(2)} x (${median(times.own).toFixed(0)} ms)`,
    least: `1.0 x (${median(times.bare).toFixed(0)} ms)`,
    verdict: verdictOf(ratio < MOST_RATIO),
    notes,
  };
}

function inWords({ own, bare }: Times): string {
  const ratio = (median(own) / median(bare)).toFixed(2);
  return `${median(own).toFixed(0)} ms, bare ${median(bare).toFixed(0)} ms (${ratio} x)`;
}
