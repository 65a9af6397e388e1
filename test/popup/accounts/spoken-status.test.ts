import { expect, test } from 'vitest';
import { spokenStatus } from '../../../src/popup/accounts/spoken-status.ts';
import { english } from '../../../tools/fakes/english.ts';
import { accountView, mailboxOf, message, NOW } from '../samples.ts';

test('each account says what is wrong, else what is unread, else that it was not checked; a paused one is not mentioned', () => {
  const many = { ...mailboxOf([message('m1')]), listedAt: NOW, more: true };
  const views = [
    accountView({ mailbox: mailboxOf([message('m1')], 12) }),
    accountView({ email: 'b@example.com', health: { failures: 1, problem: { kind: 'offline' } } }),
    accountView({ email: 'c@example.com', health: { failures: 0 } }),
    accountView({ email: 'd@example.com', paused: true }),
    accountView({ email: 'e@example.com', watch: { kind: 'primary' }, mailbox: many }),
  ];
  expect(spokenStatus(english, views, NOW)).toEqual([
    'ada@example.com: 12 unread, last updated 14:05',
    "b@example.com: You're offline",
    'c@example.com: Inbox, not checked yet',
    'e@example.com: 1+ unread, last updated 14:05',
  ]);
});
