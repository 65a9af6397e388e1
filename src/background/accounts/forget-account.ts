import type { AccountId } from '../../core/account/account.ts';
import { accessTokenItem, accountsItem, badgeSourceItem, refreshTokenItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { bodiesItem } from '../../storage/body-item.ts';
import { healthItem, labelsItem, mailboxItem, spentItem } from '../../storage/mailbox-items.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import type { World } from '../world.ts';

/** Deletes everything kept of an account. A poll of it that is under way finds no account to write to. */
export async function forgetAccount(world: World, id: AccountId): Promise<void> {
  const items = {
    accounts: accountsItem,
    refreshToken: refreshTokenItem(id),
    mailbox: mailboxItem(id),
    health: healthItem(id),
    labels: labelsItem(id),
    actions: actionsItem(id),
    badgeSource: badgeSourceItem,
  };
  const session = { access: accessTokenItem(id), spent: spentItem(id), bodies: bodiesItem };
  const dropSession = () =>
    world.session.update(session, ({ bodies }) => ({
      access: undefined,
      spent: undefined,
      bodies: bodies.filter(({ account }) => account !== id),
    }));
  // First, so that a worker killed below leaves no token and no text of an account that is gone.
  await dropSession();
  await world.local.update(items, ({ accounts, badgeSource }) => ({
    accounts: accounts.filter((account) => account.id !== id),
    refreshToken: undefined,
    mailbox: undefined,
    health: undefined,
    labels: undefined,
    actions: undefined,
    badgeSource: badgeSource === id ? undefined : badgeSource,
  }));
  await world.local.discardDamaged(`:${id}`);
  // Again, since a poll may have got another token meanwhile.
  await dropSession();
  await paintAndPlan(world);
}
