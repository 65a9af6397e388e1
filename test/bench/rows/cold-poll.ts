import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { until } from '../../../tools/browser/until.ts';
import { BARE_PAGE } from '../bundles.ts';
import { type DrivenBrowser, withLeastWorker } from '../least-browser.ts';
import { type Measurement, type Row, verdictOf } from '../row.ts';

const ROUNDS = 16;
const WINDOW_MS = 2_500;
const MOST_CPU = 1.25;
const MOST_WAIT = 1.2;

/** What the alarm of a minute costs when it finds the worker dead, which at the default pace is each time. */
export const coldPoll: Measurement = {
  name: 'cold-poll',
  needs: 'browser',
  measure: (stage) =>
    withLeastWorker(stage, async (least) => {
      const own = { ...stage, page: stage.page };
      const bare = { ...least, page: await least.browser.openUrl(bareAddress(least)) };
      const [ours, theirs]: [Cold[], Cold[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        await makeDue(own);
        ours.push(await coldly(own, stage.sandbox));
        theirs.push(await coldly(bare, stage.sandbox));
      }
      return [
        rowOf('CPU of the whole browser, one cold poll', ours, theirs, ({ cpuMs }) => cpuMs, MOST_CPU),
        rowOf('alarm to the answered request, worker dead', ours, theirs, ({ waitMs }) => waitMs, MOST_WAIT),
      ];
    }),
};

interface Cold {
  readonly cpuMs: number;
  readonly waitMs: number;
}

type Driven = DrivenBrowser & { readonly page: Page };

function bareAddress({ browser }: DrivenBrowser): string {
  return new URL(`/${BARE_PAGE}`, browser.optionsAddress).href;
}

/** Makes every account due, whenever it was polled last. */
async function makeDue({ browser }: Driven): Promise<void> {
  const healths = Object.keys(await browser.storage('local')).filter((key) => key.startsWith('health:'));
  for (const key of healths) await browser.patch('local', key, { askedAt: 1 });
}

/** Lets the alarm ring for a dead worker; the time that the browser takes when nothing rings is taken off. */
async function coldly({ browser, puppet, page }: Driven, sandbox: Sandbox): Promise<Cold> {
  await browser.killBackground();
  const idle = await cpuDuring(puppet, () => pause(WINDOW_MS));
  const asked = sandbox.log.api().length;
  let waitMs = 0;
  const busy = await cpuDuring(puppet, async () => {
    const when = await page.evaluate(async () => {
      const at = Date.now() + 500;
      await chrome.alarms.create('poll', { when: at, periodInMinutes: 60 });
      return at;
    });
    const end = pause(WINDOW_MS);
    await until('the poll of the alarm', async () => sandbox.log.api().length > asked);
    waitMs = (sandbox.log.api()[asked]?.at ?? Number.NaN) - when;
    await end;
  });
  return { cpuMs: busy - idle, waitMs };
}

declare const chrome: {
  readonly alarms: {
    create(name: string, info: { readonly when: number; readonly periodInMinutes: number }): Promise<void>;
  };
};

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The processor time in ms that all processes of a browser use while `act` runs. */
async function cpuDuring(puppet: DrivenBrowser['puppet'], act: () => Promise<unknown>): Promise<number> {
  const session = await puppet.target().createCDPSession();
  const total = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
  };
  const before = await total();
  await act();
  const after = await total();
  await session.detach();
  return after - before;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rowOf(
  what: string,
  ours: readonly Cold[],
  theirs: readonly Cold[],
  of: (one: Cold) => number,
  most: number,
): Row {
  const [own, bare] = [mean(ours.map(of)), mean(theirs.map(of))];
  const ratio = own / bare;
  return {
    what,
    budget: `< ${most} x the least`,
    measured: `${ratio.toFixed(2)} x (${own.toFixed(0)} ms)`,
    least: `1.0 x (${bare.toFixed(0)} ms)`,
    verdict: verdictOf(ratio < most),
    notes: [
      `${ROUNDS} alarms each, interleaved with a worker that does the least, means (the browser counts in steps of 10 ms); an idle span of the same length taken off.`,
    ],
  };
}
