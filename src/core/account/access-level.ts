/** How much of the mailbox a person lets Tidings see and change, least first. Each level is a separate consent. */
export const ACCESS_LEVELS = ['count', 'read', 'manage'] as const;

export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The level offered to a newcomer: a list needs it, and it can change nothing. */
export const DEFAULT_LEVEL: AccessLevel = 'read';

/** May single messages be listed and read? Otherwise only the totals of labels are known. */
export function mayRead(level: AccessLevel): boolean {
  return level !== 'count';
}

/** May mail be changed? */
export function mayManage(level: AccessLevel): boolean {
  return level === 'manage';
}
