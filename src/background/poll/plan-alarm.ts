import { dueAt } from '../../core/schedule/health.ts';
import { SECOND } from '../../core/time.ts';
import { healthOf } from '../../storage/overview.ts';
import type { Snapshot } from '../../storage/store.ts';
import type { World } from '../world.ts';

/** An alarm that is set this near to where it should be stays: the browser is no more exact. */
const CLOSE_ENOUGH = 2 * SECOND;

/** Sets the one alarm to the account that is due first, or unsets it where none is. Leaves a right one alone. */
export async function planAlarm(world: World, stored: Snapshot): Promise<void> {
  const accounts = healthOf(stored);
  const dues = accounts.flatMap(({ account, health }) => (account.paused ? [] : (dueAt(health, world.now()) ?? [])));
  const set = await world.alarmTime();
  if (dues.length === 0) {
    if (set !== undefined) await world.clearAlarm();
    return;
  }
  const due = Math.max(Math.min(...dues), world.now());
  if (set === undefined || Math.abs(set - due) > CLOSE_ENOUGH) await world.setAlarm(due);
}
