/** A setting: what can be chosen, and what holds until somebody chooses. */
interface SettingEntry {
  readonly values: readonly (string | number)[];
  readonly default: string | number;
}

/** All that a person chooses for Tidings as a whole; storage, commands and the settings page follow from it. */
export const SETTINGS = {
  theme: { values: ['auto', 'light', 'dark'], default: 'auto' },
  density: { values: ['comfortable', 'compact'], default: 'comfortable' },
  /** Do archive, spam, trash and mark-read mean the message, or the whole conversation that it is part of? */
  actsOn: { values: ['message', 'conversation'], default: 'message' },
  /** How often Gmail is asked while somebody is at the computer. Browsers allow no less than half a minute. */
  paceMinutes: { values: [0.5, 1, 2, 5, 15, 60], default: 1 },
} as const satisfies Record<string, SettingEntry>;

export type SettingName = keyof typeof SETTINGS;

/** What a person has chosen for Tidings as a whole. */
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['values'][number] };

/** The keys of the messages that say what a setting is. */
interface SettingWords<Value extends string | number> {
  readonly legend: string;
  /** The label of each value. */
  readonly labels: Readonly<Record<Value, string>>;
  /** What explains a value, below its label. */
  readonly texts: Readonly<Partial<Record<Value, string>>>;
}

/** The words of each setting, apart from what it is: only the settings page loads them. */
export const SETTING_WORDS = {
  theme: {
    legend: 'optionsThemeLegend',
    labels: { auto: 'optionsThemeAuto', light: 'optionsThemeLight', dark: 'optionsThemeDark' },
    texts: {},
  },
  density: {
    legend: 'optionsDensityLegend',
    labels: { comfortable: 'optionsDensityComfortable', compact: 'optionsDensityCompact' },
    texts: { comfortable: 'optionsDensityComfortableText', compact: 'optionsDensityCompactText' },
  },
  actsOn: {
    legend: 'optionsActsOnLegend',
    labels: { message: 'optionsActsOnMessage', conversation: 'optionsActsOnConversation' },
    texts: { conversation: 'optionsActsOnConversationText' },
  },
  paceMinutes: {
    legend: 'optionsPaceLegend',
    labels: {
      0.5: 'optionsPaceHalf',
      1: 'optionsPaceOne',
      2: 'optionsPaceTwo',
      5: 'optionsPaceFive',
      15: 'optionsPaceFifteen',
      60: 'optionsPaceHour',
    },
    texts: {},
  },
} as const satisfies { readonly [Name in SettingName]: SettingWords<Settings[Name]> };

/** What holds until somebody chooses otherwise. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, entry]) => [name, entry.default]),
) as Settings; // `satisfies` cannot tell that each default is one of its values; a test does.

/** The settings' names, in the order in which they are shown. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]; // Object.keys forgets the names.
