import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { unitsOf } from './requests.ts';

const MINUTE = 60_000;

/** Well below the 6,000 units that one user may spend in a minute, so that no pacer holds the measured requests back. */
const MOST_PER_MINUTE = 5_000;

/** Waits until `units` more fit into the minute past; at most a minute. */
export async function quotaPause(sandbox: Sandbox, units: number): Promise<void> {
  const deadline = Date.now() + MINUTE;
  const spent = (): number => unitsOf(sandbox.log.api().filter(({ at }) => at > Date.now() - MINUTE));
  while (spent() + units > MOST_PER_MINUTE && Date.now() < deadline) await sleep(500);
}
