import { expect, test } from 'vitest';
import { type BadgeTone, badgeFor } from '../../src/core/badge.ts';
import { curesItself } from '../../src/core/problem.ts';
import { PROBLEMS } from './every-problem.ts';

const ALL = Object.values(PROBLEMS).flat();
const well = (unread: number | undefined) => ({ unread, problem: undefined });

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
  expect(badgeFor([well(unread)])).toEqual({ text, tone: 'well' });
});

test('the counts of all accounts are added up', () => {
  expect(badgeFor([well(3), well(4), well(undefined)])).toEqual({ text: '7', tone: 'well' });
});

test.each([{ parts: [] }, { parts: [well(undefined)] }])('nothing is claimed while nothing is known', ({ parts }) => {
  expect(badgeFor(parts)).toEqual({ text: '', tone: 'well' });
});

test.each(ALL.filter(curesItself))('the count stays and is marked as old while waiting helps: %o', (problem) => {
  expect(badgeFor([{ unread: 12, problem }])).toEqual({ text: '12', tone: 'stale' });
  expect(badgeFor([{ unread: 0, problem }])).toEqual({ text: '', tone: 'stale' });
});

test.each(ALL.filter((problem) => !curesItself(problem)))(
  'the count stays and gets an exclamation mark where somebody must act: %o',
  (problem) => {
    expect(badgeFor([{ unread: 12, problem }])).toEqual({ text: '12!', tone: 'alarm' });
    expect(badgeFor([{ unread: undefined, problem }])).toEqual({ text: '!', tone: 'alarm' });
  },
);

test.each<{ tone: BadgeTone; first: 'offline' | 'signed-out' }>([
  { tone: 'stale', first: 'offline' },
  { tone: 'alarm', first: 'signed-out' },
])('trouble with one account does not hide the count of the other ($first)', ({ tone, first }) => {
  const badge = badgeFor([{ unread: 2, problem: { kind: first } }, well(5)]);
  expect(badge.tone).toBe(tone);
  expect(Number.parseInt(badge.text, 10)).toBe(7);
});

test('the worst trouble of several sets the tone', () => {
  const both = [
    { unread: 1, problem: { kind: 'signed-out' as const } },
    { unread: 1, problem: { kind: 'offline' as const } },
  ];
  expect(badgeFor(both).tone).toBe('alarm');
});
