import { expect, test } from 'vitest';
import type { ShownCount } from '../../src/core/mailbox/shown-count.ts';
import { DEFAULT_WATCH } from '../../src/core/mailbox/watch.ts';
import { type BadgeSummary, badgeTitle, type CountedAccount } from '../../src/words/badge-title.ts';
import { createWords } from '../../src/words/words.ts';
import { english } from '../../tools/fakes/english.ts';

const at = (time: string): number => new Date(`2026-11-21T${time}:00`).getTime();
const counted = (unread: number, more: Partial<ShownCount> = {}): ShownCount => ({
  unread,
  unit: 'messages',
  orMore: false,
  isSum: false,
  ...more,
});
const account = (email: string, unread: number, more: Partial<CountedAccount> = {}): CountedAccount => ({
  email,
  watch: DEFAULT_WATCH,
  labels: [],
  count: counted(unread),
  checkedAt: at('14:05'),
  ...more,
});
const ada = account('ada@example.com', 12);
const labels = [
  { id: 'Label_7', name: 'Bills' },
  { id: 'Label_8', name: 'Travel' },
];
const titled = (more: Partial<BadgeSummary>): readonly string[] =>
  badgeTitle(english, { counted: [], problems: [], stuck: [], arePaused: false, isLocked: false, ...more }).split('\n');

test.each<{ readonly what: string; readonly one: CountedAccount; readonly line: string }>([
  { what: 'messages', one: ada, line: '12 unread messages in Inbox, last updated 21 Nov, 14:05' },
  {
    what: 'one message',
    one: account('ada@example.com', 1),
    line: '1 unread message in Inbox, last updated 21 Nov, 14:05',
  },
  {
    what: 'conversations',
    one: { ...ada, count: counted(1, { unit: 'threads' }) },
    line: '1 unread conversation in Inbox, last updated 21 Nov, 14:05',
  },
  {
    what: 'a label by its name',
    one: { ...ada, watch: { kind: 'labels', labels: ['Label_7'], unit: 'messages' }, labels },
    line: '12 unread messages in Bills, last updated 21 Nov, 14:05',
  },
  {
    what: 'a sum, which says that it is one',
    one: {
      ...ada,
      watch: { kind: 'labels', labels: ['INBOX', 'Label_7', 'Label_8'], unit: 'messages' },
      labels,
      count: counted(12, { isSum: true }),
    },
    line: '12 unread messages across Inbox, Bills and Travel, last updated 21 Nov, 14:05',
  },
  {
    what: 'a sum of conversations',
    one: {
      ...ada,
      watch: { kind: 'labels', labels: ['Label_7', 'Label_8'], unit: 'threads' },
      labels,
      count: counted(1_200, { isSum: true, unit: 'threads' }),
    },
    line: '1,200 unread conversations across Bills and Travel, last updated 21 Nov, 14:05',
  },
  {
    what: 'Primary, of which there are more than are counted',
    one: { ...ada, watch: { kind: 'primary' }, count: counted(500, { orMore: true }) },
    line: '500 or more unread messages in Primary, last updated 21 Nov, 14:05',
  },
  {
    what: 'what was never counted',
    one: { ...ada, watch: { kind: 'important' }, count: undefined },
    line: 'Important not checked yet',
  },
  { what: 'what was never checked', one: { ...ada, checkedAt: undefined }, line: 'Inbox not checked yet' },
])('one account has one line, which says $what', ({ one, line }) => {
  expect(titled({ counted: [one] })).toEqual([`ada@example.com: ${line}`]);
});

