import type { Account } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { Problem } from '../../core/problem.ts';
import { fail } from '../../core/result.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../../core/schedule/health.ts';
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
import { conditionsOf } from './conditions.ts';
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
    const began = world.now();
    const { end, mailbox } = await syncOrSay(world, account, before);
    if (end === 'outdated') return;
    const conditions = end === 'done' ? undefined : await conditionsOf(world, await world.local.snapshot());
    const items = { accounts: accountsItem, health: healthItem(account.id) };
    await world.local.update(items, ({ accounts, health }) => {
      if (!isCurrent(account, accounts)) return {};
      const now = world.now();
      if (end === 'done' || conditions === undefined) return { health: afterGoodPoll(began, now) };
      return { health: afterTrouble(health, end, conditions, now, world.chance()) };
    });
    await announceOwed(world, account, mailbox);
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

/** A poll that throws is trouble like any other: it is shown, and tried again ever more slowly. */
async function syncOrSay(world: World, account: Account, stored: Stored): Promise<Synced> {
  try {
    return await tryToSync(world, account, stored);
  } catch (error) {
    world.report(error);
    const detail = error instanceof Error ? error.name : typeof error;
    return { end: { kind: 'internal', detail }, mailbox: stored.mailbox };
  }
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
