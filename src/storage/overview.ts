import type { Account } from '../core/account/account.ts';
import { accountsItem } from './account-items.ts';
import { itemsFor, type KeptOf, SHOWN_OF_ACCOUNT } from './account-keys.ts';
import type { Snapshot } from './store.ts';

/** An account with everything stored for it except its tokens. */
export type AccountOverview = { readonly account: Account } & KeptOf<typeof SHOWN_OF_ACCOUNT>;

/** All accounts, in display order. */
export function overviewOf(stored: Snapshot): readonly AccountOverview[] {
  const { accounts } = stored({ accounts: accountsItem });
  return accounts.map((account) => ({ account, ...stored(itemsFor(SHOWN_OF_ACCOUNT, account.id)) }));
}
