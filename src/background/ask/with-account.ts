import type { FetchRefusal } from '../../commands/contract.ts';
import { type AccessLevel, mayRead } from '../../core/account/access-level.ts';
import type { Account, AccountId } from '../../core/account/account.ts';
import type { Lock } from '../../core/lock.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import { type Health, restOf } from '../../core/schedule/health.ts';
import { SECOND } from '../../core/time.ts';
import { accessTokenItem, accountsItem } from '../../storage/account-items.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { LockedError } from '../../storage/lock/locked-error.ts';
import { unlockedItem } from '../../storage/lock/unlocked-item.ts';
import { healthItem, spentItem } from '../../storage/mailbox-items.ts';
import type { World } from '../world.ts';
import { type AskFailure, type AskGmail, askFor } from './ask-gmail.ts';
import { type Journal, openJournal } from './journal.ts';
import { openPacer, UNITS_A_MINUTE } from './pacer.ts';

/** What one kind of caller needs, and the total of the account's units per minute at which its requests stop. */
interface Asker {
  readonly may: (level: AccessLevel) => boolean;
  readonly units: number;
  readonly evenPaused: boolean;
}

/** What decides whether Gmail may be asked for an account. */
interface Known {
  readonly accounts: readonly Account[];
  readonly health: Health;
  readonly lock: Lock | 'damaged' | undefined;
  /** Where the requests are recorded; the caller stores them. */
  readonly journal: Journal;
}

const always = (): boolean => true;

const ASKERS = {
  /** The schedule, which finds out what is new. */
  poll: { may: always, units: UNITS_A_MINUTE, evenPaused: false },
  /** The queue of actions. A long one takes several minutes, and leaves enough of each for polls and reading. */
  queue: { may: always, units: 3_000, evenPaused: true },
  /** The user, reading messages. */
  reader: { may: mayRead, units: UNITS_A_MINUTE, evenPaused: true },
  /** The user, choosing what is counted. */
  chooser: { may: always, units: UNITS_A_MINUTE, evenPaused: true },
} as const satisfies Readonly<Record<string, Asker>>;

/** Chromium may stop a worker whose event takes longer than 30 s; the next event does what is still owed. */
const EVENT_LIMIT = 25 * SECOND;

/**
 * Runs a step that asks Gmail for an account; there is no other way to do so. The step gets the account as stored, and
 * its requests are sent AT_ONCE at a time, within the quota and the time limit of one event. Fails without asking if
 * the account was removed, lacks the level or is paused, while offline, and during a pause that Google asked for. While
 * its mail is locked, fails as if the account was gone: nothing of it can be stored. `known` is what the caller has just
 * read. The requests are recorded.
 */
export async function withAccount<Value, Failure>(
  world: World,
  id: AccountId,
  who: keyof typeof ASKERS,
  step: (account: Account, ask: AskGmail) => Promise<Result<Value, Failure | AskFailure>>,
  known?: Known,
): Promise<Result<Value, Failure | FetchRefusal>> {
  const asker: Asker = ASKERS[who];
  const items = { accounts: accountsItem, health: healthItem(id), lock: lockItem };
  const { accounts, health, lock } = known ?? (await world.local.read(items));
  const account = accounts.find((one) => one.id === id);
  if (account === undefined || (account.paused && !asker.evenPaused)) return fail({ kind: 'no-such-account' });
  if (!asker.may(account.level)) return fail({ kind: 'needs-level-read' });
  if (!world.isOnline()) return fail({ kind: 'offline' });
  const rest = restOf(health, world.now());
  if (rest !== undefined) return fail(rest);

  const { spent, access, unlocked } = await world.session.read({
    spent: spentItem(id),
    access: accessTokenItem(id),
    unlocked: unlockedItem,
  });
  if (lock !== undefined && unlocked === undefined && mayRead(account.level)) return fail({ kind: 'no-such-account' });
  const pacer = openPacer(world, id, asker.units, spent);
  const journal = known?.journal ?? openJournal(world, id);
  const signal = AbortSignal.timeout(EVENT_LIMIT);
  const limited: World = { ...world, http: (url, init) => journal.http(url, { ...init, signal }) };
  const end = await step(account, askFor(limited, account, pacer, access))
    .catch((error: unknown) => {
      if (error instanceof LockedError) return fail({ kind: 'no-such-account' } as const);
      throw error;
    })
    .finally(pacer.close)
    .finally(known === undefined ? journal.close : undefined);
  // If the browser withholds Google's hosts, a request fails just as it does without a connection.
  return isOffline(end) && !(await world.hasHosts()) ? fail({ kind: 'not-permitted', missing: 'host' }) : end;
}

/** Converts a refusal to a problem of the account, for callers that report nothing else. */
export function problemOf(refusal: FetchRefusal): Problem {
  switch (refusal.kind) {
    case 'not-found':
      return { kind: 'server', detail: 'HTTP 404' };
    case 'no-such-account':
    case 'needs-level-read':
      return { kind: 'signed-out' };
    default:
      return refusal;
  }
}

function isOffline(end: Result<unknown, unknown>): boolean {
  const problem: unknown = end.ok ? undefined : end.problem;
  return typeof problem === 'object' && problem !== null && 'kind' in problem && problem.kind === 'offline';
}
