import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../core/settings.ts';
import { item } from './item.ts';
import { Keyed } from './shapes.ts';

/** The stored value, or the default if this release does not know the value. */
function knownChoice(name: SettingName, stored: unknown): unknown {
  const values: readonly unknown[] = SETTINGS[name].values;
  return values.includes(stored) ? stored : DEFAULT_SETTINGS[name];
}

/**
 * The user's settings for Tidings as a whole; a value that a release doesn't know falls back to its default alone.
 * Local.
 */
export const settingsItem = item<Settings>(
  'settings',
  // The values are checked against the same table as the type is built from.
  v.pipe(
    Keyed,
    v.transform((stored) => Object.fromEntries(SETTING_NAMES.map((name) => [name, knownChoice(name, stored[name])]))),
  ) as unknown as v.GenericSchema<unknown, Settings>,
  DEFAULT_SETTINGS,
);
