import { HOUR, type Millis } from '../../src/core/time.ts';
import { dueAfterGoodPoll } from './fleet/scheduler.ts';
import { LEAST_PER_MESSAGE } from './poll-cost.ts';

const DAY: Millis = 24 * HOUR;
/** The totals of the label are read at least this often. */
const LABEL_EVERY = HOUR;

/** What polls cost in units, each with its probe. */
export interface PollUnits {
  readonly idle: number;
  /** A poll that finds one new message. */
  readonly arrived: number;
  /** A poll that finds that one was read elsewhere. */
  readonly read: number;
  /** What reading the label's totals adds to an idle poll. */
  readonly label: number;
}

/** The units of one day in which `messages` arrive, evenly spread and each read elsewhere later, at the scheduler's pace. */
export function dayUnits(units: PollUnits, messages: number): number {
  const events = Array.from({ length: 2 * messages }, (_, index) => ((index + 0.5) * DAY) / (2 * messages));
  let sum = 0;
  let seen = 0;
  let countedAt = 0;
  for (let now = 0; now < DAY; now = dueAfterGoodPoll(now)) {
    const before = seen;
    while ((events[seen] ?? DAY) <= now) {
      sum += (seen % 2 === 0 ? units.arrived : units.read) - units.idle;
      seen += 1;
    }
    sum += units.idle;
    if (seen > before) countedAt = now;
    else if (now - countedAt >= LABEL_EVERY) {
      sum += units.label;
      countedAt = now;
    }
  }
  return sum;
}

/** The least that such a day can cost: a probe of one unit at each poll, and every message once. */
export function leastDayUnits(messages: number): number {
  return dayUnits({ idle: 1, arrived: 1 + LEAST_PER_MESSAGE.units, read: 1, label: 0 }, messages);
}
