import type { AccountId } from '../../core/account/account.ts';
import { nextToSend } from '../../core/actions/waiting.ts';
import { canBeAsked } from '../../core/schedule/health.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { pollAccount } from '../poll/poll-account.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';

/**
 * Shows the actions that a page has stored for an account, and polls if one can be sent, unless the account is signed
 * out or Google has asked for a pause. If this worker dies, the next poll sends what is waiting.
 */
export async function sendNow(world: World, id: AccountId): Promise<void> {
  await paintBadge(world);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) return;
  await pollAccount(
    world,
    account,
    ({ health, actions }) =>
      nextToSend(actions, new Set(), world.now()) !== undefined && canBeAsked(health, world.now()),
  );
  await paintAndPlan(world);
}
