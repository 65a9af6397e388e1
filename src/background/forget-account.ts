import type { AccountId } from '../core/account.ts';
import { accessTokenItem, accountsItem, refreshTokenItem } from '../storage/account-items.ts';
import { healthItem, mailboxItem } from '../storage/mailbox-items.ts';
import { paintBadge } from './paint-badge.ts';
import { planAlarm } from './plan-alarm.ts';
import type { World } from './world.ts';

/** Deletes everything kept of an account. A poll of it that is under way finds no account to write to. */
export async function forgetAccount(world: World, id: AccountId): Promise<void> {
  const items = {
    accounts: accountsItem,
    refreshToken: refreshTokenItem(id),
    mailbox: mailboxItem(id),
    health: healthItem(id),
  };
  await world.local.update(items, ({ accounts }) => ({
    accounts: accounts.filter((account) => account.id !== id),
    refreshToken: undefined,
    mailbox: undefined,
    health: undefined,
  }));
  await world.session.update({ access: accessTokenItem(id) }, () => ({ access: undefined }));
  await Promise.all([paintBadge(world), planAlarm(world)]);
}
