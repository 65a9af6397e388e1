import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/actions/action.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { type Conditions, dueAt, type Health } from '../../../src/core/schedule/health.ts';
import { nextCheck } from '../../../src/core/schedule/next-check.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';

const NOW = 1_790_000_000_000;
const active: Conditions = { pace: MINUTE, presence: 'active' };
const locked: Conditions = { pace: MINUTE, presence: 'locked' };
const well: Health = { failures: 0, askedAt: NOW - 20_000, checkedAt: NOW - 20_000 };
const failing = (problem: Problem): Health => ({ ...well, problem, failures: 2, chance: 0.5 });
const waiting: Action = {
  id: 'a',
  kind: 'archive',
  wholeConversation: false,
  messages: [],
  askedAt: NOW - 1_000,
  state: { kind: 'waiting' },
};

test.each<{ what: string; health: Health; conditions?: Conditions; paused?: boolean; actions?: Action[]; why: string }>(
  [
    { what: 'checked a moment ago', health: well, why: 'pace' },
    { what: 'of a user who is away', health: well, conditions: locked, why: 'away' },
    {
      what: 'of a user whose pace is slower than that anyway',
      health: well,
      conditions: { ...locked, pace: HOUR },
      why: 'pace',
    },
    { what: 'never asked', health: { failures: 0 }, why: 'first' },
    { what: 'with an action to send', health: well, actions: [waiting], why: 'queue' },
    { what: 'that is paused, with an action to send', health: well, paused: true, actions: [waiting], why: 'queue' },
    { what: 'that is paused', health: well, paused: true, why: 'paused' },
    {
      what: 'that Google asked to wait',
      health: { ...well, rest: { since: NOW - 1, until: NOW + HOUR } },
      why: 'rest',
    },
    { what: 'that is offline', health: failing({ kind: 'offline' }), why: 'offline' },
    { what: 'that fails', health: failing({ kind: 'slow' }), why: 'back-off' },
    { what: 'whose first check after sleep failed', health: { ...well, failures: 1 }, why: 'woke' },
    { what: 'that is signed out', health: failing({ kind: 'signed-out' }), why: 'needs-person' },
  ],
)('an account $what: $why', ({ health, conditions = active, paused = false, actions = [], why }) => {
  const next = nextCheck({ account: { paused }, health, actions }, conditions, NOW);
  expect(next.why).toBe(why);
  if (next.kind === 'planned') expect(next.at).toBeGreaterThanOrEqual(NOW);
  if (next.kind === 'planned' && why !== 'queue')
    expect(next.at).toBe(Math.max(NOW, dueAt(health, conditions, NOW) ?? 0));
});
