import { MINUTE, type Millis } from '../core/time.ts';
import { browser } from './browser.ts';

/** When the alarm fires next, in ms since 1970; undefined if it is not set. */
export async function alarmTime(name: string): Promise<number | undefined> {
  return (await browser.alarms.get(name))?.scheduledTime;
}

/** Sets the alarm to fire at `when` (ms since 1970) and then every `pace`. Browsers fire it at most every 30 s. */
export async function setAlarm(name: string, when: number, pace: Millis): Promise<void> {
  await browser.alarms.create(name, { when, periodInMinutes: pace / MINUTE });
}

/** Clears the alarm. */
export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
