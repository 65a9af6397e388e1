/** A setting: what can be chosen, what holds until somebody chooses, and the keys of the messages that say so. */
interface SettingEntry {
  readonly values: readonly (string | number)[];
  readonly default: string | number;
  readonly legend: string;
  /** The label of each value. */
  readonly labels: Readonly<Record<string | number, string>>;
  /** What explains a value, below its label. */
  readonly texts: Readonly<Record<string | number, string>>;
}

/** All that a person chooses for Tidings as a whole; storage, commands and the settings page follow from it. */
export const SETTINGS = {
  theme: {
    values: ['auto', 'light', 'dark'],
    default: 'auto',
    legend: 'optionsThemeLegend',
    labels: { auto: 'optionsThemeAuto', light: 'optionsThemeLight', dark: 'optionsThemeDark' },
    texts: {},
  },
  density: {
    values: ['comfortable', 'compact'],
    default: 'comfortable',
    legend: 'optionsDensityLegend',
    labels: { comfortable: 'optionsDensityComfortable', compact: 'optionsDensityCompact' },
    texts: { comfortable: 'optionsDensityComfortableText', compact: 'optionsDensityCompactText' },
  },
  /** Do archive, spam, trash and mark-read mean the message, or the whole conversation that it is part of? */
  actsOn: {
    values: ['message', 'conversation'],
    default: 'message',
    legend: 'optionsActsOnLegend',
    labels: { message: 'optionsActsOnMessage', conversation: 'optionsActsOnConversation' },
    texts: { conversation: 'optionsActsOnConversationText' },
  },
  /** How often Gmail is asked while somebody is at the computer. Browsers allow no less than half a minute. */
  paceMinutes: {
    values: [0.5, 1, 2, 5, 15, 60],
    default: 1,
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
} as const satisfies Record<string, SettingEntry>;

export type SettingName = keyof typeof SETTINGS;

/** What a person has chosen for Tidings as a whole. */
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['values'][number] };

/** What holds until somebody chooses otherwise. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, entry]) => [name, entry.default]),
) as Settings; // `satisfies` cannot tell that each default is one of its values; a test does.

/** The settings' names, in the order in which they are shown. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]; // Object.keys forgets the names.
