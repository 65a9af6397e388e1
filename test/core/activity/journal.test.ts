import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterRequests,
  CHUNK,
  type DayTotals,
  dayOf,
  type JournalEntry,
  KEPT_DAYS,
  KEPT_OLDER,
  type KeptJournal,
} from '../../../src/core/activity/journal.ts';
import { DAY, MINUTE } from '../../../src/core/time.ts';

const NOON = new Date('2026-11-21T12:00').getTime();
const EMPTY: KeptJournal = { requests: [], olderRequests: [], requestDays: [] };

const numbered = (count: number, from = 0): readonly JournalEntry[] =>
  Array.from({ length: count }, (_, i) => [NOON + (from + i) * MINUTE, 'probe', 200, 80, 0, 19]);

/** What a writer stores. */
const written = (kept: KeptJournal, made: readonly JournalEntry[]): KeptJournal => ({
  ...kept,
  ...afterRequests(kept, made),
});

test('the newest requests are kept, in order, however many come at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 * CHUNK }), { maxLength: 30 }), (sizes) => {
      let kept = EMPTY;
      let sent = 0;
      for (const size of sizes) {
        kept = written(kept, numbered(size, sent));
        sent += size;
      }
      const all = [...kept.olderRequests, ...kept.requests];
      expect(all).toEqual(numbered(sent).slice(-all.length || sent));
      expect(all.length).toBeGreaterThanOrEqual(Math.min(sent, KEPT_OLDER));
      expect(kept.requests.length).toBeLessThanOrEqual(CHUNK);
      expect(kept.olderRequests.length).toBeLessThanOrEqual(KEPT_OLDER);
    }),
  );
});

test('a poll leaves the older requests alone until its own would be one too many', () => {
  const full = written(EMPTY, numbered(CHUNK));
  expect(full.requests).toHaveLength(CHUNK);
  expect(afterRequests(written(EMPTY, numbered(CHUNK - 1)), numbered(1))).not.toHaveProperty('olderRequests');
  expect(afterRequests(full, numbered(1, CHUNK))).toMatchObject({
    requests: [],
    olderRequests: numbered(CHUNK + 1),
  });
});

test('a poll writes less than half a kilobyte of requests', () => {
  const longest: JournalEntry = [NOON, 'conversation-labels', 'offline', 15_000, 9_999, 99_999];
  expect(JSON.stringify(numbered(CHUNK)).length).toBeLessThan(400);
  expect(JSON.stringify(Array.from({ length: CHUNK }, () => longest)).length).toBeLessThan(600);
});

test('a day sums requests, bytes and units; what did not reach Gmail cost none', () => {
  const made: readonly JournalEntry[] = [
    [NOON, 'refresh', 200, 80, 300, 1_200],
    [NOON, 'message-lines', 404, 80, 0, 100],
    [NOON, 'message-lines', 'offline', 5, 0, 0],
    [NOON, 'list', 'slow', 15_000, 0, 0],
    [NOON + DAY, 'probe', 200, 80, 0, 19],
  ];
  expect(afterRequests(EMPTY, made).requestDays).toEqual([
    ['2026-11-21', 4, 300, 1_300, 25],
    ['2026-11-22', 1, 0, 19, 1],
  ]);
});

test('totals outlast the entries, and the oldest day makes room', () => {
  const days = Array.from({ length: KEPT_DAYS + 3 }, (_, i) => NOON + i * DAY);
  const kept = days.reduce<KeptJournal>(
    (before, at) => written(before, [[at, 'probe', 200, 80, 0, 19], ...numbered(KEPT_OLDER + CHUNK).map(atTime(at))]),
    EMPTY,
  );
  expect(kept.requestDays.map(([day]) => day)).toEqual(days.slice(3).map(dayOf));
  expect(kept.requestDays.every(([, requests]) => requests === KEPT_OLDER + CHUNK + 1)).toBe(true);
  expect(new Set([...kept.olderRequests, ...kept.requests].map(([at]) => dayOf(at))).size).toBe(1);
});

test('a clock that was set back adds to the day that it shows, and days stay in order', () => {
  const [later, earlier] = [NOON + 3 * DAY, NOON].map((at): JournalEntry => [at, 'probe', 200, 80, 0, 19]);
  const days = [later, earlier, earlier, later].reduce<readonly DayTotals[]>(
    (requestDays, entry) =>
      afterRequests({ requests: [], olderRequests: [], requestDays }, entry ? [entry] : []).requestDays ?? [],
    [],
  );
  expect(days.map(([day, requests]) => [day, requests])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-24', 2],
  ]);
});

function atTime(at: number): (entry: JournalEntry) => JournalEntry {
  return ([, ...rest]) => [at, ...rest];
}
