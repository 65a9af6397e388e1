import * as v from 'valibot';
import { ACTS_ON, DEFAULT_SETTINGS, DENSITIES, type Settings, THEMES } from '../core/settings.ts';
import { item } from './item.ts';

/** What a person chooses for Tidings as a whole; a choice that a release does not know falls back alone. Local. */
export const settingsItem = item<Settings>(
  'settings',
  v.object({
    theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
    density: v.fallback(v.picklist(DENSITIES), DEFAULT_SETTINGS.density),
    actsOn: v.fallback(v.picklist(ACTS_ON), DEFAULT_SETTINGS.actsOn),
  }),
  DEFAULT_SETTINGS,
);
