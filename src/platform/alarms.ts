import { browser } from './browser.ts';

const FALLBACK_MINUTES = 1;

/** When the alarm rings next, in ms since 1970; undefined if it is not set. */
export async function alarmTime(name: string): Promise<number | undefined> {
  return (await browser.alarms.get(name))?.scheduledTime;
}

/**
 * Sets the alarm to ring at `when` (ms since 1970) and every minute after that: if the worker dies before it has
 * set the next one, it still rings. The browser may ring later than asked, and not more often than every 30 s.
 */
export async function setAlarm(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when, periodInMinutes: FALLBACK_MINUTES });
}

/** Unsets the alarm. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
