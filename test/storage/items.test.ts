import { expect, test } from 'vitest';
import { ACCESS_LEVELS } from '../../src/core/account/access-level.ts';
import type { Account } from '../../src/core/account/account.ts';
import type { JournalEntry } from '../../src/core/activity/journal.ts';
import { PURPOSE_CODES } from '../../src/core/activity/purposes.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../src/core/mailbox/mailbox.ts';
import { DEFAULT_WATCH, type Watch } from '../../src/core/mailbox/watch.ts';
import { NEW_HEALTH } from '../../src/core/schedule/health.ts';
import {
  accessTokenItem,
  accountsItem,
  badgeSourceItem,
  ownClientItem,
  refreshTokenItem,
} from '../../src/storage/account-items.ts';
import { LOCAL_OF_ACCOUNT, SESSION_OF_ACCOUNT } from '../../src/storage/account-keys.ts';
import { bodiesItem } from '../../src/storage/body-item.ts';
import type { Item } from '../../src/storage/item.ts';
import { JOURNAL } from '../../src/storage/journal-items.ts';
import { healthItem, labelsItem, mailboxItem, spentItem } from '../../src/storage/mailbox-items.ts';
import { revocationsItem } from '../../src/storage/revocation-item.ts';
import { settingsItem } from '../../src/storage/settings-item.ts';
import { signInItem } from '../../src/storage/sign-in-item.ts';
import { PROBLEMS } from '../core/every-problem.ts';
import { messageOf, numbered } from '../core/mailbox/sample-mailbox.ts';
import { SIGN_IN_STATES } from './every-sign-in-state.ts';

