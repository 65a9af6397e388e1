import type { Account } from '../account/account.ts';
import type { Action } from '../actions/action.ts';
import { queueDueAt } from '../actions/waiting.ts';
import type { EpochMs } from '../time.ts';
import { type Conditions, dueAt, type Health, restOf, TOLERANCE } from './health.ts';

/** Everything that decides when to contact Gmail for an account. */
export interface Askable {
  readonly account: Pick<Account, 'paused'>;
  readonly health: Health;
  readonly actions: readonly Action[];
}

/**
 * When to contact Gmail for an account: to poll, unless it is paused, or to send waiting actions, paused or not;
 * undefined if there is neither, or while only the user can fix what is wrong.
 */
export function accountDueAt(
  { account, health, actions }: Askable,
  conditions: Conditions,
  now: EpochMs,
): EpochMs | undefined {
  const queue = queueDueAt(actions, now);
  if (account.paused && queue === undefined) return undefined;
  const poll = dueAt(health, conditions, now);
  // While the account itself has a problem, or must wait, its actions are sent with its next poll.
  const isWell = health.failures === 0 && health.problem === undefined && restOf(health, now) === undefined;
  if (!isWell || queue === undefined) return poll;
  return account.paused ? queue : Math.min(poll ?? queue, queue);
}

/** Whether to contact Gmail now. Never before the time that Google named: the tolerance doesn't apply to that. */
export function isDue(account: Askable, conditions: Conditions, now: EpochMs): boolean {
  const due = accountDueAt(account, conditions, now);
  return due !== undefined && due <= now + TOLERANCE && restOf(account.health, now) === undefined;
}
