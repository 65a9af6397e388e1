import type { Account } from '../core/account.ts';
import { afterGoodPoll, afterTrouble, type Health } from '../core/health.ts';
import type { Problem } from '../core/problem.ts';
import { DEFAULT_PACE } from '../core/schedule.ts';
import { SECOND } from '../core/time.ts';
import { accountsItem } from '../storage/account-items.ts';
import { healthItem } from '../storage/mailbox-items.ts';
import { announceOwed } from './announce.ts';
import { askFor } from './ask-gmail.ts';
import { isCurrent } from './is-current.ts';
import { openMailbox } from './mailbox-writer.ts';
import { openPacer } from './pacer.ts';
import { syncMailbox } from './sync-mailbox.ts';
import { LOCKS, type World } from './world.ts';

/** Chromium may end a worker whose event takes longer than 30 s; what is still owed then is paid by the next poll. */
const POLL_LIMIT = 25 * SECOND;

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

async function tryToSync(world: World, account: Account): Promise<Problem | 'done' | 'outdated'> {
  if (!world.isOnline()) return { kind: 'offline' };
  const limited = withinLimit(world);
  const pacer = await openPacer(world, account.id);
  const mailbox = await openMailbox(world, account);
  const synced = await syncMailbox({ account, ask: askFor(limited, account, pacer), mailbox, now: world.now });
  await pacer.close();
  if (synced.ok) return synced.value;
  if (synced.problem.kind === 'not-found') return { kind: 'server', detail: 'HTTP 404' };
  // A browser that withholds Google's hosts makes a request fail just as a lost connection does.
  if (synced.problem.kind === 'offline' && !(await world.hasHosts())) return { kind: 'not-permitted', missing: 'host' };
  return synced.problem;
}

/** The world with all requests together bound to POLL_LIMIT. */
function withinLimit(world: World): World {
  const signal = AbortSignal.timeout(POLL_LIMIT);
  return { ...world, http: (url, init) => world.http(url, { ...init, signal }) };
}
