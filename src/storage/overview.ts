import type { Account } from '../core/account/account.ts';
import { waitingOf } from '../core/actions/waiting.ts';
import { accountsItem } from './account-items.ts';
import { itemsFor, type KeptOf, SHOWN_OF_ACCOUNT } from './account-keys.ts';
import { actionsItem } from './action-items.ts';
import { healthItem } from './mailbox-items.ts';
import type { Snapshot } from './store.ts';

/** An account with all that is kept of it but its tokens. */
export type AccountOverview = { readonly account: Account } & KeptOf<typeof SHOWN_OF_ACCOUNT>;

/** An account and all that decides when to ask for it. */
export type AskableAccount = Pick<AccountOverview, 'account' | 'health' | 'actions'>;

/** The same for all accounts that there is something to ask for, without their mail, which takes longest to parse. */
export function askableOf(stored: Snapshot): readonly AskableAccount[] {
  const { accounts } = stored({ accounts: accountsItem });
  const all = accounts.map((account) => ({
    account,
    ...stored({ health: healthItem(account.id), actions: actionsItem(account.id) }),
  }));
  return all.filter(({ account, actions }) => !account.paused || waitingOf(actions).length > 0);
}

/** All accounts, in the order in which they are shown. */
export function overviewOf(stored: Snapshot): readonly AccountOverview[] {
  const { accounts } = stored({ accounts: accountsItem });
  return accounts.map((account) => ({ account, ...stored(itemsFor(SHOWN_OF_ACCOUNT, account.id)) }));
}
