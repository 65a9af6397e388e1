import type { Account } from '../core/account.ts';
import type { Action } from '../core/action.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../core/health.ts';
import type { Problem } from '../core/problem.ts';
import { fail } from '../core/result.ts';
import { DEFAULT_PACE } from '../core/schedule.ts';
import { accountsItem } from '../storage/account-items.ts';
import { actionsItem } from '../storage/action-items.ts';
import { healthItem } from '../storage/mailbox-items.ts';
import { announceOwed } from './announce.ts';
import { askFor } from './ask-gmail.ts';
import { isCurrent } from './is-current.ts';
import { openMailbox } from './mailbox-writer.ts';
import { openPacer } from './pacer.ts';
import { sendActions } from './send-actions.ts';
import { syncMailbox } from './sync-mailbox.ts';
import { withinLimit } from './within-limit.ts';
import { LOCKS, type World } from './world.ts';

/**
 * Polls one account, alone among all contexts, after sending what was asked for it, and stores how it went. Waits for a poll
 * of it that is under way, and does nothing if the account is no longer `wanted` after that.
 */
export function pollAccount(
  world: World,
  account: Account,
  wanted: (health: Health, actions: readonly Action[]) => boolean = () => true,
): Promise<void> {
  return world.withLock(LOCKS.poll(account.id), async () => {
    const before = await world.local.read({ health: healthItem(account.id), actions: actionsItem(account.id) });
    if (!wanted(before.health, before.actions)) return;
    const end = await tryToSync(world, account, before.actions.length > 0);
    if (end === 'outdated') return;
    await announceOwed(world, account);
    const pollEnd = {
      now: world.now(),
      pace: DEFAULT_PACE,
      presence: await world.presence(),
      chance: world.chance(),
    };
    const items = { accounts: accountsItem, health: healthItem(account.id) };
    await world.local.update(items, ({ accounts, health }) => {
      if (!isCurrent(account, accounts)) return {};
      return { health: end === 'done' ? afterGoodPoll(pollEnd) : afterTrouble(health, end, pollEnd) };
    });
  });
}

async function tryToSync(world: World, account: Account, hasActions: boolean): Promise<Problem | 'done' | 'outdated'> {
  if (!world.isOnline()) return { kind: 'offline' };
  const limited = withinLimit(world);
  const pacer = await openPacer(world, account.id);
  const ask = askFor(limited, account, pacer);
  // What was asked for first: Gmail's answers then tell of it. Where Gmail wants a rest, it has one.
  const stopped = hasActions ? await sendActions({ world, account, ask }) : undefined;
  const sync = async () => syncMailbox({ account, ask, mailbox: await openMailbox(world, account), now: world.now });
  const synced = stopped?.kind === 'throttled' ? fail(stopped) : await sync();
  await pacer.close();
  if (synced.ok) return synced.value;
  if (synced.problem.kind === 'not-found') return { kind: 'server', detail: 'HTTP 404' };
  // A browser that withholds Google's hosts makes a request fail just as a lost connection does.
  if (synced.problem.kind === 'offline' && !(await world.hasHosts())) return { kind: 'not-permitted', missing: 'host' };
  return synced.problem;
}
