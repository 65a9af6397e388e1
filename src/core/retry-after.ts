import { type EpochMs, HOUR, SECOND } from './time.ts';

const LONGEST = 24 * HOUR;

/**
 * When a `Retry-After` header (RFC 9110 section 10.2.3: seconds, or an HTTP date) allows the next request, at most a
 * day from now; undefined if it is absent, in the past or unreadable.
 */
export function readRetryAfter(header: string | null, now: EpochMs): EpochMs | undefined {
  if (header === null) return undefined;
  return within(/^\d+$/.test(header.trim()) ? now + Number(header) * SECOND : parseDate(header), now);
}

/**
 * The same from the text of an error, if Gmail names the time there: "User-rate limit exceeded.  Retry after
 * 2026-11-21T09:15:00.000Z".
 */
export function readRetryTime(message: string, now: EpochMs): EpochMs | undefined {
  const time = /\bRetry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)/i.exec(message)?.[1];
  return time === undefined ? undefined : within(Date.parse(time), now);
}

function within(until: EpochMs, now: EpochMs): EpochMs | undefined {
  return until > now ? Math.min(until, now + LONGEST) : undefined;
}

/** NaN if the text is not a date: `Date.parse` alone accepts "-5" and "soon 2099". */
function parseDate(text: string): EpochMs {
  return /^\w+, .* GMT$/.test(text.trim()) ? Date.parse(text) : Number.NaN;
}
