import { type EpochMs, HOUR, MINUTE, type Millis } from '../../../core/time.ts';
import type { CalendarLine } from './calendar-lines.ts';

/** How far clocks in a zone are ahead of UTC when they show `clock`, which is given as if they were in UTC. */
export type ZoneOffset = (zone: string, clock: EpochMs) => Millis | undefined;

/** A rule of a VTIMEZONE (RFC 5545 section 3.6.5): from a moment of each year on, or for good, clocks are so far ahead. */
interface Observance {
  readonly offset: Millis;
  /** When it began, by the clocks. */
  readonly start: EpochMs;
  /** Undefined where it began once and for all. */
  readonly yearly?: Yearly | undefined;
}

/** In each year, to the last, on the nth such weekday (0: Sunday) of a month, counted from its end if negative. */
interface Yearly {
  readonly month: number;
  readonly nth: number;
  readonly weekday: number;
  readonly lastYear: number;
}

const DAY = 24 * HOUR;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * The zones of a calendar: those that it describes itself (Outlook's have names that nobody else knows), and those of the
 * IANA that the browser knows. Undefined for others.
 */
export function zoneOffsets(lines: readonly CalendarLine[]): ZoneOffset {
  const own = observances(lines);
  return (zone, clock) => offsetByRules(own.get(zone) ?? [], clock) ?? offsetByName(zone, clock);
}

function observances(lines: readonly CalendarLine[]): ReadonlyMap<string, readonly Observance[]> {
  const zones = new Map<string, Observance[]>();
  let zone: Observance[] = [];
  let part = new Map<string, string>();
  for (const { name, value } of lines) {
    if (name === 'BEGIN' && value === 'VTIMEZONE') zone = [];
    else if (name === 'BEGIN') part = new Map();
    else if (name === 'TZID') zones.set(value, zone);
    else if (name === 'END' && (value === 'STANDARD' || value === 'DAYLIGHT')) {
      const read = observanceOf(part);
      if (read !== undefined) zone.push(read);
    } else part.set(name, value);
  }
  return zones;
}

function observanceOf(part: ReadonlyMap<string, string>): Observance | undefined {
  const to = /^([+-])(\d\d)(\d\d)/.exec(part.get('TZOFFSETTO') ?? '');
  const from = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(part.get('DTSTART') ?? '');
  if (to === null || from === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = from.slice(1).map(Number);
  const offset = (Number(to[2]) * 60 + Number(to[3])) * MINUTE * (to[1] === '-' ? -1 : 1);
  return { offset, start: Date.UTC(year, month - 1, day, hour, minute), yearly: yearlyOf(part.get('RRULE') ?? '') };
}

function yearlyOf(rule: string): Yearly | undefined {
  const month = Number(/(?:^|;)BYMONTH=(\d{1,2})(?:;|$)/.exec(rule)?.[1]);
  const day = /(?:^|;)BYDAY=([+-]?\d)([A-Z]{2})(?:;|$)/.exec(rule);
  const weekday = WEEKDAYS.indexOf(day?.[2] ?? '');
  const lastYear = Number(/(?:^|;)UNTIL=(\d{4})/.exec(rule)?.[1] ?? Number.POSITIVE_INFINITY);
  if (!(month >= 1 && month <= 12) || weekday < 0) return undefined;
  return { month: month - 1, nth: Number(day?.[1]), weekday, lastYear };
}

/** The offset of the rule that began last before `clock`; undefined where none had begun. */
function offsetByRules(rules: readonly Observance[], clock: EpochMs): Millis | undefined {
  const begun = rules.flatMap((rule) =>
    rule.start > clock ? [] : [{ offset: rule.offset, at: lastBegin(rule, clock) }],
  );
  return begun.toSorted((one, other) => other.at - one.at)[0]?.offset;
}

function lastBegin({ start, yearly }: Observance, clock: EpochMs): EpochMs {
  if (yearly === undefined) return start;
  // Outlook's rules begin in 1601.
  const time = ((start % DAY) + DAY) % DAY;
  const year = Math.min(new Date(clock).getUTCFullYear(), yearly.lastYear);
  const inYear = dayOf(year, yearly) + time;
  return inYear <= clock ? inYear : dayOf(year - 1, yearly) + time;
}

function dayOf(year: number, { month, nth, weekday }: Yearly): EpochMs {
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const first = nth < 0 ? lastDay + 1 + nth * 7 : 1 + (nth - 1) * 7;
  const behind = (weekday - new Date(Date.UTC(year, month, first)).getUTCDay() + 7) % 7;
  return Date.UTC(year, month, first + behind);
}

function offsetByName(zone: string, clock: EpochMs): Millis | undefined {
  const ahead = (at: EpochMs): Millis | undefined => {
    try {
      const shown = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        hourCycle: 'h23',
        ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
      }).formatToParts(at);
      const part = (type: Intl.DateTimeFormatPartTypes) => Number(shown.find((one) => one.type === type)?.value);
      return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at;
    } catch {
      // The browser knows no zone of that name.
      return undefined;
    }
  };
  const guess = zone === '' ? undefined : ahead(clock);
  // By then the clocks may have been set.
  return guess === undefined ? undefined : ahead(clock - guess);
}
