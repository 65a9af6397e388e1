import * as v from 'valibot';
import type { AccountId } from '../core/account/account.ts';
import type { DayTotals, JournalEntry } from '../core/activity/journal.ts';
import { PURPOSE_CODES } from '../core/activity/purposes.ts';
import { type Item, list } from './item.ts';
import { Moment } from './shapes.ts';

/** Whose requests: an account's, or none's, as those of a sign-in until it has succeeded. */
type Owner = AccountId | undefined;

const Amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const EntryShape: v.GenericSchema<unknown, JournalEntry> = v.strictTuple([
  Moment,
  v.picklist(PURPOSE_CODES),
  v.union([
    v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    v.picklist(['nonce', 'offline', 'slow']),
  ]),
  Amount,
  Amount,
  Amount,
]);

const DayShape: v.GenericSchema<unknown, DayTotals> = v.strictTuple([
  v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  Amount,
  Amount,
  Amount,
  Amount,
]);

const keyOf = (name: string, owner: Owner): string => (owner === undefined ? name : `${name}:${owner}`);

/** The items of a KeptJournal. Local. */
export const JOURNAL = {
  requests: (owner: Owner) => list<JournalEntry>(keyOf('requests', owner), EntryShape),
  olderRequests: (owner: Owner) => list<JournalEntry>(keyOf('older-requests', owner), EntryShape),
  requestDays: (owner: Owner) => list<DayTotals>(keyOf('request-days', owner), DayShape),
} as const;

/** The journal of one owner, for a reader. */
export const journalItems = (owner: Owner) => ({
  requests: JOURNAL.requests(owner),
  olderRequests: JOURNAL.olderRequests(owner),
  requestDays: JOURNAL.requestDays(owner),
});

/** The same for a writer, who moves what `olderRequests` holds along unchecked: its readers check it. */
export const journalToExtend = (owner: Owner) => ({
  ...journalItems(owner),
  olderRequests: {
    ...JOURNAL.olderRequests(owner),
    parse: (stored) => (Array.isArray(stored) ? { value: stored } : {}),
  } satisfies Item<readonly JournalEntry[]>,
});
