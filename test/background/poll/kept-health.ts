import type { AccountId } from '../../../src/core/account/account.ts';
import type { Health } from '../../../src/core/schedule/health.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { healthItem } from '../../../src/storage/mailbox-items.ts';
import type { FakeWorld } from '../../../tools/fakes/fake-world.ts';

/** What is kept of how polling goes, for one account or the only one. */
export async function keptHealth(world: FakeWorld, id?: AccountId): Promise<Health> {
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const account = id ?? accounts[0]?.id;
  if (account === undefined) throw new Error('No account is signed in');
  return (await world.local.read({ health: healthItem(account) })).health;
}
