import type { EpochMs } from '../../../core/time.ts';
import type { CalendarTime } from '../../../words/times.ts';
import { type CalendarLine, calendarLines, calendarText } from './calendar-lines.ts';
import { endAt, readCalendarTime, readDuration } from './calendar-time.ts';
import { zoneOffsets } from './calendar-zones.ts';

/** What a message invites to, or calls off. */
export interface Invitation {
  readonly title: string;
  readonly place: string;
  readonly start?: CalendarTime | undefined;
  /** The last moment, or the last day; of the same kind as `start`. */
  readonly end?: EpochMs | undefined;
  /** The place whose clocks are meant, as the sender names it; where `start` is a `clock`. */
  readonly zone?: string | undefined;
  readonly isCanceled: boolean;
}

/** Far longer than any title or place. */
const MOST_CHARACTERS = 500;

/**
 * What a calendar invites to (RFC 5545, RFC 5546): its first event. Undefined where it holds none. Written here, since what
 * is shown are five lines of it and the kept libraries (ical.js: 100 kB) read calendars whole, recurrences and all.
 */
export function readInvitation(source: string): Invitation | undefined {
  const lines = calendarLines(source);
  const event = firstEvent(lines);
  if (event === undefined) return undefined;
  const offsets = zoneOffsets(lines);
  const textOf = (name: string): string =>
    calendarText(event.get(name)?.value ?? '')
      .trim()
      .slice(0, MOST_CHARACTERS);
  const timeOf = (name: string) => {
    const line = event.get(name);
    return line && readCalendarTime(line, offsets);
  };
  const start = timeOf('DTSTART');
  const zone = start?.kind === 'clock' ? event.get('DTSTART')?.parameters.get('TZID') : undefined;
  const isCanceled = [textOf('STATUS'), methodOf(lines)].some((word) => /^cancell?ed$|^cancel$/i.test(word));
  return {
    title: textOf('SUMMARY'),
    place: textOf('LOCATION'),
    start,
    end: start && endAt(start, timeOf('DTEND'), readDuration(event.get('DURATION')?.value ?? '')),
    zone: zone?.slice(0, MOST_CHARACTERS),
    isCanceled,
  };
}

/** The properties of the first event by their names; not those of the alarms within it. */
function firstEvent(lines: readonly CalendarLine[]): ReadonlyMap<string, CalendarLine> | undefined {
  const properties = new Map<string, CalendarLine>();
  const begun = lines.findIndex(({ name, value }) => name === 'BEGIN' && value.trim().toUpperCase() === 'VEVENT');
  if (begun < 0) return undefined;
  let depth = 0;
  for (const line of lines.slice(begun + 1)) {
    if (line.name === 'BEGIN') depth++;
    else if (line.name === 'END') depth--;
    else if (depth === 0 && !properties.has(line.name)) properties.set(line.name, line);
    if (depth < 0) break;
  }
  return properties;
}

function methodOf(lines: readonly CalendarLine[]): string {
  return lines.find(({ name }) => name === 'METHOD')?.value.trim() ?? '';
}
