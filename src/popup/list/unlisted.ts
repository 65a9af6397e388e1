import type { AccountOverview } from '../../storage/overview.ts';

/**
 * How many unread messages there are beyond the ids that are kept, by Gmail's total where it is of one label; undefined where
 * there are some and no such total, since a total over several labels may count a message twice. 0: none that is known.
 */
export function unlisted({
  account: { watch },
  mailbox: { count, unread, more },
}: Pick<AccountOverview, 'account' | 'mailbox'>): number | undefined {
  if (watch.kind === 'labels' && watch.labels.length === 1 && count !== undefined) {
    return Math.max(0, count.messages - unread.length);
  }
  return more ? undefined : 0;
}
