import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeFor } from '../../src/core/badge.ts';
import type { ShownCount } from '../../src/core/mailbox/shown-count.ts';
import { curesItself, type Problem } from '../../src/core/problem.ts';
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

test.each(ALL.filter(curesItself))('the count stays behind a tilde while waiting helps: %o', (problem) => {
  expect(badgeFor([counted(12)], [problem])).toEqual({ text: '~12', tone: 'stale' });
  expect(badgeFor([counted(0)], [problem])).toEqual({ text: '~', tone: 'stale' });
  expect(badgeFor([counted(500, true)], [problem])).toEqual({ text: '~500+', tone: 'stale' });
});

test.each(ALL.filter((problem) => !curesItself(problem)))(
  'the count stays before an exclamation mark where somebody must act: %o',
  (problem) => {
    expect(badgeFor([counted(12)], [problem])).toEqual({ text: '12!', tone: 'alarm' });
    expect(badgeFor([undefined], [problem])).toEqual({ text: '!', tone: 'alarm' });
    expect(badgeFor([counted(500, true)], [problem])).toEqual({ text: '500+!', tone: 'alarm' });
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
  expect(badgeFor(counts, problems)).toEqual({ text: '4k!', tone: 'alarm' });
});

const anyCount = fc.record<ShownCount>({
  unread: fc.oneof(fc.nat({ max: 1_200 }), fc.nat({ max: 199_000_000 })),
  unit: fc.constantFrom('messages', 'threads'),
  orMore: fc.boolean(),
  isSum: fc.boolean(),
});
const anyCounts = fc.array(fc.option(anyCount, { nil: undefined }), { maxLength: 5 });
const anyProblems = fc.array(fc.constantFrom(...ALL), { maxLength: 5 });

/** The least and the most that a badge's number may stand for; rounded down, never up. */
function rangeOf(text: string): readonly [number, number] {
  const shown = /^~?(\d*)([kM]?)[+!]*$/.exec(text);
  if (shown === null) return expect.fail(`no badge: ${text}`);
  const unit = shown[2] === 'M' ? 1_000_000 : shown[2] === 'k' ? 1_000 : 1;
  return [Number(shown[1]) * unit, Number(shown[1]) * unit + unit - 1];
}

test('whatever the counts and the troubles, the number is the sum rounded down, in a few characters', () => {
  fc.assert(
    fc.property(anyCounts, anyProblems, (counts, problems) => {
      const { text, tone } = badgeFor(counts, problems);
      const sum = counts.reduce((total, count) => total + (count?.unread ?? 0), 0);
      const [least, most] = rangeOf(text);
      expect(sum).toBeGreaterThanOrEqual(least);
      expect(sum).toBeLessThanOrEqual(most);
      expect(text.replace(/[~+!]/g, '').length).toBeLessThanOrEqual(4);
      expect(text.startsWith('~')).toBe(tone === 'stale');
      expect(text.endsWith('!')).toBe(tone === 'alarm');
      expect(tone === 'well').toBe(problems.length === 0);
      expect(tone === 'alarm').toBe(problems.some((problem) => !curesItself(problem)));
    }),
    { numRuns: 1_000 },
  );
});

test('no trouble changes what the number says', () => {
  fc.assert(
    fc.property(anyCounts, anyProblems, (counts, problems) => {
      const number = (text: string): string => text.replace(/[~!]/g, '');
      expect(number(badgeFor(counts, problems).text)).toBe(number(badgeFor(counts, []).text));
    }),
    { numRuns: 500 },
  );
});
