import { mayRead } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import { lastSeen } from '../../core/lock.ts';
import { readNoticeId } from '../../core/notices/notice.ts';
import { accessTokenItem, accountsItem } from '../../storage/account-items.ts';
import { bodiesItem } from '../../storage/body-item.ts';
import { discardDamaged } from '../../storage/damaged/damaged.ts';
import type { Item } from '../../storage/item.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { unlockedItem } from '../../storage/lock/unlocked-item.ts';
import type { Snapshot } from '../../storage/store.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { LOCKS, type World } from '../world.ts';
import { openUntilAway } from './is-locked.ts';

/**
 * Locks, if there is a lock: forgets in one write the key, the texts that were read, and the access tokens of accounts that
 * may read. A poll in progress can then store nothing. Takes back notifications, which show text.
 */
export async function lockNow(world: World): Promise<void> {
  const { lock, accounts } = await world.local.read({ lock: lockItem, accounts: accountsItem });
  if (lock === undefined) return;
  const readers = new Set(accounts.flatMap(({ id, level }) => (mayRead(level) ? [id] : [])));
  const items: Record<string, Item<unknown>> = { unlocked: unlockedItem, bodies: bodiesItem };
  for (const id of readers) items[`token of ${id}`] = accessTokenItem(id);
  // In turn with changes of the lock, which need the key to their end.
  await world.withLock(LOCKS.lock, () =>
    world.session.update(items, (kept) => Object.fromEntries(Object.keys(kept).map((name) => [name, undefined]))),
  );
  await discardDamaged(world.session);
  await clearNotices(world, readers);
  await paintAndPlan(world);
}

/** Locks if the user has been away for as long as chosen; otherwise records that somebody is there. Returns whether it locked. */
export async function lockIfAway(world: World, stored: Snapshot): Promise<boolean> {
  const open = await openUntilAway(world, stored);
  if (open === undefined) return false;
  const seenAt = lastSeen(open.seenAt, await world.presence(), open.minutes, world.now());
  if (seenAt === 'away') {
    await lockNow(world);
    return true;
  }
  await world.session.update({ unlocked: unlockedItem }, ({ unlocked }) =>
    unlocked === undefined || unlocked.seenAt === seenAt ? {} : { unlocked: { ...unlocked, seenAt } },
  );
  return false;
}

/** Does the same when the user leaves or returns, and plans the next look. */
export function lookWhoIsThere(world: World): Promise<void> {
  const look = async (): Promise<void> => {
    const { lock } = await world.local.read({ lock: lockItem });
    if (lock === undefined) return;
    const stored = await world.local.snapshot();
    if (!(await lockIfAway(world, stored))) await paintAndPlan(world);
  };
  return unlessNewer(look, async () => {});
}

async function clearNotices(world: World, accounts: ReadonlySet<AccountId>): Promise<void> {
  const visible = await world.visibleNotifications();
  const own = [...visible].filter((id) => accounts.has(readNoticeId(id)?.account ?? ''));
  await Promise.all(own.map((id) => world.clearNotification(id)));
}
