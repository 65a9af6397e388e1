import type { Account } from '../../core/account/account.ts';
import { queueDueAt } from '../../core/actions/waiting.ts';
import { curesItself } from '../../core/problem.ts';
import { type Askable, isDue } from '../../core/schedule/due.ts';
import { canBeAsked, comesAlong } from '../../core/schedule/health.ts';
import type { Snapshot } from '../../storage/store.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';
import { askableOf } from './askable.ts';
import { conditionsOf } from './conditions.ts';
import { paintAndPlan } from './paint-and-plan.ts';
import { keepAlarm } from './plan-alarm.ts';
import { pollAccount } from './poll-account.ts';

/**
 * Polls the accounts whose time has come, each on its own and with those that come along, then paints the badge and sets
 * the next alarm.
 */
export function pollDue(world: World): Promise<void> {
  return unlessNewer(
    async () => {
      const stored = await world.local.snapshot();
      const conditions = await conditionsOf(world, stored);
      const isDueNow = (one: Askable): boolean => isDue(one, conditions, world.now());
      const isOneDue = askableOf(stored).some(isDueNow);
      const isWanted = (one: Askable): boolean =>
        isDueNow(one) || (isOneDue && !one.account.paused && comesAlong(one.health, conditions, world.now()));
      await pollAll(world, stored, isWanted);
    },
    () => paintBadge(world),
  );
}

/**
 * Polls now, whatever the schedule says, every account that was not checked within the last `staleAfterMs`. An account
 * that has to sign in again is left out: there is nothing to ask with. One that waits for a person to mend something is
 * asked only `byHand`.
 */
export function pollStale(world: World, staleAfterMs: number, byHand: boolean): Promise<void> {
  const isStale = ({ account, health, actions }: Askable): boolean => {
    const { problem, checkedAt = 0 } = health;
    if (!canBeAsked(health, world.now())) return false;
    if (problem !== undefined) return byHand || curesItself(problem);
    const queue = queueDueAt(actions, world.now());
    if (queue !== undefined && queue <= world.now()) return true;
    const age = world.now() - checkedAt;
    // Below 0 the clock was set back meanwhile, and the age is not known.
    return !account.paused && (age >= staleAfterMs || age < 0);
  };
  return unlessNewer(
    async () => {
      const stored = await world.local.snapshot();
      if (askableOf(stored).some(isStale)) await keepAlarm(world);
      await pollAll(world, stored, isStale);
    },
    () => paintBadge(world),
  );
}

async function pollAll(world: World, stored: Snapshot, wanted: (one: Askable) => boolean): Promise<void> {
  const chosen = askableOf(stored).filter(wanted);
  // An account may have come into trouble without a poll, by what a page asked for.
  if (chosen.length === 0) return paintAndPlan(world);
  let underWay = chosen.length;
  const poll = async (account: Account): Promise<void> => {
    try {
      await pollAccount(world, account, wanted);
    } finally {
      underWay -= 1;
      // When to poll next is known once the last has ended.
      await (underWay > 0 ? paintBadge(world) : paintAndPlan(world));
    }
  };
  await Promise.all(chosen.map(({ account }) => poll(account)));
}
