export const THEMES = ['auto', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
export const ACTS_ON = ['message', 'conversation'] as const;

/** What a person chooses for Tidings as a whole. */
export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Do archive, spam, trash and mark-read mean the message, or the whole conversation that it is part of? */
  readonly actsOn: (typeof ACTS_ON)[number];
}

/** What holds until somebody chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { theme: 'auto', density: 'comfortable', actsOn: 'message' };
