import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../core/settings.ts';
import { item } from './item.ts';
import { Keyed } from './shapes.ts';

/** What was chosen, or the default where a release does not know it. */
function knownChoice(name: SettingName, stored: unknown): unknown {
  const values: readonly unknown[] = SETTINGS[name].values;
  return values.includes(stored) ? stored : DEFAULT_SETTINGS[name];
}

/** What a person chooses for Tidings as a whole; a choice that a release does not know falls back alone. Local. */
export const settingsItem = item<Settings>(
  'settings',
  // The choices are read by the table that the type is made from.
  v.pipe(
    Keyed,
    v.transform((stored) => Object.fromEntries(SETTING_NAMES.map((name) => [name, knownChoice(name, stored[name])]))),
  ) as unknown as v.GenericSchema<unknown, Settings>,
  DEFAULT_SETTINGS,
);
