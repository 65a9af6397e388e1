/** How much of the mailbox Tidings may see and change, least first. Each level is a separate consent. */
export const ACCESS_LEVELS = ['count', 'read', 'manage'] as const;

export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The level offered to a new user: the list needs it, and it can't change anything. */
export const DEFAULT_LEVEL: AccessLevel = 'read';

/** Whether single messages may be listed and read. Otherwise only the totals of labels are known. */
export function mayRead(level: AccessLevel): boolean {
  return level !== 'count';
}

/** Whether mail may be changed. */
export function mayManage(level: AccessLevel): boolean {
  return level === 'manage';
}
