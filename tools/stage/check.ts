import { within } from '../browser/until.ts';
import type { Stage } from './stage.ts';

/** Longer than the product's own limits: 15 s for a request, 25 s for a whole poll. */
const PATIENCE = 45_000;

/** Checks for new mail as the popup's button does. Returns false if there was no answer, as when the background is killed. */
export async function check({ browser }: Stage, patienceMs = PATIENCE): Promise<boolean> {
  const asked = browser.send({ command: 'checkNow', args: [] });
  const answer: unknown = await within('The check', patienceMs, asked).catch(() => undefined);
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}
