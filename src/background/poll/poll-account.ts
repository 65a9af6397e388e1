import { type Account, isCurrent } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import type { Lock } from '../../core/lock.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { Problem } from '../../core/problem.ts';
import type { Askable } from '../../core/schedule/due.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../../core/schedule/health.ts';
import { DAY, type EpochMs } from '../../core/time.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { healthItem, mailboxItem } from '../../storage/mailbox-items.ts';
import type { Snapshot } from '../../storage/store.ts';
import { sendActions } from '../act/send-actions.ts';
import type { AskGmail } from '../ask/ask-gmail.ts';
import { type Journal, openJournal } from '../ask/journal.ts';
import { problemOf, withAccount } from '../ask/with-account.ts';
import { announceOwed } from '../show/announce.ts';
import { LOCKS, type World } from '../world.ts';
import { conditionsOf } from './conditions.ts';
import { openMailbox, readMailbox } from './mailbox-writer.ts';
import { syncMailbox } from './sync-mailbox.ts';

/**
 * Sends an account's waiting actions, polls it and stores the outcome; only sends if the account is paused. Runs alone
 * across all contexts: waits for a poll of the account that is in progress, and does nothing if the account is no
 * longer `wanted` afterwards. Returns what is stored at the end; undefined if that must be read again.
 */
export function pollAccount(
  world: World,
  account: Account,
  wanted: (one: Askable) => boolean = () => true,
): Promise<Snapshot | undefined> {
  return world.withLock(LOCKS.poll(account.id), async () => {
    const before = await world.local.read({
      accounts: accountsItem,
      lock: lockItem,
      health: healthItem(account.id),
      actions: actionsItem(account.id),
      mailbox: mailboxItem(account.id),
    });
    if (!isCurrent(account, before.accounts) || !wanted({ account, ...before })) return undefined;
    const began = world.now();
    const journal = openJournal(world, account.id);
    const { end, mailbox } = await syncOrSay(world, account, { ...before, journal });
    if (end === 'outdated') {
      await journal.close();
      return undefined;
    }
    const conditions = end === 'done' ? undefined : await conditionsOf(world, await world.local.snapshot());
    const after = await world.local.updateAll(
      { ...journal.items, health: healthItem(account.id) },
      ({ health, ...kept }) => {
        const requests = journal.changes(kept);
        if (!isCurrent(account, kept.accounts)) return requests;
        const now = world.now();
        if (end !== 'done' && conditions !== undefined) {
          return { ...requests, health: afterTrouble(health, end, conditions, now, world.chance()) };
        }
        const good = afterGoodPoll(health, began, now);
        return { ...requests, health: account.paused ? { ...good, checkedAt: health.checkedAt } : good };
      },
    );
    return (await announceOwed(world, account, mailbox)) ? undefined : after;
  });
}

interface Synced {
  readonly end: Problem | 'done' | 'outdated';
  /** As last read or written. */
  readonly mailbox: Mailbox;
}

/** What was read before a poll, and where its requests are recorded. */
interface Before {
  readonly accounts: readonly Account[];
  readonly lock: Lock | 'damaged' | undefined;
  readonly health: Health;
  readonly actions: readonly Action[];
  readonly mailbox: Mailbox;
  readonly journal: Journal;
}

/** Syncs an account. An exception becomes a problem like any other: shown, and retried at growing intervals. */
async function syncOrSay(world: World, account: Account, before: Before): Promise<Synced> {
  try {
    if (before.actions.length === 0) return await sync(world, account, before);
    // Actions go first, so that Gmail's answers already reflect them.
    const sent = await withAccount(
      world,
      account.id,
      'queue',
      (now, ask) => sendActions({ world, account: now, ask }),
      before,
    );
    const mailbox = await readMailbox(world, account.id);
    const stops = account.paused ? (kind: string) => kind !== 'paced' : (kind: string) => STOPS_ALL.includes(kind);
    if (!sent.ok && stops(sent.problem.kind)) return { end: problemOf(sent.problem), mailbox };
    return account.paused ? { end: 'done', mailbox } : await sync(world, account, { ...before, mailbox });
  } catch (error) {
    world.report(error);
    const detail = error instanceof Error ? error.name : typeof error;
    return { end: { kind: 'internal', detail }, mailbox: before.mailbox };
  }
}

/**
 * Problems that stop the queue and would stop a poll too. The poll detects all others on its own; a paused account has
 * none that would.
 */
const STOPS_ALL: readonly string[] = ['offline', 'slow', 'throttled'];

async function sync(world: World, account: Account, before: Before): Promise<Synced> {
  let { mailbox } = before;
  const step = async (_: Account, ask: AskGmail) => {
    const writer = openMailbox(world, account, before.mailbox);
    const asksAddress = dayOf(before.health.checkedAt ?? 0) !== dayOf(world.now());
    return syncMailbox({ account, ask, mailbox: writer, now: world.now, asksAddress }).finally(() => {
      mailbox = writer.now();
    });
  };
  const synced = await withAccount(world, account.id, 'poll', step, before);
  if (synced.ok) return { end: synced.value, mailbox };
  return { end: synced.problem.kind === 'no-such-account' ? 'outdated' : problemOf(synced.problem), mailbox };
}

/** The days since 1970-01-01, in UTC. The first good poll of a day looks at the address, too. */
function dayOf(at: EpochMs): number {
  return Math.floor(at / DAY);
}
