import type { Account } from '../../core/account/account.ts';
import { curesItself } from '../../core/problem.ts';
import { comesAlong, type Health, isDue, isResting } from '../../core/schedule/health.ts';
import { activeOf } from '../../storage/overview.ts';
import type { Snapshot } from '../../storage/store.ts';
import { paintBadge } from '../show/paint-badge.ts';
import { unlessNewer } from '../unless-newer.ts';
import type { World } from '../world.ts';
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
      const isDueNow = (health: Health): boolean => isDue(health, conditions, world.now());
      const isOneDue = activeOf(stored).some(({ health }) => isDueNow(health));
      const isWanted = (health: Health): boolean =>
        isDueNow(health) || (isOneDue && comesAlong(health, conditions, world.now()));
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
  const isStale = (health: Health): boolean => {
    const { problem, checkedAt = 0 } = health;
    const age = world.now() - checkedAt;
    // Below 0 the clock was set back meanwhile, and the age is not known.
    if (problem === undefined) return age >= staleAfterMs || age < 0;
    if (problem.kind === 'signed-out' || isResting(health, world.now())) return false;
    return byHand || curesItself(problem);
  };
  return unlessNewer(
    async () => {
      const stored = await world.local.snapshot();
      if (activeOf(stored).some(({ health }) => isStale(health))) await keepAlarm(world);
      await pollAll(world, stored, isStale);
    },
    () => paintBadge(world),
  );
}

async function pollAll(world: World, stored: Snapshot, wanted: (health: Health) => boolean): Promise<void> {
  const chosen = activeOf(stored).filter(({ health }) => wanted(health));
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
