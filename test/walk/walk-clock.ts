import type { EpochMs, Millis } from '../../src/core/time.ts';
import type { FakeBrowser } from '../../tools/fakes/fake-browser.ts';

/** The time that Google goes by, and beside it the browser's own clock, which somebody may set. */
export interface WalkClock {
  /** The true time. */
  readonly now: () => EpochMs;
  /** How far the browser's clock is ahead of it. */
  readonly skew: () => Millis;
  /** Sets the browser's clock ahead, or (negative) back. */
  readonly jump: (by: Millis) => void;
  /** Lets time pass, for both; timers that come due are not fired. */
  readonly moveTo: (at: EpochMs) => void;
  /** Calls `fire` once so much time has passed; gives what calls it off. */
  readonly after: (wait: Millis, fire: () => void) => () => void;
  /** When the next timer is due. */
  readonly nextTimer: () => EpochMs | undefined;
  /** Fires the timers that are due. */
  readonly fireDue: () => void;
  /** A signal in place of `AbortSignal.timeout`, which this clock knows the end of. It is never aborted: whoever waits asks. */
  readonly timeout: (wait: Millis) => AbortSignal;
  /** When such a signal ends. */
  readonly endOf: (signal: AbortSignal | undefined) => EpochMs;
}

interface Timer {
  readonly at: EpochMs;
  readonly fire: () => void;
}

/** A clock that starts with the browser's. */
export function createWalkClock(browser: FakeBrowser): WalkClock {
  let now = browser.now();
  const timers = new Set<Timer>();
  const ends = new WeakMap<AbortSignal, EpochMs>();
  return {
    now: () => now,
    skew: () => browser.now() - now,
    jump: (by) => browser.advance(by),
    moveTo: (at) => {
      browser.advance(at - now);
      now = at;
    },
    after: (wait, fire) => {
      const timer = { at: now + wait, fire };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    nextTimer: () => (timers.size === 0 ? undefined : Math.min(...[...timers].map(({ at }) => at))),
    fireDue: () => {
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.fire();
      }
    },
    timeout: (wait) => {
      const { signal } = new AbortController();
      ends.set(signal, now + wait);
      return signal;
    },
    endOf: (signal) => (signal === undefined ? undefined : ends.get(signal)) ?? Number.POSITIVE_INFINITY,
  };
}
