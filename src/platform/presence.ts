import type { Presence } from '../core/schedule/pace.ts';
import { browser } from './browser.ts';

/** How long the computer is unused before the user counts as away. */
const IDLE_SECONDS = 300;

/** Whether the user is active or away. */
export function presence(): Promise<Presence> {
  return browser.idle.queryState(IDLE_SECONDS);
}

/** Calls `onReturn` when the user returns after the computer was idle, locked or asleep. */
export function whenSomebodyReturns(onReturn: () => void): void {
  browser.idle.setDetectionInterval(IDLE_SECONDS);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') onReturn();
  });
}
