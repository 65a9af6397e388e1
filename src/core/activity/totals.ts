import type { EpochMs } from '../time.ts';
import { type DayTotals, dayOf, KEPT_DAYS } from './journal.ts';

/** The sums of several journals for the last KEPT_DAYS days, today the last; days without a request are zero. */
export function totalsOf(journals: readonly (readonly DayTotals[])[], now: EpochMs): readonly DayTotals[] {
  const all = journals.flat();
  return lastDays(now).map((day) => all.filter(([one]) => one === day).reduce<DayTotals>(plus, [day, 0, 0, 0, 0]));
}

function plus([day, ...sum]: DayTotals, [, ...more]: DayTotals): DayTotals {
  return [day, sum[0] + more[0], sum[1] + more[1], sum[2] + more[2], sum[3] + more[3]];
}

/** Counted from noon, since a day with a clock change is not 24 hours long. */
function lastDays(now: EpochMs): readonly string[] {
  const noon = new Date(now).setHours(12, 0, 0, 0);
  return Array.from({ length: KEPT_DAYS }, (_, i) =>
    dayOf(new Date(noon).setDate(new Date(noon).getDate() - (KEPT_DAYS - 1 - i))),
  );
}
