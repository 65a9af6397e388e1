import type { Account } from '../core/account/account.ts';
import { accountsItem } from './account-items.ts';
import { actionsItem } from './action-items.ts';
import { itemsFor, type KeptOf } from './item.ts';
import { healthItem, labelsItem, mailboxItem } from './mailbox-items.ts';
import type { Snapshot } from './store.ts';

/** What pages show of an account. Local. */
export const SHOWN_OF_ACCOUNT = {
  mailbox: mailboxItem,
  health: healthItem,
  labels: labelsItem,
  actions: actionsItem,
} as const;

/** An account with everything stored for it except its tokens. */
export type AccountOverview = { readonly account: Account } & KeptOf<typeof SHOWN_OF_ACCOUNT>;

/** All accounts, in display order. */
export function overviewOf(stored: Snapshot): readonly AccountOverview[] {
  const { accounts } = stored({ accounts: accountsItem });
  return accounts.map((account) => ({ account, ...stored(itemsFor(SHOWN_OF_ACCOUNT, account.id)) }));
}
