import { LIST_SIZE } from '../../../src/core/mailbox.ts';
import { readBundle } from '../../e2e/browser/bundle.ts';
import { BARE_PAGE } from '../bundles.ts';
import { timeToFirstRow } from '../first-row.ts';
import { median } from '../median.ts';
import { pollTimes } from '../poll.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';
import type { BenchStage } from '../stage.ts';
import { toolbarPaint } from '../toolbar-paint.ts';

const ROUNDS = 21;
const TOOLBAR_ROUNDS = 7;
const MOST_RATIO = 2;

/** The popup's own share of the time until it shows the first row, against a page of static rows. */
export const popup: Measurement = {
  name: 'popup',
  needs: 'browser',
  measure: async (stage) => {
    const paths = { own: (await readBundle(stage.bundles.withBarePage)).popup, bare: BARE_PAGE };
    const address = (path: string): string => new URL(`/${path}`, stage.browser.optionsAddress).href;
    const times: Readonly<Record<'warm' | 'dead', Times>> = {
      warm: { own: [], bare: [] },
      dead: { own: [], bare: [] },
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const worker of ['warm', 'dead'] as const) {
        for (const which of ['own', 'bare'] as const) {
          // A poll just before leaves the worker running, and the popup nothing to ask for.
          await pollTimes(stage.browser, 1);
          if (worker === 'dead') await stage.browser.killBackground();
          times[worker][which].push(await timeToFirstRow(stage, address(paths[which]), LIST_SIZE));
        }
      }
    }
    const toolbar = await inToolbar(stage, paths);
    return [
      rowOf('warm', times.warm, [
        `In a tab (visible from the start, unlike a popup): from the document's creation to the end of the frame that painted`,
        `  the first row, by a MutationObserver and requestAnimationFrame, the same in both; ${ROUNDS} rounds, interleaved, medians.`,
        `As the real toolbar popup, first contentful paint since navigation: ${toolbar}.`,
      ]),
      rowOf('dead', times.dead, [
        'The worker is killed before each page; the process that it shares with the page lives.',
      ]),
    ];
  },
};

interface Times {
  readonly own: number[];
  readonly bare: number[];
}

function rowOf(worker: string, { own, bare }: Times, notes: readonly string[]): Row {
  const ratio = median(own) / median(bare);
  return {
    what: `popup own share, ${LIST_SIZE} rows, worker ${worker}`,
    budget: `< ${MOST_RATIO} x a bare page of ${LIST_SIZE} static rows`,
    measured: `${ratio.toFixed(2)} x (${median(own).toFixed(0)} ms)`,
    least: `1.0 x (${median(bare).toFixed(0)} ms)`,
    verdict: verdictOf(ratio < MOST_RATIO),
    notes,
  };
}

async function inToolbar(stage: BenchStage, paths: { readonly own: string; readonly bare: string }): Promise<string> {
  const own: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < TOOLBAR_ROUNDS; round += 1) {
    bare.push(await toolbarPaint(stage, paths.bare));
    own.push(await toolbarPaint(stage, paths.own));
  }
  return `${median(own).toFixed(0)} ms, bare ${median(bare).toFixed(0)} ms (${(median(own) / median(bare)).toFixed(2)} x)`;
}
