import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../core/settings.ts';
import { item } from './item.ts';
import { Keyed } from './shapes.ts';

const shapes = SETTING_NAMES.map((name: SettingName) => {
  const choice: v.GenericSchema<unknown, string | number> = v.picklist(SETTINGS[name].values);
  return [name, v.fallback(choice, DEFAULT_SETTINGS[name])] as const;
});

/** What a person chooses for Tidings as a whole; a choice that a release does not know falls back alone. Local. */
export const settingsItem = item<Settings>(
  'settings',
  // The shapes are made from the table that the type is made from.
  v.pipe(Keyed, v.object(Object.fromEntries(shapes))) as unknown as v.GenericSchema<unknown, Settings>,
  DEFAULT_SETTINGS,
);
