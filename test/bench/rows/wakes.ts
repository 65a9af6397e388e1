import type { Browser } from 'puppeteer-core';
import { type Measurement, type Row, verdictOf } from '../row.ts';
import { type BenchStage, openBenchStage } from '../stage.ts';

const MINUTE_MS = 60_000;

/** How often real alarms wake the worker and how often it polls, for some minutes at the default pace, warm and cold at once. */
export function wakes(minutes: number): Measurement {
  return {
    name: 'wakes',
    needs: 'browser',
    isLong: true,
    measure: async (cold) => {
      const warm = await openBenchStage(cold.bundles);
      try {
        const [coldRow, warmRow] = await Promise.all([watchCold(cold, minutes), watchWarm(warm, minutes)]);
        return [warmRow, coldRow];
      } finally {
        await warm.close();
      }
    },
  };
}

/** Nothing is attached to the worker, so that it ends when it is idle, and each alarm starts it anew. */
async function watchCold({ puppet, sandbox, page, browser }: BenchStage, minutes: number): Promise<Row> {
  await browser.killBackground();
  const before = await page.evaluate(alarmTime);
  let starts = 0;
  puppet.on('targetcreated', (target) => {
    if (target.type() === 'service_worker') starts += 1;
  });
  await page.close();
  sandbox.log.clear();
  await pause(minutes * MINUTE_MS);
  const counted = { wakes: starts, polls: pollsOf(sandbox.log.api()) };
  // Any page of the extension's origin may ask, and this one runs nothing of ours.
  const quiet = await browser.openUrl(new URL('/manifest.json', browser.optionsAddress).href);
  const after = await quiet.evaluate(alarmTime);
  // An alarm that rings by its period keeps its second; one that was set again has another, to the millisecond.
  const offBeat = (after - before) % MINUTE_MS;
  const isSameBeat = Math.min(offBeat, MINUTE_MS - offBeat) < 1;
  return rowOf('worker cold', minutes, { ...counted, alarms: isSameBeat ? 0 : 'some' });
}

async function alarmTime(): Promise<number> {
  return (await chrome.alarms.get('poll'))?.scheduledTime ?? Number.NaN;
}

declare const chrome: {
  readonly alarms: { get(name: string): Promise<{ readonly scheduledTime: number } | undefined> };
};

/** The debugger keeps the worker alive, and counts in it. */
async function watchWarm({ puppet, sandbox, page }: BenchStage, minutes: number): Promise<Row> {
  await page.close();
  const worker = await workerOf(puppet);
  await worker.evaluate(COUNT);
  sandbox.log.clear();
  await pause(minutes * MINUTE_MS);
  const { rings, sets } = await worker.evaluate(() => seen);
  return rowOf('worker warm', minutes, {
    wakes: rings,
    polls: pollsOf(sandbox.log.api()),
    alarms: sets,
  });
}

/** Counts in the worker; as text, since the compiler's own helpers do not exist there. */
const COUNT = `
  globalThis.seen = { rings: 0, sets: 0 };
  chrome.alarms.onAlarm.addListener(() => { seen.rings += 1; });
  const create = chrome.alarms.create.bind(chrome.alarms);
  chrome.alarms.create = (...args) => { seen.sets += 1; return create(...args); };
`;

declare const seen: { readonly rings: number; readonly sets: number };

async function workerOf(puppet: Browser) {
  const target = await puppet.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('There is no service worker to watch');
  return worker;
}

function pollsOf(requests: readonly { readonly gmailMethod: string | undefined }[]): number {
  return requests.filter(({ gmailMethod }) => gmailMethod === 'users.getProfile').length;
}

interface Counted {
  readonly wakes: number;
  readonly polls: number;
  /** How often an alarm was set; no more than `some` is known of a cold worker, which watching would keep alive. */
  readonly alarms: number | 'some';
}

function rowOf(what: string, minutes: number, { wakes, polls, alarms }: Counted): Row {
  // The first alarm may come up to a minute after the watch began.
  const isRight = (count: number): boolean => Math.abs(count - minutes) <= 1;
  return {
    what: `${minutes} min at 1 min, ${what}`,
    budget: `${minutes} wakes, ${minutes} polls, 0 alarms set`,
    measured: `${wakes} wakes, ${polls} polls, ${alarms} alarms set`,
    least: `${minutes} wakes, ${minutes} polls, 0 alarms set`,
    verdict: verdictOf(isRight(wakes) && isRight(polls) && alarms !== 'some' && alarms <= 1),
    notes: ['Real alarms in real time, nothing touched meanwhile.'],
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