test('five accounts, each with a trouble of its own: the sum, every last count with its age, then every trouble', () => {
  const five = [
    account('ada@example.com', 1_000),
    account('bob@example.com', 200, { checkedAt: at('09:30') }),
    account('cleo@example.com', 30, { count: counted(30, { unit: 'threads' }) }),
    account('dan@example.com', 0, { count: undefined, checkedAt: undefined }),
    account('eve@example.com', 4),
  ];
  const problems: BadgeSummary['problems'] = [
    { email: 'ada@example.com', problem: { kind: 'offline' } },
    { email: 'bob@example.com', problem: { kind: 'throttled', until: at('16:00') } },
    { email: 'cleo@example.com', problem: { kind: 'signed-out' } },
    { email: 'dan@example.com', problem: { kind: 'blocked', reason: 'no-mailbox' } },
    { email: 'eve@example.com', problem: { kind: 'misconfigured', setting: 'gmail-api' } },
  ];
  expect(titled({ counted: five, problems })).toEqual([
    '1,234 unread across all accounts',
    'ada@example.com: 1,000 unread messages in Inbox, last updated 21 Nov, 14:05',
    'bob@example.com: 200 unread messages in Inbox, last updated 21 Nov, 9:30',
    'cleo@example.com: 30 unread conversations in Inbox, last updated 21 Nov, 14:05',
    'dan@example.com: Inbox not checked yet',
    'eve@example.com: 4 unread messages in Inbox, last updated 21 Nov, 14:05',
    "ada@example.com: You're offline",
    'bob@example.com: Too many requests',
    'cleo@example.com: Sign in again',
    "dan@example.com: This account doesn't have Gmail",
    'eve@example.com: The Gmail API is turned off',
  ]);
});

test('no sum is claimed while no account has a count', () => {
  const unknown = { count: undefined, checkedAt: undefined };
  const two = [account('ada@example.com', 0, unknown), account('bob@example.com', 0, unknown)];
  expect(titled({ counted: two })).toEqual([
    'ada@example.com: Inbox not checked yet',
    'bob@example.com: Inbox not checked yet',
  ]);
});

test('trouble of an account that is not counted is told all the same', () => {
  const problems: BadgeSummary['problems'] = [{ email: 'bob@example.com', problem: { kind: 'signed-out' } }];
  expect(titled({ counted: [ada], problems })).toEqual([
    'ada@example.com: 12 unread messages in Inbox, last updated 21 Nov, 14:05',
    'bob@example.com: Sign in again',
  ]);
});

test('without an account, and while all are paused, the title says so', () => {
  expect(titled({})).toEqual(['Tidings: not signed in']);
  expect(titled({ arePaused: true })).toEqual(['Tidings: all accounts are paused']);
});

test('actions that Gmail keeps from being done are told below all else, of a paused account too', () => {
  const stuck = [{ email: 'ada@example.com', count: 2, problem: { kind: 'refused', code: 'forbidden' } as const }];
  const line = 'ada@example.com: 2 actions not yet completed in Gmail. Gmail returned an error';
  expect(titled({ arePaused: true, stuck })).toEqual(['Tidings: all accounts are paused', line]);
  expect(titled({ counted: [ada], stuck: stuck.map((one) => ({ ...one, count: 1 })) }).at(-1)).toBe(
    'ada@example.com: 1 action not yet completed in Gmail. Gmail returned an error',
  );
});

test('stored data of a newer release is said to be that', () => {
  expect(english.say('badgeNewerData')).toMatch(/newer version.*hasn't been changed/);
});

test('names that are written from right to left, or would turn their surroundings, stay on their line', () => {
  const one = {
    ...ada,
    email: '\u202eada@example.com\n',
    watch: { kind: 'labels', labels: ['Label_7', 'Label_8'], unit: 'messages' } as const,
    labels: [
      { id: 'Label_7', name: '\u2067فواتير\u2069' },
      { id: 'Label_8', name: 'a\nb' },
    ],
    count: counted(3, { isSum: true }),
  };
  expect(titled({ counted: [one] })).toEqual([
    'ada@example.com: 3 unread messages across فواتير and a b, last updated 21 Nov, 14:05',
  ]);
});

test('while locked, it says so before what is still counted, and says no more', () => {
  expect(titled({ isLocked: true })).toEqual(['Locked. Open Tidings and enter your passphrase to see your mail.']);
  expect(titled({ isLocked: true, counted: [ada] })).toEqual([
    'Locked. Open Tidings and enter your passphrase to see your mail.',
    'ada@example.com: 12 unread messages in Inbox, last updated 21 Nov, 14:05',
  ]);
});

test('every line of a language written from right to left begins at the right', () => {
  const told: Readonly<Record<string, string>> = { languageTag: 'ar', languageDirection: 'rtl' };
  const problems: BadgeSummary['problems'] = [{ email: 'bob@example.com', problem: { kind: 'offline' } }];
  const title = badgeTitle(
    createWords((key) => told[key] ?? key, 'ar'),
    { counted: [ada], problems, stuck: [], arePaused: false, isLocked: false },
  );
  expect(title.split('\n')).toEqual(['\u200fbadgeMessages_many', '\u200fbadgeProblem']);
});
