import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../../tools/stage/check.ts';
import type { Chaos } from './chaos.ts';
import { unsettled, untruths } from './truth.ts';

/**
 * The longest back-off is ten minutes and a quarter; a message that could not be had, or a list after lost history, is
 * then asked for after one minute more, then two.
 */
const PATIENCE = 15 * 60_000;

/**
 * Ends every fault and waits until all is true. Nothing helps but what helps a person: the alarm that is set, and where
 * somebody is at the computer (`isWatched`), a look at the popup now and then. Gives what does not come to be true.
 */
export async function recover(chaos: Chaos, isWatched: boolean): Promise<readonly string[]> {
  const { stage, figures, note } = chaos;
  stage.sandbox.clearFaults();
  const deadline = Date.now() + PATIENCE;
  for (let looks = 1; ; looks += 1) {
    if (isWatched) await check(stage);
    const wrong = [...(await unsettled(chaos)), ...(await untruths(chaos))];
    if (wrong.length === 0) {
      if (looks > 1) figures.secondChecks += 1;
      return [];
    }
    if (Date.now() > deadline) return wrong;
    if (looks === 1 || looks % 10 === 0) note(`not yet: ${wrong.join(' | ').slice(0, 400)}`);
    await sleep(3_000);
  }
}
