import { expect, test } from 'vitest';
import { createQuota } from '../../../sandbox/gmail/quota.ts';
import { createMailbox } from '../../../sandbox/mailbox/create-mailbox.ts';
import { ask, json } from './ask-gmail.ts';

const mailbox = createMailbox({ address: 'ada@example.com' });
const id = await mailbox.compose({ from: 'bo@example.org', subject: 'Hi', text: 'Hello' });

test('the 6,000 units of a minute are 300 messages, then 403 rateLimitExceeded until the next minute', () => {
  let now = Date.UTC(2026, 0, 1, 12, 0, 30);
  const quota = createQuota(() => now);
  const get = () => ask(mailbox, `messages/${id}?format=minimal`, { quota });

  expect(Array.from({ length: 300 }, get).every(({ status }) => status === 200)).toBe(true);
  const refused = get();
  expect(refused).toMatchObject({ status: 403, units: 0, gmailMethod: 'users.messages.get' });
  const message =
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:1234567890'.";
  expect(json(refused)).toEqual({
    error: {
      code: 403,
      message,
      errors: [{ message, domain: 'usageLimits', reason: 'rateLimitExceeded' }],
      status: 'PERMISSION_DENIED',
    },
  });

  now += 30_000;
  expect(get().status).toBe(200);
});

test('a call that does not fit leaves what is left for a cheaper one', () => {
  const quota = createQuota(() => 0, 21);
  expect(quota.spend('a', 20)).toBe(true);
  expect(quota.spend('a', 20)).toBe(false);
  expect(quota.spend('a', 1)).toBe(true);
});

test('one user’s minute is not another’s', () => {
  const quota = createQuota(() => 0, 20);
  expect(quota.spend('a', 20)).toBe(true);
  expect(quota.spend('b', 20)).toBe(true);
});

test('a message that is not there costs what reading one costs; a request never understood costs nothing', () => {
  expect(ask(mailbox, 'messages/18c0ffee18c0ffee').units).toBe(20);
  expect(ask(mailbox, 'messages/18c0ffee18c0ffee?foo=1').units).toBe(0);
});
