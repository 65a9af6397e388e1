import type { Account } from '../core/account.ts';
import type { Health } from '../core/health.ts';
import type { Mailbox } from '../core/mailbox.ts';
import { accountsItem } from './account-items.ts';
import { healthItem, labelsItem, mailboxItem, type NamedLabel } from './mailbox-items.ts';
import type { Store } from './store.ts';

/** An account with all that is kept of it but its tokens. */
export interface AccountOverview {
  readonly account: Account;
  readonly mailbox: Mailbox;
  readonly health: Health;
  readonly labels: readonly NamedLabel[];
}

/** An account and how asking for it goes: what decides when it is polled. */
export type AccountHealth = Pick<AccountOverview, 'account' | 'health'>;

/** The same for all accounts without their mail, which takes longest to read. */
export async function readHealth(read: Store['read']): Promise<readonly AccountHealth[]> {
  const { accounts } = await read({ accounts: accountsItem });
  return Promise.all(
    accounts.map(async (account) => ({ account, ...(await read({ health: healthItem(account.id) })) })),
  );
}

/** All accounts, in the order in which they are shown. */
export async function readOverview(read: Store['read']): Promise<readonly AccountOverview[]> {
  const { accounts } = await read({ accounts: accountsItem });
  return Promise.all(
    accounts.map(async (account) => ({
      account,
      ...(await read({
        mailbox: mailboxItem(account.id),
        health: healthItem(account.id),
        labels: labelsItem(account.id),
      })),
    })),
  );
}
