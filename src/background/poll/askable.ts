import { mayRead } from '../../core/account/access-level.ts';
import { waitingOf } from '../../core/actions/waiting.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { healthItem } from '../../storage/mailbox-items.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import type { Snapshot } from '../../storage/store.ts';

/** An account with everything that decides when to ask Gmail for it. */
export type AskableAccount = Pick<AccountOverview, 'account' | 'health' | 'actions'>;

/** All accounts with something to ask Gmail for that can be stored, without their mail, which takes longest to parse. */
export function askableOf(stored: Snapshot): readonly AskableAccount[] {
  const { accounts } = stored({ accounts: accountsItem });
  const open = accounts.filter(({ level }) => stored.lock !== 'locked' || !mayRead(level));
  const all = open.map((account) => ({
    account,
    ...stored({ health: healthItem(account.id), actions: actionsItem(account.id) }),
  }));
  return all.filter(({ account, actions }) => !account.paused || waitingOf(actions).length > 0);
}
