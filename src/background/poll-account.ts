import type { Account } from '../core/account.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../core/health.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULT_PACE } from '../core/schedule.ts';
import { accountsItem } from '../storage/account-items.ts';
import { healthItem } from '../storage/mailbox-items.ts';
import { syncMailbox } from './sync-mailbox.ts';
import { LOCKS, type World } from './world.ts';

/**
 * Polls one account, alone among all contexts, and stores how it went. Waits for a poll of it that is under way, and does
 * nothing if the account is no longer `wanted` after that.
 */
export function pollAccount(
  world: World,
  account: Account,
  wanted: (health: Health) => boolean = () => true,
): Promise<void> {
  return world.withLock(LOCKS.poll(account.id), async () => {
    const before = await world.local.read({ health: healthItem(account.id) });
    if (!wanted(before.health)) return;
    const end = await tryToSync(world, account);
    if (end === 'outdated') return;
    const items = { accounts: accountsItem, health: healthItem(account.id) };
    await world.local.update(items, ({ accounts, health }) => {
      const current = accounts.some(({ id, generation }) => id === account.id && generation === account.generation);
      return current ? { health: after(world, health, end) } : {};
    });
  });
}

async function tryToSync(world: World, account: Account): Promise<Problem | 'done' | 'outdated'> {
  if (!world.isOnline()) return { kind: 'offline' };
  const synced = await syncMailbox(world, account);
  if (synced.ok) return synced.value;
  if (synced.problem.kind === 'not-found') return { kind: 'server', detail: 'HTTP 404' };
  // A browser that withholds Google's hosts makes a request fail just as a lost connection does.
  if (synced.problem.kind === 'offline' && !(await world.hasHosts())) return { kind: 'not-permitted', missing: 'host' };
  return synced.problem;
}

function after(world: World, health: Health, end: Problem | 'done'): Health {
  return end === 'done'
    ? afterGoodPoll(world.now(), DEFAULT_PACE)
    : afterTrouble(health, end, world.now(), DEFAULT_PACE, world.chance());
}
