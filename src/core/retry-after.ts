import { type EpochMs, HOUR, SECOND } from './time.ts';

const LONGEST = 24 * HOUR;

/**
 * When a `Retry-After` header (RFC 9110 section 10.2.3: seconds, or an HTTP date) lets us come back, at most a day from
 * now; undefined if it is absent, in the past or unreadable.
 */
export function readRetryAfter(header: string | null, now: EpochMs): EpochMs | undefined {
  if (header === null) return undefined;
  return within(/^\d+$/.test(header.trim()) ? now + Number(header) * SECOND : parseDate(header), now);
}

/**
 * The same from the text of an error, where Gmail names the moment: "User-rate limit exceeded.  Retry after
 * 2026-11-21T09:15:00.000Z".
 */
export function readRetryTime(message: string, now: EpochMs): EpochMs | undefined {
  const time = /\bRetry after (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)/i.exec(message)?.[1];
  return time === undefined ? undefined : within(Date.parse(time), now);
}

function within(until: EpochMs, now: EpochMs): EpochMs | undefined {
  return until > now ? Math.min(until, now + LONGEST) : undefined;
}

/** NaN where it is none: `Date.parse` alone takes "-5" and "soon 2099" for dates. */
function parseDate(text: string): EpochMs {
  return /^\w+, .* GMT$/.test(text.trim()) ? Date.parse(text) : Number.NaN;
}
