import type { AccountId } from '../../core/account/account.ts';
import { nextToSend } from '../../core/actions/waiting.ts';
import { canBeAsked } from '../../core/schedule/health.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { pollAccount } from '../poll/poll-account.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';

/**
 * Shows what a page has kept of an account's actions, and polls where one is to be sent, unless there is nothing to ask with
 * or Gmail wants a rest. Whatever ends this worker, the next poll sends what waits.
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
