import { type EpochMs, HOUR, SECOND } from './time.ts';

const LONGEST = 24 * HOUR;

/**
 * When a `Retry-After` header (RFC 9110 section 10.2.3: seconds, or an HTTP date) lets us come back, at most a day from
 * now; undefined if it is absent, in the past or unreadable.
 */
export function readRetryAfter(header: string | null, now: EpochMs): EpochMs | undefined {
  if (header === null) return undefined;
  const until = /^\d+$/.test(header.trim()) ? now + Number(header) * SECOND : Date.parse(header);
  return until > now ? Math.min(until, now + LONGEST) : undefined;
}
