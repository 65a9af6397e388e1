import type { Presence } from '../core/schedule/pace.ts';
import { browser } from './browser.ts';

/** Nobody has touched the computer for so long. */
const IDLE_SECONDS = 300;

/** Is somebody at the computer? */
export function presence(): Promise<Presence> {
  return browser.idle.queryState(IDLE_SECONDS);
}

/** Calls `onReturn` when somebody touches the computer again after it was idle, locked or asleep. */
export function whenSomebodyReturns(onReturn: () => void): void {
  browser.idle.setDetectionInterval(IDLE_SECONDS);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') onReturn();
  });
}
