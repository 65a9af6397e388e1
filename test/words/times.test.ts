import { expect, test } from 'vitest';
import { english } from '../../tools/fakes/english.ts';

const { dated, times } = english;
const at = (text: string): number => new Date(text).getTime();
const now = at('2026-11-21T14:05:30');

test.each([
  ['2026-11-21T14:05:00', 'now', 'just now'],
  ['2026-11-21T14:07:00', 'now', 'just now'],
  ['2026-11-21T14:00:00', '5 mins', '5 minutes ago'],
  ['2026-11-21T13:05:31', '59 mins', '59 minutes ago'],
  ['2026-11-21T13:05:29', '1 hr', '1 hour ago'],
  ['2026-11-21T00:00:01', '14 hrs', '14 hours ago'],
  ['2026-11-20T23:59:59', 'yesterday', 'yesterday'],
  ['2026-11-20T00:00:00', 'yesterday', 'yesterday'],
  ['2026-11-19T23:59:59', '19 Nov', '2 days ago'],
  ['2026-01-02T10:00:00', '2 Jan', '323 days ago'],
  ['2025-12-31T23:00:00', '31 Dec 2025', '325 days ago'],
])('%s is "%s" in the list and "%s" in a sentence', (moment, short, ago) => {
  expect(times.short(at(moment), now)).toBe(short);
  expect(times.ago(at(moment), now)).toBe(ago);
});

test('an hour ago across midnight is counted in minutes, not called yesterday', () => {
  expect(times.short(at('2026-11-20T23:40:00'), at('2026-11-21T00:10:00'))).toBe('30 mins');
});

test('the day before a change of the clock is yesterday', () => {
  expect(times.short(at('2026-10-24T10:00:00'), at('2026-10-25T23:30:00'))).toBe('yesterday');
  expect(times.short(at('2026-03-28T23:30:00'), at('2026-03-29T10:00:00'))).toBe('yesterday');
});

test('a clock time names its date unless it is of today', () => {
  expect(times.clock(at('2026-11-21T09:05:00'), now)).toBe('9:05');
  expect(times.clock(at('2026-11-20T09:05:00'), now)).toBe('20 Nov, 9:05');
});

test('a dated time stays true on any later day', () => {
  expect(dated(at('2026-11-21T14:05:00'))).toBe('21 Nov, 14:05');
});

test('those who look closer see it all', () => {
  expect(times.full(at('2026-11-21T14:05:00'))).toMatch(/^Saturday,? 21 November 2026 at 14:05$/);
});

test.each([
  [{ at: at('2026-11-21T14:05:00'), kind: 'moment' }, undefined, /^Saturday,? 21 November 2026 at 14:05$/],
  [
    { at: at('2026-11-21T14:05:00'), kind: 'moment' },
    at('2026-11-21T15:00:00'),
    /^Saturday,? 21 November 2026,? (?:at )?14:05.15:00$/,
  ],
  [{ at: Date.UTC(2026, 10, 21, 14, 5), kind: 'clock' }, undefined, /^Saturday,? 21 November 2026 at 14:05$/],
  [{ at: Date.UTC(2026, 10, 21), kind: 'day' }, undefined, /^Saturday,? 21 November 2026$/],
  [{ at: Date.UTC(2026, 10, 21), kind: 'day' }, Date.UTC(2026, 10, 22), /^Saturday,? 21.+Sunday,? 22 November 2026$/],
] as const)('an event that starts at %j and ends at %s is named whole', (start, end, expected) => {
  expect(times.event(start, end)).toMatch(expected);
});
