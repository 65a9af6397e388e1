import { type EpochMs, HOUR, MINUTE, type Millis, SECOND } from '../time.ts';
import type { Mailbox } from './mailbox.ts';

/** A poll comes a little before its minute is over rather than waits for another one. */
const SLACK: Millis = 10 * SECOND;

/** When to ask again for what failed `times` before: after 1, 2, 4 ... 60 minutes, in time for the poll of that minute. */
export function askAgainAt(now: EpochMs, times: number): EpochMs {
  return now + pauseAfter(times) - SLACK;
}

/**
 * When the list may be made anew because history was lost: at once the first time, then after 1, 2, 4 ... 60 minutes, so
 * that a mailbox whose history is never kept does not cost a listing at each poll. An hour without starts afresh.
 */
export function mayListAt(mailbox: Mailbox): EpochMs {
  const { listedAt, forcedListings } = mailbox;
  if (listedAt === undefined || forcedListings === 0) return 0;
  return listedAt + pauseAfter(forcedListings - 1);
}

/** How many forced listings in a row there are with one more at `now`. */
export function withOneMoreForced(mailbox: Mailbox, now: EpochMs): number {
  const { listedAt, forcedListings } = mailbox;
  return listedAt === undefined || now - listedAt > 2 * HOUR ? 1 : forcedListings + 1;
}

function pauseAfter(times: number): Millis {
  return Math.min(2 ** times * MINUTE, HOUR);
}
