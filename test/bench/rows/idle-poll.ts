import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf, sendBare } from '../bare-request.ts';
import { median } from '../median.ts';
import { pollTimes } from '../poll.ts';
import { costInWords, requestsDuring, unitsOf } from '../requests.ts';
import { type Measurement, verdictOf } from '../row.ts';
import type { BenchStage } from '../stage.ts';
import type { TlsBytes } from '../wire/read-tls-records.ts';

const ROUNDS = 2;
const MOST = { body: 100, onTheWire: 260 } as const;

/** Beyond 10 s of silence Chromium asks by a PING whether the connection still lives, as it does at a pace of minutes. */
const SILENCE_MS = 12_000;
/** Long enough for the last frames, such as the answer to a PING, to have passed. */
const SETTLE_MS = 500;

/** What one idle poll costs, in requests, units and bytes, at the pace of real polls. */
export const idlePoll: Measurement = {
  name: 'idle-poll',
  needs: 'browser',
  measure: async (stage) => {
    // Opens the connections, and the server's window, that later requests find.
    await pollTimes(stage.browser, 3);
    const [warm] = await requestsDuring(stage.sandbox, () => pollTimes(stage.browser, 1));
    if (warm === undefined) throw new Error('The poll sent nothing');
    await sendBare(stage, [addressOf(warm)], 1);

    const polls: TlsBytes[] = [];
    const bare: TlsBytes[] = [];
    const requests = await requestsDuring(stage.sandbox, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        polls.push(await bytesOf(stage, () => pollTimes(stage.browser, 1)));
        bare.push(await bytesOf(stage, () => sendBare(stage, [addressOf(warm)], 1)));
      }
    });
    const own = requests.filter((_, index) => index % 2 === 0);
    const inside = median(polls.map((each) => each.inside));
    const least = median(bare.map((each) => each.inside));
    const kept =
      requests.length === 2 * ROUNDS &&
      unitsOf(own) === ROUNDS &&
      warm.responseBodyBytes < MOST.body &&
      inside < MOST.onTheWire;
    return [
      {
        what: 'idle poll',
        budget: `1 request, 1 unit, body < ${MOST.body} B, < ${MOST.onTheWire} B on the wire (HTTP/2)`,
        measured: `${costInWords(own.slice(0, 1))}, body ${warm.responseBodyBytes} B, ${inside} B on the wire`,
        least: `${least} B`,
        verdict: verdictOf(kept),
        notes: [
          'Bytes: a TCP relay before the sandbox adds up the TLS records of the connections to gmail.googleapis.com, both ways,',
          '  less what TLS adds to each (22 B): all HTTP/2 frames of headers (HPACK, connection in use), data and flow control.',
          `  After ${SILENCE_MS / 1_000} s of silence, so with the PING that Chromium then sends (34 B). The sandbox's answer has fewer`,
          `  headers than Google's. With TLS: ${median(polls.map((each) => each.onTheWire))} B, bare ${median(bare.map((each) => each.onTheWire))} B.`,
          'Least possible: the same request by a bare fetch from a page of the extension, over the same connection.',
        ],
      },
    ];
  },
};

async function bytesOf({ relay }: BenchStage, act: () => Promise<unknown>): Promise<TlsBytes> {
  await sleep(SILENCE_MS);
  const before = relay.gmail();
  await act();
  await sleep(SETTLE_MS);
  const after = relay.gmail();
  return { inside: after.inside - before.inside, onTheWire: after.onTheWire - before.onTheWire };
}
