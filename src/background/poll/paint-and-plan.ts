import { paintBadge } from '../show/paint-badge.ts';
import { unlessNewer } from '../unless-newer.ts';
import type { World } from '../world.ts';
import { planAlarm } from './plan-alarm.ts';

/** Paints the badge and sets the alarm, both from one reading of what is stored. */
export async function paintAndPlan(world: World): Promise<void> {
  const reading = world.local.snapshot();
  const plan = async (): Promise<void> => planAlarm(world, await reading);
  const noAlarm = async (): Promise<void> => {};
  await Promise.all([paintBadge(world, reading), unlessNewer(plan, noAlarm)]);
}
