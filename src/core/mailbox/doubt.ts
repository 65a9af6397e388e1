import { type EpochMs, HOUR, MINUTE, type Millis } from '../time.ts';
import { askAgainAt } from './listing-pause.ts';
import type { Mailbox } from './mailbox.ts';
import { countedLabels, type Watch } from './watch.ts';

/** The shortest time between two listings for a doubt that no total can settle. */
const LISTED_AT_MOST_EVERY: Millis = 10 * MINUTE;

/** The longest time between two listings of a list that no total can be compared with, whatever the probe reports. */
const LISTED_AT_LEAST_EVERY: Millis = HOUR;

/**
 * Whether the list holds as many messages as Gmail counts. Undefined if that can't be known: the list is not complete,
 * or there is no total for exactly that list.
 */
function agrees({ unread, more, count, listedAt }: Mailbox, watch: Watch): boolean | undefined {
  if (more || count === undefined || listedAt === undefined || countedLabels(watch).length !== 1) return undefined;
  return unread.length === count.messages;
}

/**
 * The mailbox after a poll in which Gmail answered every request; the same object if nothing changes. A list and a
 * total that disagree are checked again soon: one of them lags behind, or a change was never reported.
 */
export function afterComparing(mailbox: Mailbox, watch: Watch, now: EpochMs): Mailbox {
  const { doubt, lostAt } = mailbox;
  const isPending = doubt !== undefined && doubt.askAt > now;
  // Without history the list is known to be behind, and is rebuilt as soon as allowed.
  if (isPending || lostAt !== undefined) return mailbox;
  if (agrees(mailbox, watch) !== false) return doubt === undefined ? mailbox : { ...mailbox, doubt: undefined };
  const rounds = (doubt?.rounds ?? 0) + 1;
  return { ...mailbox, doubt: { rounds, askAt: askAgainAt(now, Math.max(0, rounds - 2)) } };
}

/** The mailbox after history advanced without saying why, or went back: its records may arrive late. */
export function afterOddHistory(mailbox: Mailbox, watch: Watch, now: EpochMs): Mailbox {
  if (mailbox.doubt !== undefined) return mailbox;
  const soon = askAgainAt(now, 0);
  const isComparable = agrees(mailbox, watch) !== undefined;
  const askAt = isComparable ? soon : Math.max(soon, (mailbox.listedAt ?? 0) + LISTED_AT_MOST_EVERY);
  return { ...mailbox, countOwed: true, doubt: { rounds: 1, askAt } };
}

/**
 * What settles the doubt at `now`: first the total, if there is one to compare, and then a new listing. If there is no
 * total for exactly that list, it is listed again once it is old: a message that a listing missed would stay missing.
 */
export function settlingOf(mailbox: Mailbox, watch: Watch, now: EpochMs): 'count' | 'list' | undefined {
  const { doubt, listedAt = now } = mailbox;
  if (countedLabels(watch).length !== 1 && now - listedAt >= LISTED_AT_LEAST_EVERY) return 'list';
  if (doubt === undefined || doubt.askAt > now) return undefined;
  return agrees(mailbox, watch) === undefined || doubt.rounds > 1 ? 'list' : 'count';
}

/** Whether history has been silent for so long, at `now`, that only a listing can show what it does not report. */
export function maySettleSilence(mailbox: Mailbox, watch: Watch, now: EpochMs): boolean {
  const { listedAt = 0 } = mailbox;
  const settling = settlingOf(mailbox, watch, now);
  return settling === 'list' || (settling === 'count' && listedAt + LISTED_AT_MOST_EVERY <= now);
}
