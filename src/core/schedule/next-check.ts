import { queueDueAt } from '../actions/waiting.ts';
import type { EpochMs } from '../time.ts';
import { type Askable, accountDueAt } from './due.ts';
import { type Conditions, restOf } from './health.ts';
import { paceWhile } from './pace.ts';

/** What decides when an account is checked next. */
export type CheckReason = 'first' | 'pace' | 'away' | 'queue' | 'rest' | 'offline' | 'woke' | 'back-off';

/** When Gmail is contacted next for an account, and why then; or why it isn't. */
export type NextCheck =
  | { readonly kind: 'planned'; readonly at: EpochMs; readonly why: CheckReason }
  | { readonly kind: 'none'; readonly why: 'paused' | 'needs-person' };

/** The next check of an account, as the alarm is planned; never in the past. */
export function nextCheck(one: Askable, conditions: Conditions, now: EpochMs): NextCheck {
  const at = accountDueAt(one, conditions, now);
  if (at !== undefined) return { kind: 'planned', at: Math.max(at, now), why: reasonOf(one, at, conditions, now) };
  const isIdle = queueDueAt(one.actions, now) === undefined;
  return { kind: 'none', why: one.account.paused && isIdle ? 'paused' : 'needs-person' };
}

function reasonOf({ health, actions }: Askable, at: EpochMs, conditions: Conditions, now: EpochMs): CheckReason {
  const { problem, failures, askedAt } = health;
  if (restOf(health, now) !== undefined) return 'rest';
  if (problem?.kind === 'offline') return 'offline';
  if (problem !== undefined) return 'back-off';
  if (failures > 0) return 'woke';
  if (queueDueAt(actions, now) === at) return 'queue';
  if (askedAt === undefined) return 'first';
  return paceWhile(conditions.presence, conditions.pace) > conditions.pace ? 'away' : 'pace';
}
