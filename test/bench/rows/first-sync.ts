import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { addressOf, sendBare } from '../bare-request.ts';
import { median } from '../median.ts';
import { CHECK_NOW, pollTimes } from '../poll.ts';
import { quotaPause } from '../quota-pause.ts';
import { mostAtOnce, requestsDuring, unitsOf } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';
import type { BenchStage } from '../stage.ts';

// What `evaluate` is given runs in the page, where the extension's API is.
declare const chrome: ExtensionApi;

const ROUNDS = 9;
const MOST = { requests: 28, atOnce: 5, ratio: 1.5 } as const;
const GET = 'users.messages.get';

/** Held back so long, requests that were sent together are seen together. */
const DELAY_MS = 100;

/** The first sync of a mailbox with more than 25 unread messages: its requests, how many at once, and its time. */
export const firstSync: Measurement = {
  name: 'first-sync',
  needs: 'browser',
  measure: async (stage) => {
    const requests = await requestsDuring(stage.sandbox, () => syncAnew(stage));
    if (requests.some(({ status }) => status !== 200)) throw new Error('The first sync did not go well');
    const atOnce = await getsAtOnce(stage);
    const addresses = requests.map(addressOf);
    const units = unitsOf(requests);

    const synced: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await quotaPause(stage.sandbox, 2 * units);
      const again = await requestsDuring(stage.sandbox, async () => synced.push(await syncAnew(stage)));
      if (again.length !== requests.length) throw new Error(`A repeated sync took ${again.length} requests`);
      bare.push(await sendBare(stage, addresses, MOST.atOnce));
    }
    const ratio = median(synced) / median(bare);
    const kept = requests.length <= MOST.requests && atOnce <= MOST.atOnce && ratio < MOST.ratio;
    return [
      {
        what: 'first sync, 25 messages',
        budget: `${MOST.requests} requests, ${MOST.atOnce} at a time, wall time < ${MOST.ratio} x the same requests sent bare`,
        measured: `${requests.length} requests, ${atOnce} at a time, ${ratio.toFixed(2)} x`,
        least: '1.0 x',
        verdict: verdictOf(kept),
        notes: [
          `Wall time: from a page of the extension, around checkNow with the mailbox deleted (median ${median(synced).toFixed(0)} ms), and`,
          `  around the same ${requests.length} requests by fetch, ${MOST.atOnce} at a time (${median(bare).toFixed(0)} ms); ${ROUNDS} rounds, interleaved.`,
          `At a time: overlap of messages.get in the sandbox's log while each is held back ${DELAY_MS} ms.`,
        ],
      },
    ];
  },
};

/** Takes the mailbox out of storage (what is null is read as absent) and has it synced; gives the time in ms. */
async function syncAnew({ browser, page }: BenchStage): Promise<number> {
  const mailboxes = Object.keys(await browser.storage('local')).filter((key) => key.startsWith('mailbox:'));
  await browser.write('local', Object.fromEntries(mailboxes.map((key) => [key, null])));
  return await page.evaluate(async (message) => {
    const start = performance.now();
    await new Promise((answered) => {
      const port = chrome.runtime.connect();
      port.onMessage.addListener((answer: unknown) => {
        answered(answer);
        port.disconnect();
      });
      port.postMessage(message);
    });
    return performance.now() - start;
  }, CHECK_NOW);
}

async function getsAtOnce(stage: BenchStage): Promise<number> {
  const path = /\/messages\/[^/]+$/;
  const remove = stage.sandbox.addFault({ name: 'held back', path, act: { kind: 'delay', ms: DELAY_MS } });
  try {
    const requests = await requestsDuring(stage.sandbox, () => syncAnew(stage));
    const gets = requests.filter(({ gmailMethod }) => gmailMethod === GET);
    return mostAtOnce(gets.map(({ at }) => ({ from: at, to: at + DELAY_MS })));
  } finally {
    remove();
    await pollTimes(stage.browser, 1);
  }
}
