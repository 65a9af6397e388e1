import type { Mailbox } from './mailbox.ts';
import { type CountUnit, countedLabels, type Watch } from './watch.ts';

/** The unread count of an account, as shown. */
export interface ShownCount {
  readonly unread: number;
  readonly unit: CountUnit;
  /** Whether there may be more: only the stored ids were counted, and they are not all. */
  readonly orMore: boolean;
  /** Whether the totals of several labels were added up; a message that has two of them counts twice. */
  readonly isSum: boolean;
}

/** Gmail's last count of what is watched; undefined before the first. */
export function shownCount(mailbox: Mailbox, watch: Watch): ShownCount | undefined {
  if (watch.kind === 'labels') {
    const { count } = mailbox;
    if (count === undefined) return undefined;
    return { unread: count[watch.unit], unit: watch.unit, orMore: false, isSum: countedLabels(watch).length > 1 };
  }
  if (mailbox.listedAt === undefined) return undefined;
  return { unread: mailbox.unread.length, unit: 'messages', orMore: mailbox.more, isSum: false };
}
