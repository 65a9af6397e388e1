import { expect, test } from 'vitest';
import { type BadgeSummary, badgeTitle } from '../../src/words/badge-title.ts';
import { english } from './english.ts';

const one: BadgeSummary = {
  unread: 12,
  unit: 'messages',
  label: 'Inbox',
  accounts: ['ada@example.com'],
  checkedAt: new Date('2026-11-21T14:05:00').getTime(),
  problems: [],
};

test.each<{ readonly summary: BadgeSummary; readonly lines: readonly string[] }>([
  { summary: one, lines: ['Inbox: 12 unread messages', 'ada@example.com', 'as of 21 Nov, 14:05'] },
  {
    summary: { ...one, unread: 1, unit: 'threads' },
    lines: ['Inbox: 1 unread conversation', 'ada@example.com', 'as of 21 Nov, 14:05'],
  },
  {
    summary: { ...one, unread: 1_200, accounts: ['ada@example.com', 'bob@example.com'] },
    lines: [
      'Inbox, all accounts together: 1,200 unread messages',
      'ada@example.com',
      'bob@example.com',
      'as of 21 Nov, 14:05',
    ],
  },
  {
    summary: { ...one, problems: [{ email: 'ada@example.com', problem: { kind: 'signed-out' } }] },
    lines: [
      'Inbox: 12 unread messages',
      'ada@example.com',
      'as of 21 Nov, 14:05',
      'ada@example.com: Please sign in again',
    ],
  },
  { summary: { ...one, unread: 0, checkedAt: undefined }, lines: ['Inbox: not checked yet', 'ada@example.com'] },
  { summary: { ...one, unread: 0, accounts: [], checkedAt: undefined }, lines: ['Tidings: not signed in'] },
])('the tooltip says what is counted, for whom, how old it is and what is wrong: $lines', ({ summary, lines }) => {
  expect(badgeTitle(english, summary).split('\n')).toEqual(lines);
});
