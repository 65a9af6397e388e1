import { IDLE_AFTER, type Presence } from '../core/schedule/pace.ts';
import { SECOND } from '../core/time.ts';
import { browser } from './browser.ts';

const IDLE_SECONDS = IDLE_AFTER / SECOND;

/** Whether the user is active or away. */
export function presence(): Promise<Presence> {
  return browser.idle.queryState(IDLE_SECONDS);
}

/**
 * Calls `onReturn` when the user returns after the computer was idle, locked or asleep, and `onLeave` when it becomes idle
 * or is locked.
 */
export function whenPresenceChanges(onReturn: () => void, onLeave: () => void): void {
  browser.idle.setDetectionInterval(IDLE_SECONDS);
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') onReturn();
    else onLeave();
  });
}
