import type { EpochMs, Millis } from '../time.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

/**
 * How a request ended: the HTTP status of the answer, or why there was no answer. `nonce` is a 400 that asks for the request
 * once more with a nonce (RFC 9449 section 8), which is a part of DPoP and no failure.
 */
export type Outcome = number | 'nonce' | 'offline' | 'slow';

/**
 * One request. It names no message, address or token. A tuple, since a poll reads and writes some dozens. `sent` and
 * `received` are the bytes of the bodies, uncompressed and without headers.
 */
export type JournalEntry = readonly [
  at: EpochMs,
  purpose: Purpose,
  outcome: Outcome,
  took: Millis,
  sent: number,
  received: number,
];

/** The sums of one calendar day (`2026-11-21`, in this computer's time zone); bytes as in an entry. */
export type DayTotals = readonly [day: string, requests: number, sent: number, received: number, units: number];

/** What is stored of the requests of one account, or of those that belong to none; all oldest first. */
export interface KeptJournal {
  /** At most CHUNK; every request is added here. */
  readonly requests: readonly JournalEntry[];
  /** At most KEPT_OLDER before these. It changes once in CHUNK requests, since each poll would otherwise write it. */
  readonly olderRequests: readonly JournalEntry[];
  /** At most KEPT_DAYS; these outlast the entries that they sum up. */
  readonly requestDays: readonly DayTotals[];
}

/** How many entries a poll may read and write again: about 400 bytes. */
export const CHUNK = 8;

/** With those, more than an hour and a half of polls at the default pace: about 4 kB. */
export const KEPT_OLDER = 92;

export const KEPT_DAYS = 14;

/** The journal after more requests; without `olderRequests` if those stay as they are. */
export function afterRequests(
  { requests, olderRequests, requestDays }: KeptJournal,
  made: readonly JournalEntry[],
): Partial<KeptJournal> {
  const all = [...requests, ...made];
  const days = made.reduce(withRequest, requestDays).slice(-KEPT_DAYS);
  if (all.length <= CHUNK) return { requests: all, requestDays: days };
  return { requests: [], olderRequests: [...olderRequests, ...all].slice(-KEPT_OLDER), requestDays: days };
}

/** Quota units that a request cost; none if it did not reach Gmail. */
export function unitsOf([, purpose, outcome]: JournalEntry): number {
  return outcome === 'offline' ? 0 : PURPOSES[purpose].units;
}

function withRequest(days: readonly DayTotals[], entry: JournalEntry): readonly DayTotals[] {
  const [at, , , , sent, received] = entry;
  const today = dayOf(at);
  const [, requests, up, down, units] = days.find(([day]) => day === today) ?? [today, 0, 0, 0, 0];
  const sum: DayTotals = [today, requests + 1, up + sent, down + received, units + unitsOf(entry)];
  // Sorted, since the clock may have been set back.
  return [...days.filter(([day]) => day !== today), sum].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The calendar day of a moment in this computer's time zone, as in DayTotals. */
export function dayOf(at: EpochMs): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
