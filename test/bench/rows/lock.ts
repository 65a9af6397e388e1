import { LIST_SIZE } from '../../../src/core/mailbox/mailbox.ts';
import { readBundle } from '../../../tools/browser/bundle.ts';
import { firstRowInToolbar } from '../first-row-in-toolbar.ts';
import { median } from '../median.ts';
import { ask, pollTimes } from '../poll.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';
import type { BenchStage } from '../stage.ts';
import { cpuOfPolls } from '../worker-clock.ts';

const PASSPHRASE = 'correct horse battery staple';
const ROUNDS = 9;
const POLLS = 20;
/** What an open lock may add, in ms: opening and sealing a mailbox is a few calls of the browser's own cryptography. */
const MOST_POPUP_MS = 30;
const MOST_POLL_MS = 4;

/** What an open lock costs the popup and a poll, against the same without a lock. */
export const lock: Measurement = {
  name: 'lock',
  needs: 'browser',
  measure: async (stage) => {
    const { popup } = await readBundle(stage.bundles.withBarePage);
    const times = { off: [] as number[], open: [] as number[] };
    const cpu = { off: [] as (number | undefined)[], open: [] as (number | undefined)[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const state of ['off', 'open'] as const) {
        await turn(stage, state);
        // Until the code is as warm as it gets.
        await pollTimes(stage.browser, 20);
        cpu[state].push(await cpuOfPolls(stage, POLLS));
        times[state].push(await firstRowInToolbar(stage, popup, LIST_SIZE));
      }
    }
    await turn(stage, 'off');
    return [popupRow(median(times.off), median(times.open)), cpuRow(known(cpu.off), known(cpu.open))];
  },
};

async function turn({ browser }: BenchStage, state: 'off' | 'open'): Promise<void> {
  await ask(browser, { command: 'removeLock', args: [] });
  if (state === 'open') await ask(browser, { command: 'setLock', args: [PASSPHRASE] });
}

function popupRow(off: number, open: number): Row {
  return {
    what: `popup own share, ${LIST_SIZE} rows, lock open`,
    budget: `< ${MOST_POPUP_MS} ms more than without`,
    measured: `${(open - off).toFixed(0)} ms more (${open.toFixed(0)} ms)`,
    least: `0 ms more (${off.toFixed(0)} ms)`,
    verdict: verdictOf(open - off < MOST_POPUP_MS),
    notes: [`As the real toolbar popup, worker warm; ${ROUNDS} rounds, interleaved, medians.`],
  };
}

function cpuRow(off: readonly number[], open: readonly number[]): Row {
  const isMeasured = off.length > 0 && open.length > 0;
  const more = median(open) - median(off);
  return {
    what: 'worker CPU, one warm poll, lock open',
    budget: `< ${MOST_POLL_MS} ms more than without`,
    measured: isMeasured ? `${more.toFixed(2)} ms more (${median(open).toFixed(2)} ms)` : '-',
    least: isMeasured ? `0 ms more (${median(off).toFixed(2)} ms)` : '-',
    verdict: isMeasured ? verdictOf(more < MOST_POLL_MS) : 'not-measured',
    notes: [
      `By the kernel's clock of the worker's thread; ${ROUNDS} batches of ${POLLS} checkNow each, interleaved, medians.`,
    ],
  };
}

function known(values: readonly (number | undefined)[]): readonly number[] {
  return values.flatMap((value) => value ?? []);
}
