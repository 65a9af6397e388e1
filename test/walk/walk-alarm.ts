import type { EpochMs } from '../../src/core/time.ts';
import type { FakeBrowser } from '../../tools/fakes/fake-browser.ts';
import type { WalkClock } from './walk-clock.ts';

/** How a browser keeps an alarm: Chromium by the clock on the wall, Firefox by the time that has passed. */
export type AlarmKeeping = 'clock' | 'timer';

/** The one alarm, by the true time. */
export interface WalkAlarm {
  /** When it rings; undefined where it is not set. */
  readonly ringsAt: () => EpochMs | undefined;
  /** It has rung, and is set for the next time. */
  readonly ring: () => void;
  /** Somebody has set the browser's clock. */
  readonly clockSet: () => void;
}

/** The alarm of a browser that keeps it so. */
export function createWalkAlarm(browser: FakeBrowser, clock: WalkClock, keeping: AlarmKeeping): WalkAlarm {
  let at: EpochMs | undefined;
  let seen = 0;
  const plan = (): void => {
    const { alarm } = browser;
    at = alarm === undefined ? undefined : clock.now() + Math.max(0, alarm - browser.now());
    seen = browser.alarmsSet;
  };
  return {
    ringsAt: () => {
      if (seen !== browser.alarmsSet) plan();
      return at;
    },
    ring: () => {
      browser.ring();
      plan();
    },
    clockSet: () => {
      if (keeping === 'clock') plan();
    },
  };
}
