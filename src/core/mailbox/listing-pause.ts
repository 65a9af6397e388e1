import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../time.ts';
import type { Mailbox } from './mailbox.ts';

/** A poll runs slightly before its minute is over, rather than wait for the next one. */
const SLACK: Millis = 10 * SECOND;

/**
 * When to retry what has failed `times` times before: after 1, 2, 4 ... 60 minutes, in time for the poll of that
 * minute.
 */
export function askAgainAt(now: EpochMs, times: number): EpochMs {
  return now + pauseAfter(times) - SLACK;
}

/**
 * When the list may be rebuilt because history was lost: at once the first time, then after 1, 2, 4 ... 60 minutes, so
 * that a mailbox whose history is never kept does not cost a listing at each poll. Starts over after two hours without
 * a listing.
 */
export function mayListAt(mailbox: Mailbox): EpochMs {
  const { listedAt, forcedListings } = mailbox;
  if (listedAt === undefined || forcedListings === 0) return 0;
  return listedAt + pauseAfter(forcedListings - 1);
}

/** The number of forced listings in a row, including one more at `now`. */
export function withOneMoreForced(mailbox: Mailbox, now: EpochMs): number {
  const { listedAt, forcedListings } = mailbox;
  return listedAt === undefined || now - listedAt > 2 * HOUR ? 1 : forcedListings + 1;
}

function pauseAfter(times: number): Millis {
  return Math.min(2 ** times * MINUTE, HOUR);
}
