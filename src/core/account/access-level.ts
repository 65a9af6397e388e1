/** How much of the mailbox a person lets Tidings see, least first. Each level is a separate consent. */
export const ACCESS_LEVELS = ['count', 'read', 'act'] as const;

export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The level offered to a newcomer: a list needs it, and it can change nothing. */
export const DEFAULT_LEVEL: AccessLevel = 'read';
