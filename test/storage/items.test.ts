import { expect, test } from 'vitest';
import { ACCESS_LEVELS } from '../../src/core/access-level.ts';
import type { Account } from '../../src/core/account.ts';
import { NEW_HEALTH } from '../../src/core/health.ts';
import { EMPTY_MAILBOX, type Mailbox } from '../../src/core/mailbox.ts';
import { accessTokenItem, accountsItem, ownClientItem, refreshTokenItem } from '../../src/storage/account-items.ts';
import type { Item } from '../../src/storage/item.ts';
import { healthItem, mailboxItem } from '../../src/storage/mailbox-items.ts';
import { signInItem } from '../../src/storage/sign-in-item.ts';
import { PROBLEMS } from '../core/every-problem.ts';
import { messageOf, numbered } from '../core/sample-mailbox.ts';
import { SIGN_IN_STATES } from './every-sign-in-state.ts';

const client = { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-0123456789abcdef' };
const accounts = ACCESS_LEVELS.map(
  (level, i): Account => ({ id: `${i}`, email: `${level}@example.com`, level, client, generation: 1, signedInAt: 9 }),
);
const mailbox: Mailbox = {
  historyId: '18446744073709551615',
  count: { messages: 3, threads: 2 },
  countedAt: 1_790_000_000_000,
  countOwed: false,
  unread: numbered(3, 1),
  more: true,
  messages: { m3: { ...messageOf(3), subject: '\u202e<b>"\\\u0000🦊', from: { name: '', address: '' } } },
};

const keep = <Value>(item: Item<Value>, ...values: Value[]) => values.map((value) => ({ key: item.key, item, value }));

test.each([
  ...keep(accountsItem, [], accounts),
  ...keep(ownClientItem, client),
  ...keep(refreshTokenItem('1'), '1//0refresh'),
  ...keep(accessTokenItem('1'), { token: 'ya29.a', expiresAt: 1_790_000_000_000 }),
  ...keep(mailboxItem('1'), EMPTY_MAILBOX, mailbox),
  ...keep(healthItem('1'), NEW_HEALTH, { failures: 2, checkedAt: 1, problem: { kind: 'slow' } as const }),
  ...keep(signInItem, ...SIGN_IN_STATES),
])('what is kept under $key comes back from JSON as it was: $value', ({ item, value }) => {
  expect(item.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
});

test.each(Object.values(PROBLEMS).flat())('every problem survives storage: %o', (problem) => {
  const health = { failures: 1, problem };
  expect(healthItem('1').parse(JSON.parse(JSON.stringify(health)))).toEqual(health);
});

test.each<{ item: Item<unknown>; stored: unknown }>([
  { item: accountsItem, stored: {} },
  { item: accountsItem, stored: [{ ...accounts[0], level: 'everything' }] },
  { item: accountsItem, stored: [{ ...accounts[0], client: undefined }] },
  { item: ownClientItem, stored: { id: 'x' } },
  { item: refreshTokenItem('1'), stored: 7 },
  { item: accessTokenItem('1'), stored: { token: 'ya29.a' } },
  { item: mailboxItem('1'), stored: { ...mailbox, historyId: 'abc' } },
  { item: mailboxItem('1'), stored: { ...mailbox, historyId: 12 } },
  { item: mailboxItem('1'), stored: { ...mailbox, unread: undefined } },
  { item: mailboxItem('1'), stored: { ...mailbox, messages: { m3: { id: 'm3' } } } },
  { item: healthItem('1'), stored: { failures: 1, problem: { kind: 'aliens' } } },
  { item: healthItem('1'), stored: { failures: 1, problem: { kind: 'not-permitted', missing: 'x' } } },
  { item: signInItem, stored: { kind: 'failed', at: 1, failure: { kind: 'refused', check: 'luck' } } },
  { item: signInItem, stored: 'running' },
])('what we did not write is not taken for $item.key: $stored', ({ item, stored }) => {
  expect(item.parse(stored)).toBeUndefined();
});

test('no two items share a key, and each account has its own', () => {
  const perAccount = [refreshTokenItem, accessTokenItem, mailboxItem, healthItem];
  const keys = [accountsItem, ownClientItem, signInItem, ...perAccount.flatMap((make) => [make('1'), make('2')])].map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});
