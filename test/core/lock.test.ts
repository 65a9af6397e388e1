import { expect, test } from 'vitest';
import { type AwayMinutes, lastSeen, lookAgainAt } from '../../src/core/lock.ts';
import type { Presence } from '../../src/core/schedule/pace.ts';
import { HOUR, MINUTE } from '../../src/core/time.ts';

const NOW = Date.UTC(2026, 10, 21, 9);

test.each<{ what: string; ago: number; presence: Presence; minutes: AwayMinutes; seen: number | 'away' }>([
  { what: 'somebody who is there', ago: 4 * MINUTE, presence: 'active', minutes: 5, seen: 0 },
  { what: 'a computer that slept', ago: 8 * HOUR, presence: 'active', minutes: 60, seen: 'away' },
  { what: 'a computer that slept just as long', ago: 5 * MINUTE, presence: 'active', minutes: 5, seen: 'away' },
  // The browser says so once nothing was typed for five minutes.
  { what: 'a computer just gone idle', ago: MINUTE, presence: 'idle', minutes: 5, seen: 'away' },
  { what: 'the same with more time', ago: MINUTE, presence: 'idle', minutes: 15, seen: 5 * MINUTE },
  { what: 'an idle computer, later', ago: 14 * MINUTE, presence: 'idle', minutes: 15, seen: 14 * MINUTE },
  { what: 'an idle computer, at last', ago: 15 * MINUTE, presence: 'idle', minutes: 15, seen: 'away' },
  { what: 'a locked screen', ago: MINUTE, presence: 'locked', minutes: 5, seen: MINUTE },
  { what: 'a screen locked for long', ago: 5 * MINUTE, presence: 'locked', minutes: 5, seen: 'away' },
  { what: 'a clock that was set back', ago: -HOUR, presence: 'locked', minutes: 5, seen: 0 },
])('$what was last seen $seen ms ago', ({ ago, presence, minutes, seen }) => {
  const found = lastSeen(NOW - ago, presence, minutes, NOW);
  expect(found === 'away' ? found : NOW - found).toBe(seen);
});

test('whoever is there is looked for before the time is up, and whoever is away once it is', () => {
  expect(lookAgainAt(NOW, 'active', 15)).toBe(NOW + 14 * MINUTE);
  expect(lookAgainAt(NOW, 'idle', 15)).toBe(NOW + 15 * MINUTE);
});
