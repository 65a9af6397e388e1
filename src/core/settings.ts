/** A setting: its values, its default, and the keys of the messages that describe it. */
interface SettingEntry {
  /** The section of the settings page that shows it. */
  readonly section: 'look' | 'notifications';
  readonly values: readonly (string | number)[];
  readonly default: string | number;
  readonly legend: string;
  /** The label of each value. */
  readonly labels: Readonly<Record<string | number, string>>;
  /** The explanations of values, shown below their labels. */
  readonly texts: Readonly<Record<string | number, string>>;
}

/** All settings that apply to Tidings as a whole; storage, commands and the settings page are derived from them. */
export const SETTINGS = {
  theme: {
    section: 'look',
    values: ['auto', 'light', 'dark'],
    default: 'auto',
    legend: 'optionsThemeLegend',
    labels: { auto: 'optionsThemeAuto', light: 'optionsThemeLight', dark: 'optionsThemeDark' },
    texts: {},
  },
  density: {
    section: 'look',
    values: ['comfortable', 'compact'],
    default: 'comfortable',
    legend: 'optionsDensityLegend',
    labels: { comfortable: 'optionsDensityComfortable', compact: 'optionsDensityCompact' },
    texts: { comfortable: 'optionsDensityComfortableText', compact: 'optionsDensityCompactText' },
  },
  /** Whether archive, spam, trash and mark-read apply to the message or to its whole conversation. */
  actsOn: {
    section: 'look',
    values: ['message', 'conversation'],
    default: 'message',
    legend: 'optionsActsOnLegend',
    labels: { message: 'optionsActsOnMessage', conversation: 'optionsActsOnConversation' },
    texts: { conversation: 'optionsActsOnConversationText' },
  },
  /** How often Gmail is polled while the user is active. Browsers allow no less than half a minute. */
  paceMinutes: {
    section: 'look',
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
  /** What a notification may tell to whoever looks at the screen. */
  noticeText: {
    section: 'notifications',
    values: ['subject', 'sender', 'count'],
    default: 'subject',
    legend: 'optionsNoticeTextLegend',
    labels: {
      subject: 'optionsNoticeTextSubject',
      sender: 'optionsNoticeTextSender',
      count: 'optionsNoticeTextCount',
    },
    texts: { count: 'optionsNoticeTextCountText' },
  },
} as const satisfies Record<string, SettingEntry>;

export type SettingName = keyof typeof SETTINGS;

/** The user's settings for Tidings as a whole. */
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['values'][number] };

/** The settings until the user changes them. */
export const DEFAULT_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, entry]) => [name, entry.default]),
) as Settings; // `satisfies` can't check that each default is one of its values; a test does.

/** The settings' names, in display order. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]; // Object.keys loses the names.
