/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** A length of time in milliseconds. */
export type Millis = number;

export const SECOND: Millis = 1_000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** The latest time that a Date can hold (ECMA-262, "Time Values and Time Range"). */
const LAST_MOMENT: EpochMs = 8.64e15;

/** Whether a number can be formatted as a time. Formatting any other number throws. */
export function isMoment(value: number): boolean {
  return Math.abs(value) <= LAST_MOMENT;
}
