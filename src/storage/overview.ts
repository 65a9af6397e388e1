import type { Account } from '../core/account/account.ts';
import type { Action } from '../core/actions/action.ts';
import type { Mailbox } from '../core/mailbox/mailbox.ts';
import type { Health } from '../core/schedule/health.ts';
import { accountsItem } from './account-items.ts';
import { actionsItem } from './action-items.ts';
import { healthItem, labelsItem, mailboxItem, type NamedLabel } from './mailbox-items.ts';
import type { Snapshot } from './store.ts';

/** An account with all that is kept of it but its tokens. */
export interface AccountOverview {
  readonly account: Account;
  readonly mailbox: Mailbox;
  readonly health: Health;
  readonly labels: readonly NamedLabel[];
  /** What was asked for and is not settled, oldest first. */
  readonly actions: readonly Action[];
}

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
  return accounts.map((account) => ({
    account,
    ...stored({
      mailbox: mailboxItem(account.id),
      health: healthItem(account.id),
      labels: labelsItem(account.id),
      actions: actionsItem(account.id),
    }),
  }));
}