const client = { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-0123456789abcdef' };
const WATCHES: readonly Watch[] = [
  { kind: 'labels', labels: ['INBOX', 'Label_7'], unit: 'threads' },
  { kind: 'primary' },
  { kind: 'important' },
];
const accounts = ACCESS_LEVELS.map(
  (level, i): Account => ({
    id: `${i}`,
    email: `${level}@example.com`,
    level,
    client,
    generation: 1,
    signedInAt: 9,
    watch: WATCHES[i] ?? DEFAULT_WATCH,
    color: i + 5,
    paused: i === 1,
  }),
);
const mailbox: Mailbox = {
  historyId: '18446744073709551615',
  count: { messages: 3, threads: 2 },
  countedAt: 1_790_000_000_000,
  countOwed: false,
  unread: numbered(3, 1),
  more: true,
  unlisted: { m7: messageOf(7) },
  withheld: { m2: { since: 1_780_000_000_000, tries: 2, askAt: 1_780_000_060_000 } },
  staleMarks: ['m3'],
  lostLabels: ['Label_7'],
  doubt: { rounds: 1, askAt: 1_780_000_060_000 },
  lostAt: 1_780_000_000_000,
  listedAt: 1_780_000_000_000,
  forcedListings: 3,
  announcements: { owed: ['m3', 'm2'], inSummary: ['m2'], showing: ['m1'], done: ['m0'] },
  messages: { m3: { ...messageOf(3), subject: '\u202e<b>"\\\u0000🦊', from: { name: '', address: '' } } },
};

const keep = <Value>(item: Item<Value>, ...values: Value[]) => values.map((value) => ({ key: item.key, item, value }));

test.each([
  ...keep(accountsItem, [], accounts),
  ...keep(ownClientItem, client),
  ...keep(refreshTokenItem('1'), '1//0refresh'),
  ...keep(badgeSourceItem, '110169484474386276334'),
  ...keep(accessTokenItem('1'), {
    token: 'ya29.a',
    gotAt: 1_789_996_400_000,
    expiresAt: 1_790_000_000_000,
    generation: 2,
  }),
  ...keep(mailboxItem('1'), EMPTY_MAILBOX, mailbox),
  ...keep(healthItem('1'), NEW_HEALTH, { failures: 2, checkedAt: 1, problem: { kind: 'slow' } as const }),
  ...keep(labelsItem('1'), [], [{ id: 'Label_7', name: '\u202eBills' }]),
  ...keep(
    JOURNAL.requests('1'),
    [],
    PURPOSE_CODES.map((code): JournalEntry => [1_790_000_000_000, code, 200, 12, 0, 19]),
    [
      [1, 'probe', 'offline', 0, 0, 0],
      [2, 'refresh', 'slow', 15_000, 312, 0],
    ],
  ),
  ...keep(JOURNAL.requestDays('1'), [], [['2026-11-21', 1_440, 0, 27_360, 1_440]]),
  ...keep(spentItem('1'), { since: 1_790_000_000_000, units: 4_999 }),
  ...keep(signInItem, ...SIGN_IN_STATES),
  ...keep(revocationsItem, [
    { account: '1', email: 'a@b.c', refreshToken: '1//0' },
    { account: '2', email: 'b@b.c', refreshToken: '1//1', trouble: { problem: { kind: 'slow' }, tries: 1, at: 1 } },
  ]),
])('what is kept under $key comes back from JSON as it was: $value', ({ item, value }) => {
  expect(item.parse(JSON.parse(JSON.stringify(value)))).toEqual({ value });
});

test.each(Object.values(PROBLEMS).flat())('every problem survives storage: %o', (problem) => {
  const health = { failures: 1, problem };
  expect(healthItem('1').parse(JSON.parse(JSON.stringify(health)))).toEqual({ value: health });
});

test.each<{ item: Item<unknown>; stored: unknown }>([
  { item: accountsItem, stored: {} },
  { item: labelsItem('1'), stored: 'Bills' },
  { item: badgeSourceItem, stored: 7 },
  { item: spentItem('1'), stored: { since: '0', units: 1 } },
  { item: ownClientItem, stored: { id: 'x' } },
  { item: refreshTokenItem('1'), stored: 7 },
  { item: accessTokenItem('1'), stored: { token: 'ya29.a' } },
  { item: accessTokenItem('1'), stored: { token: 'ya29.a', expiresAt: 1 } },
  { item: mailboxItem('1'), stored: { ...mailbox, historyId: 'abc' } },
  { item: mailboxItem('1'), stored: { ...mailbox, historyId: 12 } },
  { item: mailboxItem('1'), stored: { ...mailbox, unread: undefined } },
  { item: mailboxItem('1'), stored: { ...mailbox, messages: { m3: { id: 'm3' } } } },
  { item: mailboxItem('1'), stored: { ...mailbox, announcements: undefined } },
  { item: mailboxItem('1'), stored: { ...mailbox, announcements: { ...mailbox.announcements, done: 'm0' } } },
  { item: mailboxItem('1'), stored: { ...mailbox, forcedListings: undefined } },
  { item: healthItem('1'), stored: { failures: 1, problem: { kind: 'aliens' } } },
  { item: healthItem('1'), stored: { failures: 1, problem: { kind: 'not-permitted', missing: 'x' } } },
  { item: signInItem, stored: { kind: 'failed', at: 1, failure: { kind: 'refused', check: 'luck' } } },
  { item: signInItem, stored: 'running' },
  { item: revocationsItem, stored: '1//0' },
])('what we did not write is not taken for $item.key: $stored', ({ item, stored }) => {
  expect(item.parse(stored)).toEqual({ damaged: stored });
});

test('no two items share a key, and each account has its own', () => {
  const perAccount = Object.values({ ...LOCAL_OF_ACCOUNT, ...SESSION_OF_ACCOUNT });
  const ofAll = [accountsItem, badgeSourceItem, ownClientItem, settingsItem, signInItem, bodiesItem, revocationsItem];
  const keys = [...ofAll, ...perAccount.flatMap((make) => [make('1'), make('2')])].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each<{ what: string; damaged: unknown }>([
  { what: 'of an unknown level', damaged: { ...accounts[0], level: 'everything' } },
  { what: 'without a client', damaged: { ...accounts[0], client: undefined } },
  { what: 'of a ninth colour', damaged: { ...accounts[0], color: 8 } },
  { what: 'that watches nothing', damaged: { ...accounts[0], watch: { kind: 'labels', labels: [], unit: 'threads' } } },
  { what: 'that watches we know not what', damaged: { ...accounts[0], watch: { kind: 'social' } } },
  { what: 'that is neither paused nor not', damaged: { ...accounts[0], paused: null } },
  { what: 'that is null', damaged: null },
])('an account $what does not take the others along', ({ damaged }) => {
  const stored: unknown = JSON.parse(JSON.stringify([accounts[1], damaged, accounts[2]]));
  expect(accountsItem.parse(stored)).toEqual({ value: [accounts[1], accounts[2]], damaged: [damaged] });
});
