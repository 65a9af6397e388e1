import type { Conditions } from '../../core/schedule/health.ts';
import { MINUTE } from '../../core/time.ts';
import { settingsItem } from '../../storage/settings-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import type { World } from '../world.ts';

/** The current conditions that decide when accounts are due. */
export async function conditionsOf(world: World, stored: Snapshot): Promise<Conditions> {
  const { settings } = stored({ settings: settingsItem });
  return { pace: settings.paceMinutes * MINUTE, presence: await world.presence() };
}
