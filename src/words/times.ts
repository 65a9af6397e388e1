import { type EpochMs, HOUR, MINUTE, type Millis } from '../core/time.ts';
import { once } from './once.ts';
import type { Phrases } from './phrases.ts';

/** A moment as a calendar names it (RFC 5545 section 3.3). */
export interface CalendarTime {
  readonly at: EpochMs;
  /**
   * `moment`: `at` is it. `clock`: what clocks show in some place, and `day`: a day without a time; `at` is when clocks in
   * UTC show it.
   */
  readonly kind: 'moment' | 'clock' | 'day';
}

/** Moments as people write them, in the computer's time zone. */
export interface Times {
  /** How long ago, as short as a list allows: "now", "5 min", "3 hr", "yesterday", "Nov 3", "Nov 3, 2024". */
  readonly short: (at: EpochMs, now: EpochMs) => string;
  /** How long ago, in words: "just now", "5 minutes ago", "yesterday". */
  readonly ago: (at: EpochMs, now: EpochMs) => string;
  /** A length of time, roughly: "5 minutes", "2 hours", "3 days". */
  readonly span: (length: Millis) => string;
  /** The clock time, with the date unless it is today's: "14:05", "Nov 3, 14:05". */
  readonly clock: (at: EpochMs, now: EpochMs) => string;
  /** Everything, for those who look closer: "Saturday, November 21, 2026 at 14:05". */
  readonly full: (at: EpochMs) => string;
  /** When an event is, to its end if that is known: "Thursday, November 5, 2026 at 14:00 – 15:00". */
  readonly event: (start: CalendarTime, end: EpochMs | undefined) => string;
}

const MINUTES = ['minute', MINUTE] as const;
const SPANS = [['day', 24 * HOUR], ['hour', HOUR], MINUTES] as const;
const DAY = { month: 'short', day: 'numeric' } as const;

/** Times as the language of the phrases writes them; `justNow` is its phrase for less than a minute ago. */
export function createTimes({ language, dated }: Pick<Phrases, 'language' | 'dated'>, justNow: string): Times {
  const date = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(language, options));
  const amount = (unit: string) =>
    once(() => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }));
  const amountInWords = (unit: string) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  const clockOnly = date({ hour: 'numeric', minute: '2-digit' });
  const day = date(DAY);
  const dayAndYear = date({ ...DAY, year: 'numeric' });
  const everything = date({ dateStyle: 'full', timeStyle: 'short' });
  // What clocks show elsewhere, and days, are kept as if they were in UTC.
  const elsewhere = date({ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const wholeDay = date({ dateStyle: 'full', timeZone: 'UTC' });
  const formats = { moment: everything, clock: elsewhere, day: wholeDay };
  const minutes = amount('minute');
  const hours = amount('hour');
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

  return {
    short: (at, now) => {
      const days = daysBetween(at, now);
      // A clock that was set back makes mail from the future; it is as new as can be.
      if (now - at < MINUTE) return relative().format(0, 'second');
      if (now - at < HOUR) return minutes().format(Math.floor((now - at) / MINUTE));
      if (days === 0) return hours().format(Math.floor((now - at) / HOUR));
      if (days === 1) return relative().format(-1, 'day');
      return (new Date(at).getFullYear() === new Date(now).getFullYear() ? day() : dayAndYear()).format(at);
    },
    ago: (at, now) => {
      if (now - at < MINUTE) return justNow;
      if (now - at < HOUR) return relative().format(-Math.floor((now - at) / MINUTE), 'minute');
      if (daysBetween(at, now) === 0) return relative().format(-Math.floor((now - at) / HOUR), 'hour');
      return relative().format(-daysBetween(at, now), 'day');
    },
    span: (length) => {
      const [unit, size] = SPANS.find(([, one]) => length >= one) ?? MINUTES;
      return amountInWords(unit).format(Math.round(length / size));
    },
    clock: (at, now) => (daysBetween(at, now) === 0 ? clockOnly().format(at) : dated(at)),
    full: (at) => everything().format(at),
    event: ({ at, kind }, end) => {
      const format = formats[kind]();
      return end === undefined ? format.format(at) : format.formatRange(at, end);
    },
  };
}

/** Midnights between two moments, at least 0. Noon to noon, since a day with a clock change is not 24 hours long. */
function daysBetween(at: EpochMs, now: EpochMs): number {
  const noon = (moment: EpochMs): number => new Date(moment).setHours(12, 0, 0, 0);
  return Math.max(0, Math.round((noon(now) - noon(at)) / (24 * HOUR)));
}
