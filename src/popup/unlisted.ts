import type { AccountOverview } from '../storage/overview.ts';

/**
 * How many unread messages the list of `listed` leaves out. By Gmail's total where it is of one label; otherwise by the ids
 * that are kept, since a total over several labels may count a message twice.
 */
export function unlisted(
  { account: { watch }, mailbox }: Pick<AccountOverview, 'account' | 'mailbox'>,
  listed: number,
): { readonly count: number; readonly orMore: boolean } {
  const total = watch.kind === 'labels' && watch.labels.length === 1 ? mailbox.count?.messages : undefined;
  if (total !== undefined) return { count: total - listed, orMore: false };
  return { count: mailbox.unread.length - listed, orMore: mailbox.more };
}
