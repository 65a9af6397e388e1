import { expect, test } from 'vitest';
import { announcement } from '../../src/popup/announcement.ts';
import { english } from '../words/english.ts';
import { accountView, mailboxOf, message, NOW } from './samples.ts';

test('each account says what is wrong, else what is unread, else that it was not checked', () => {
  const views = [
    accountView({ mailbox: mailboxOf([message('m1')], 12) }),
    accountView({ email: 'b@example.com', health: { failures: 1, problem: { kind: 'offline' } } }),
    accountView({ email: 'c@example.com', health: { failures: 0 } }),
  ];
  expect(announcement(english, views, NOW)).toEqual([
    'ada@example.com: 12 unread, as of 14:05',
    'b@example.com: You are offline',
    'c@example.com: Inbox, not checked yet',
  ]);
});
