import { mayRead } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import { afterRemoval, type RemovalEnd } from '../../core/account/revocation.ts';
import { readNoticeId } from '../../core/notices/notice.ts';
import { accountsItem, badgeSourceItem } from '../../storage/account-items.ts';
import { LOCAL_OF_ACCOUNT, SESSION_OF_ACCOUNT } from '../../storage/account-keys.ts';
import { bodiesItem } from '../../storage/body-item.ts';
import { discardDamaged, mentions } from '../../storage/damaged/damaged.ts';
import { itemsFor, nothingOf } from '../../storage/item.ts';
import { JOURNAL, journalToExtend } from '../../storage/journal-items.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { revocationsItem } from '../../storage/revocation-item.ts';
import { signInItem } from '../../storage/sign-in-item.ts';
import { isLocked } from '../lock/is-locked.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { keepAlarm } from '../poll/plan-alarm.ts';
import type { World } from '../world.ts';
import { revokePending } from './revoke-pending.ts';

/**
 * Deletes everything stored for an account, including damaged data that was set aside, and its notifications. A poll in
 * progress then finds no account to write to. With `wantsRevoked`, the write that deletes the account keeps its refresh token
 * as a pending revocation, and Google is asked afterwards; not while the token is locked, since nobody can then open it.
 */
export async function removeAccount(world: World, id: AccountId, wantsRevoked = false): Promise<RemovalEnd> {
  const { accounts: before, lock } = await world.local.read({ accounts: accountsItem, lock: lockItem });
  const isReader = before.some((account) => account.id === id && mayRead(account.level));
  const alsoRevoke = wantsRevoked && !(isReader && (await isLocked(world, lock)));
  const names = [id, ...before.flatMap((account) => (account.id === id ? [account.email] : []))];
  // If the worker is killed below, the alarm starts it again, and it paints a badge without this account.
  await keepAlarm(world);
  // First, so that a worker killed below leaves no token and no text of a removed account.
  await dropSession(world, id, names);
  await discardDamaged(world.local, names);
  const items = {
    ...itemsFor(LOCAL_OF_ACCOUNT, id),
    accounts: accountsItem,
    badgeSource: badgeSourceItem,
    revocations: revocationsItem,
  };
  const { accounts: left, revocations: pending } = await world.local.update(
    items,
    ({ accounts, badgeSource, revocations, refreshToken }) => {
      const removed = accounts.find((account) => account.id === id);
      // Without a token, Google has refused it, and there is nothing to revoke.
      const isRevocable = alsoRevoke && removed !== undefined && refreshToken !== undefined;
      return {
        ...nothingOf(LOCAL_OF_ACCOUNT),
        accounts: accounts.filter((account) => account !== removed),
        badgeSource: badgeSource === id ? undefined : badgeSource,
        ...(isRevocable ? { revocations: afterRemoval(revocations, removed, refreshToken) } : {}),
      };
    },
  );
  // The requests of sign-ins belong to no account, so they go with the last one.
  if (left.length === 0) await world.local.update(journalToExtend(undefined), () => nothingOf(JOURNAL));
  // Killed before this, the next sign-in or start of the browser does it. A revocation opens its token with them.
  const keys = before.find((account) => account.id === id)?.keys;
  if (keys !== undefined && pending.every((one) => one.keys !== keys)) await world.keyStore.remove([keys]);
  // Again, because that write may have set damaged data aside, and a poll may have stored another token meanwhile.
  await discardDamaged(world.local, names);
  await dropSession(world, id, names);
  await clearNotices(world, id);
  await paintAndPlan(world);
  if (!alsoRevoke) return 'kept';
  await revokePending(world, await world.local.snapshot());
  const { revocations } = await world.local.read({ revocations: revocationsItem });
  return revocations.some(({ account }) => account === id) ? 'pending' : 'ended';
}

async function dropSession(world: World, id: AccountId, names: readonly string[]): Promise<void> {
  const items = { ...itemsFor(SESSION_OF_ACCOUNT, id), bodies: bodiesItem, signIn: signInItem };
  await world.session.update(items, ({ bodies, signIn }) => ({
    ...nothingOf(SESSION_OF_ACCOUNT),
    bodies: bodies.filter(({ account }) => account !== id),
    // How its last sign-in ended; the pages of one that is running wait for its end.
    ...(signIn?.kind !== 'running' && mentions(signIn, names) ? { signIn: undefined } : {}),
  }));
  await discardDamaged(world.session, names);
}

async function clearNotices(world: World, account: AccountId): Promise<void> {
  const visible = await world.visibleNotifications();
  const own = [...visible].filter((id) => readNoticeId(id)?.account === account);
  await Promise.all(own.map((id) => world.clearNotification(id)));
}
