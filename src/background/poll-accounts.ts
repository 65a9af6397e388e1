import type { Health } from '../core/health.ts';
import type { Problem } from '../core/problem.ts';
import type { EpochMs } from '../core/time.ts';
import { readOverview } from '../storage/overview.ts';
import { paintBadge } from './paint-badge.ts';
import { planAlarm } from './plan-alarm.ts';
import { pollAccount } from './poll-account.ts';
import type { World } from './world.ts';

/** Polls the accounts whose time has come, each on its own, then paints the badge and sets the next alarm. */
export function pollDue(world: World): Promise<void> {
  return pollWhere(world, ({ nextPollAt }) => nextPollAt !== undefined && nextPollAt <= world.now());
}

/**
 * Polls now, whatever the schedule says, every account that was not checked within the last `staleAfterMs`. An account
 * that has to sign in again is left out: there is nothing to ask with.
 */
export function pollStale(world: World, staleAfterMs: number): Promise<void> {
  return pollWhere(world, ({ problem, checkedAt = 0 }) => {
    if (problem?.kind === 'signed-out' || isResting(problem, world.now())) return false;
    return problem !== undefined || world.now() - checkedAt >= staleAfterMs;
  });
}

/** Google named the moment before which it wants to hear nothing more, whoever asks. */
function isResting(problem: Problem | undefined, now: EpochMs): boolean {
  return problem?.kind === 'throttled' && problem.until !== undefined && problem.until > now;
}

async function pollWhere(world: World, wanted: (health: Health) => boolean): Promise<void> {
  const overview = await readOverview(world.local.read);
  const chosen = overview.filter(({ account, health }) => !account.paused && wanted(health));
  const polls = chosen.map(({ account }) => pollAccount(world, account, wanted).then(() => paintBadge(world)));
  try {
    await Promise.all(polls);
  } finally {
    await planAlarm(world);
  }
}
