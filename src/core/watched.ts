/** Gmail's id of the inbox label. */
export const INBOX = 'INBOX';

/** Labels whose messages Gmail leaves out of every other label's listing. */
const HIDING: readonly string[] = ['SPAM', 'TRASH'];

/** Does a message with these labels belong into the list of unread messages of `watched`? */
export function isUnreadIn(watched: string, labels: readonly string[]): boolean {
  return labels.includes('UNREAD') && labels.includes(watched) && !hides(labels);
}

/** Do these labels keep a message out of the list, whatever else it bears? */
export function hides(labels: readonly string[]): boolean {
  return HIDING.some((label) => labels.includes(label));
}

/** Could a change of these labels move a message into or out of that list? */
export function concernsList(watched: string, changed: readonly string[]): boolean {
  return takesOut(watched, changed) || hides(changed);
}

/** Does losing these labels take a message out of that list, whatever else it bears? */
export function takesOut(watched: string, removed: readonly string[]): boolean {
  return removed.some((label) => label === 'UNREAD' || label === watched);
}
