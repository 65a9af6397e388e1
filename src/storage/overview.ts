import type { Account } from '../core/account/account.ts';
import { accountsItem } from './account-items.ts';
import { itemsFor, type KeptOf, SHOWN_OF_ACCOUNT } from './account-keys.ts';
import { healthItem } from './mailbox-items.ts';
import type { Snapshot } from './store.ts';

/** An account with all that is kept of it but its tokens. */
export type AccountOverview = { readonly account: Account } & KeptOf<typeof SHOWN_OF_ACCOUNT>;

/** An account and how asking for it goes: what decides when it is polled. */
export type AccountHealth = Pick<AccountOverview, 'account' | 'health'>;

/** The same for all accounts that are not paused, without their mail, which takes longest to parse. */
export function activeOf(stored: Snapshot): readonly AccountHealth[] {
  const { accounts } = stored({ accounts: accountsItem });
  const active = accounts.filter(({ paused }) => !paused);
  return active.map((account) => ({ account, ...stored({ health: healthItem(account.id) }) }));
}

/** All accounts, in the order in which they are shown. */
export function overviewOf(stored: Snapshot): readonly AccountOverview[] {
  const { accounts } = stored({ accounts: accountsItem });
  return accounts.map((account) => ({ account, ...stored(itemsFor(SHOWN_OF_ACCOUNT, account.id)) }));
}
