import type { Account } from '../../core/account/account.ts';
import { queueDueAt } from '../../core/actions/waiting.ts';
import { curesItself } from '../../core/problem.ts';
import { type Askable, isDue } from '../../core/schedule/due.ts';
import { canBeAsked, comesAlong } from '../../core/schedule/health.ts';
import type { Snapshot } from '../../storage/store.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { revokePending } from '../accounts/revoke-pending.ts';
import { lockIfAway } from '../lock/lock-now.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';
import { askableOf } from './askable.ts';
import { conditionsOf } from './conditions.ts';
import { paintAndPlan } from './paint-and-plan.ts';
import { keepAlarm } from './plan-alarm.ts';
import { pollAccount } from './poll-account.ts';

/**
 * Polls the accounts that are due, each independently, along with those that are almost due, then paints the badge and
 * sets the next alarm. Asks for the revocations that are due.
 */
export function pollDue(world: World): Promise<void> {
  return unlessNewer(
    async () => {
      const found = await world.local.snapshot();
      const conditions = await conditionsOf(world, found);
      // Asked once: an answer of the browser's is a large part of what an idle poll costs.
      const once: World = { ...world, presence: async () => conditions.presence };
      const stored = (await lockIfAway(once, found)) ? await world.local.snapshot() : found;
      const isDueNow = (one: Askable): boolean => isDue(one, conditions, world.now());
      const isOneDue = askableOf(stored).some(isDueNow);
      const isWanted = (one: Askable): boolean =>
        isDueNow(one) || (isOneDue && !one.account.paused && comesAlong(one.health, conditions, world.now()));
      await Promise.all([pollAll(once, stored, isWanted), revokePending(world, stored)]);
    },
    () => paintBadge(world),
  );
}

/**
 * Polls now, whatever the schedule says, every account that was not checked within the last `staleAfterMs`. Skips an
 * account that has to sign in again, because it has no token. Polls an account with a problem that only the user can
 * fix only if `byHand`, and asks for revocations that are not due yet.
 */
export function pollStale(world: World, staleAfterMs: number, byHand: boolean): Promise<void> {
  const isStale = ({ account, health, actions }: Askable): boolean => {
    const { problem, checkedAt = 0 } = health;
    if (!canBeAsked(health, world.now())) return false;
    if (problem !== undefined) return byHand || curesItself(problem);
    const queue = queueDueAt(actions, world.now());
    if (queue !== undefined && queue <= world.now()) return true;
    const age = world.now() - checkedAt;
    // A negative age means that the clock was set back meanwhile, so the age is unknown.
    return !account.paused && (age >= staleAfterMs || age < 0);
  };
  return unlessNewer(
    async () => {
      const stored = await world.local.snapshot();
      if (askableOf(stored).some(isStale)) await keepAlarm(world);
      await Promise.all([pollAll(world, stored, isStale), revokePending(world, stored, byHand)]);
    },
    () => paintBadge(world),
  );
}

async function pollAll(world: World, before: Snapshot, wanted: (one: Askable) => boolean): Promise<void> {
  const chosen = askableOf(before).filter(wanted);
  // A page's command may have run into a problem without a poll.
  if (chosen.length === 0) return paintAndPlan(world);
  let underWay = chosen.length;
  const poll = async (account: Account): Promise<void> => {
    let stored: Snapshot | undefined;
    try {
      stored = await pollAccount(world, account, wanted);
    } finally {
      underWay -= 1;
      // The time of the next poll is known once the last one has ended.
      await (underWay > 0 ? paintBadge(world, stored) : paintAndPlan(world, stored));
    }
  };
  await Promise.all(chosen.map(({ account }) => poll(account)));
}
