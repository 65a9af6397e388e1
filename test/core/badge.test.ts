import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeFor } from '../../src/core/badge.ts';
import type { ShownCount } from '../../src/core/mailbox/shown-count.ts';
import { needsPerson, type Problem } from '../../src/core/problem.ts';
import { PROBLEMS } from './every-problem.ts';

const ALL = Object.values(PROBLEMS).flat();
const counted = (unread: number, orMore = false): ShownCount => ({ unread, unit: 'messages', orMore, isSum: false });

test.each([
  { unread: 0, text: '' },
  { unread: 1, text: '1' },
  { unread: 999, text: '999' },
  { unread: 1_000, text: '1k' },
  { unread: 1_999, text: '1k' },
  { unread: 12_345, text: '12k' },
  { unread: 999_999, text: '999k' },
  { unread: 1_000_000, text: '1M' },
  { unread: 34_567_890, text: '34M' },
  { unread: 999_999_999, text: '999M' },
  { unread: 1_000_000_000, text: '99M+' },
])('$unread unread are shown as "$text"', ({ unread, text }) => {
  expect(badgeFor([counted(unread)], [])).toEqual({ text, tone: 'well' });
});

test('the counts of all accounts are added up', () => {
  expect(badgeFor([counted(3), counted(4), undefined], [])).toEqual({ text: '7', tone: 'well' });
});

test.each([{ counts: [] }, { counts: [undefined] }, { counts: [counted(0, true)] }])(
  'nothing is claimed while nothing is known: $counts',
  ({ counts }) => {
    expect(badgeFor(counts, [])).toEqual({ text: '', tone: 'well' });
  },
);

test('a plus sign says that there may be more, in one account as in the sum', () => {
  expect(badgeFor([counted(500, true)], [])).toEqual({ text: '500+', tone: 'well' });
  expect(badgeFor([counted(500, true), counted(7)], [])).toEqual({ text: '507+', tone: 'well' });
});

test.each(ALL.filter((problem) => !needsPerson(problem)))(
  'the count stays behind a tilde while waiting helps: %o',
  (problem) => {
    expect(badgeFor([counted(12)], [problem])).toEqual({ text: '~12', tone: 'stale' });
    expect(badgeFor([counted(0)], [problem])).toEqual({ text: '~', tone: 'stale' });
    expect(badgeFor([counted(500, true)], [problem])).toEqual({ text: '~99+', tone: 'stale' });
  },
);

test.each(ALL.filter(needsPerson))(
  'the count stays behind an exclamation mark where somebody must act: %o',
  (problem) => {
    expect(badgeFor([counted(12)], [problem])).toEqual({ text: '!12', tone: 'alarm' });
    expect(badgeFor([undefined], [problem])).toEqual({ text: '!', tone: 'alarm' });
    expect(badgeFor([counted(500, true)], [problem])).toEqual({ text: '!99+', tone: 'alarm' });
  },
);

test('five accounts, four of them in trouble of different kinds, still give the sum of their last counts', () => {
  const problems: Problem[] = [
    { kind: 'offline' },
    { kind: 'throttled' },
    { kind: 'signed-out' },
    { kind: 'blocked', reason: 'admin-policy' },
  ];
  const counts = [counted(1), counted(20), counted(300), undefined, counted(4_000)];
  expect(badgeFor(counts, problems)).toEqual({ text: '!4k', tone: 'alarm' });
});

const anyCount = fc.record<ShownCount>({
  unread: fc.oneof(fc.nat({ max: 1_200 }), fc.nat({ max: 199_000_000 })),
  unit: fc.constantFrom('messages', 'threads'),
  orMore: fc.boolean(),
  isSum: fc.boolean(),
});
const anyCounts = fc.array(fc.option(anyCount, { nil: undefined }), { maxLength: 5 });
const anyProblems = fc.array(fc.constantFrom(...ALL), { maxLength: 5 });

test.each([
  [999, false, '!999'],
  [1_000, true, '!1k+'],
  [12_345, false, '!12k'],
  [12_345, true, '!9k+'],
  [123_456, false, '!9k+'],
  [1_234_567, true, '!1M+'],
  [123_456_789, false, '!9M+'],
])('%i unread (or more: %s) leave room for the mark in %s', (unread, orMore, text) => {
  expect(badgeFor([counted(unread, orMore)], [{ kind: 'signed-out' }]).text).toBe(text);
});

test.each([
  [500, '500+'],
  [12_345, '12k+'],
  [123_456, '99k+'],
  [123_456_789, '99M+'],
])('%i unread and perhaps more are shown as %s', (unread, text) => {
  expect(badgeFor([counted(unread, true)], []).text).toBe(text);
});

/** The least and the most that a badge's number may stand for; rounded down, never up. */
function rangeOf(text: string): readonly [number, number] {
  const shown = /^[~!]?(\d*)([kM]?)(\+?)$/.exec(text);
  if (shown === null) return expect.fail(`no badge: ${text}`);
  const unit = shown[2] === 'M' ? 1_000_000 : shown[2] === 'k' ? 1_000 : 1;
  const least = Number(shown[1]) * unit;
  return [least, shown[3] === '+' ? Number.POSITIVE_INFINITY : least + unit - 1];
}

test('whatever the counts and the troubles, the number is true, and four characters hold it and its sign', () => {
  fc.assert(
    fc.property(anyCounts, anyProblems, (counts, problems) => {
      const { text, tone } = badgeFor(counts, problems);
      const sum = counts.reduce((total, count) => total + (count?.unread ?? 0), 0);
      const [least, most] = rangeOf(text);
      expect(sum).toBeGreaterThanOrEqual(least);
      expect(sum).toBeLessThanOrEqual(most);
      expect(least > 0).toBe(sum > 0);
      expect(text.length).toBeLessThanOrEqual(4);
      expect(text.startsWith('~')).toBe(tone === 'stale');
      expect(text.startsWith('!')).toBe(tone === 'alarm');
      expect(tone === 'well').toBe(problems.length === 0);
      expect(tone === 'alarm').toBe(problems.some(needsPerson));
    }),
    { numRuns: 1_000 },
  );
});

test('trouble changes what the number says only where its sign leaves no room', () => {
  fc.assert(
    fc.property(anyCounts, anyProblems, (counts, problems) => {
      const well = badgeFor(counts, []).text;
      const number = badgeFor(counts, problems).text.replace(/[~!]/g, '');
      if (well.length < 4) expect(number).toBe(well);
    }),
    { numRuns: 500 },
  );
});
