import type { Snapshot } from '../../storage/store.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';
import { ensureAlarm, planAlarm } from './plan-alarm.ts';

/** Paints the badge and sets the alarm, both from one snapshot of storage: the one that the caller has, or a new one. */
export function paintAndPlan(world: World, stored?: Snapshot): Promise<void> {
  return paintAnd(world, planAlarm, stored);
}

/** Does the same in a worker that has just started. */
export function paintAndEnsure(world: World): Promise<void> {
  return paintAnd(world, ensureAlarm);
}

async function paintAnd(world: World, planFrom: typeof planAlarm, stored?: Snapshot): Promise<void> {
  const reading = stored ?? world.local.snapshot();
  const plan = async (): Promise<void> => planFrom(world, await reading);
  const noAlarm = async (): Promise<void> => {};
  await Promise.all([paintBadge(world, reading), unlessNewer(plan, noAlarm)]);
}
