import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../../../core/time.ts';
import type { CalendarTime } from '../../../words/times.ts';
import type { CalendarLine } from './calendar-lines.ts';
import type { ZoneOffset } from './calendar-zones.ts';

const DAY = 24 * HOUR;
const TIME = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
const DURATION = /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/;

/** What a line such as DTSTART names (RFC 5545 section 3.3.4 and 3.3.5); undefined where it is no time. */
export function readCalendarTime({ value, parameters }: CalendarLine, offsetOf: ZoneOffset): CalendarTime | undefined {
  const found = TIME.exec(value.trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(at).getUTCMonth() !== month - 1 || hour > 23 || minute > 59) return undefined;
  if (found[4] === undefined) return { at, kind: 'day' };
  if (found[7] === 'Z') return { at, kind: 'moment' };
  const offset = offsetOf(parameters.get('TZID') ?? '', at);
  return offset === undefined ? { at, kind: 'clock' } : { at: at - offset, kind: 'moment' };
}

/** How long a value such as PT1H30M lasts (RFC 5545 section 3.3.6); undefined where it is none. */
export function readDuration(value: string): Millis | undefined {
  const found = DURATION.exec(value.trim());
  if (found === null || found[1] === '-') return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(2).map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/** The last moment of what begins at `start`: as an end names it, which for days is the day after. */
export function endAt(
  start: CalendarTime,
  end: CalendarTime | undefined,
  lasts: Millis | undefined,
): EpochMs | undefined {
  const at = end?.kind === start.kind ? end.at : lasts === undefined ? undefined : start.at + lasts;
  const last = at !== undefined && start.kind === 'day' ? at - DAY : at;
  return last !== undefined && last > start.at ? last : undefined;
}
