import type { Problem } from '../../../src/core/problem.ts';
import { afterTrouble, dueAt } from '../../../src/core/schedule/health.ts';
import { nextPollAt } from '../../../src/core/schedule/schedule.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { type EpochMs, MINUTE } from '../../../src/core/time.ts';

// The one place where the bench calls the product's scheduler. Somebody is at every computer all day long: nothing asks
// Google for more.
const ALWAYS = { pace: DEFAULT_SETTINGS.paceMinutes * MINUTE, presence: 'active' } as const;

const OUT_OF_ORDER: Problem = { kind: 'server', detail: 'HTTP 503' };

/**
 * When a client at the default pace polls next after a good poll at `now`. Asked a hundred million times, it goes past
 * `afterGoodPoll`, which would copy its argument each time.
 */
export function dueAfterGoodPoll(now: EpochMs): EpochMs {
  const { pace, presence } = ALWAYS;
  return known(nextPollAt({ now, pace, presence, problem: undefined, failures: 0, chance: 0 }));
}

/** When it polls next after Google answered 503, as it did `failures` times before; `chance` in [0, 1). */
export function dueAfterFailure(now: EpochMs, failures: number, chance: number): EpochMs {
  return known(dueAt(afterTrouble({ failures }, OUT_OF_ORDER, ALWAYS, now, chance), ALWAYS, now));
}

function known(due: EpochMs | undefined): EpochMs {
  if (due === undefined) throw new Error('The scheduler plans no further poll');
  return due;
}
