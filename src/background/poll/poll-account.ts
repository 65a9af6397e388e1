import type { Account } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { Problem } from '../../core/problem.ts';
import { fail } from '../../core/result.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../../core/schedule/health.ts';
import { DEFAULT_PACE } from '../../core/schedule/schedule.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { healthItem, mailboxItem } from '../../storage/mailbox-items.ts';
import { sendActions } from '../act/send-actions.ts';
import { type AskFailure, askFor } from '../ask/ask-gmail.ts';
import { isCurrent } from '../ask/is-current.ts';
import { openPacer } from '../ask/pacer.ts';
import { withinLimit } from '../ask/within-limit.ts';
import { announceOwed } from '../show/announce.ts';
import { LOCKS, type World } from '../world.ts';
import { openMailbox, readMailbox } from './mailbox-writer.ts';
import { syncMailbox } from './sync-mailbox.ts';

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
    const before = await world.local.read({
      health: healthItem(account.id),
      actions: actionsItem(account.id),
      mailbox: mailboxItem(account.id),
    });
    if (!wanted(before.health, before.actions)) return;
    const { end, mailbox } = await tryToSync(world, account, before);
    if (end === 'outdated') return;
    await announceOwed(world, account, mailbox);
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

interface Stored {
  readonly actions: readonly Action[];
  readonly mailbox: Mailbox;
}

interface Synced {
  readonly end: Problem | 'done' | 'outdated';
  /** As last read or written. */
  readonly mailbox: Mailbox;
}

async function tryToSync(world: World, account: Account, { actions, mailbox: known }: Stored): Promise<Synced> {
  if (!world.isOnline()) return { end: { kind: 'offline' }, mailbox: known };
  const limited = withinLimit(world);
  const pacer = await openPacer(world, account.id);
  const ask = askFor(limited, account, pacer);
  // What was asked for first: Gmail's answers then tell of it. Where Gmail wants a rest, it has one.
  const stopped = actions.length > 0 ? await sendActions({ world, account, ask }) : undefined;
  const mailbox = openMailbox(world, account, actions.length > 0 ? await readMailbox(world, account.id) : known);
  const synced =
    stopped?.kind === 'throttled' ? fail(stopped) : await syncMailbox({ account, ask, mailbox, now: world.now });
  await pacer.close();
  return { end: synced.ok ? synced.value : await problemOf(world, synced.problem), mailbox: mailbox.now() };
}

async function problemOf(world: World, failure: AskFailure): Promise<Problem> {
  if (failure.kind === 'not-found') return { kind: 'server', detail: 'HTTP 404' };
  // A browser that withholds Google's hosts makes a request fail just as a lost connection does.
  if (failure.kind === 'offline' && !(await world.hasHosts())) return { kind: 'not-permitted', missing: 'host' };
  return failure;
}
