import { expect, test } from 'vitest';
import { SECOND } from '../../src/core/time.ts';
import type { GmailFailure } from '../../src/gmail/failure.ts';
import { readError } from '../../src/gmail/read-error.ts';
import * as google from './google-errors.ts';

const now = Date.UTC(2026, 10, 21, 12);
const ENABLE = 'https://console.cloud.google.com/apis/library/gmail.googleapis.com';

function read(status: number, body: string, retryAfter: string | null = null): GmailFailure {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    parsed = undefined;
  }
  return readError(status, retryAfter, parsed, now);
}

test.each<{ what: string; status: number; body: string; means: GmailFailure }>([
  {
    what: 'an access token that does not work',
    status: 401,
    body: google.INVALID_CREDENTIALS,
    means: { kind: 'unauthorized' },
  },
  { what: 'a 401 without a body', status: 401, body: '', means: { kind: 'unauthorized' } },
  {
    what: 'a message that is gone, or history too old',
    status: 404,
    body: google.NOT_FOUND,
    means: { kind: 'not-found' },
  },
  {
    what: 'a scope that was not granted',
    status: 403,
    body: google.SCOPE_MISSING,
    means: { kind: 'not-permitted', missing: 'scope' },
  },
  {
    what: 'quota used up, which looks like a lack of permission',
    status: 403,
    body: google.QUOTA_EXCEEDED,
    means: { kind: 'throttled' },
  },
  { what: 'too many requests at once', status: 429, body: google.TOO_MANY_AT_ONCE, means: { kind: 'throttled' } },
  { what: 'a 429 without a body', status: 429, body: '', means: { kind: 'throttled' } },
  {
    what: 'an account without Gmail',
    status: 400,
    body: google.NO_MAIL_SERVICE,
    means: { kind: 'blocked', reason: 'no-mailbox' },
  },
  {
    what: 'an administrator who closed Gmail to us',
    status: 403,
    body: google.refusedFor('domainPolicy'),
    means: { kind: 'blocked', reason: 'domain-policy' },
  },
  {
    what: 'a page in place of an answer',
    status: 502,
    body: google.BAD_GATEWAY_PAGE,
    means: { kind: 'server', detail: 'HTTP 502' },
  },
  {
    what: 'a 403 that is a page',
    status: 403,
    body: google.BAD_GATEWAY_PAGE,
    means: { kind: 'server', detail: 'HTTP 403' },
  },
  {
    what: 'trouble at Google',
    status: 503,
    body: google.refusedFor('backendError', 503),
    means: { kind: 'server', detail: 'HTTP 503' },
  },
  {
    what: 'a request that Gmail does not take',
    status: 400,
    body: google.refusedFor('badRequest', 400),
    means: { kind: 'refused', code: 'badRequest' },
  },
  {
    what: 'a 403 for a reason that we do not know',
    status: 403,
    body: google.refusedFor('somethingNew'),
    means: { kind: 'refused', code: 'somethingNew' },
  },
  {
    what: 'a 403 without any reason',
    status: 403,
    body: '{"error":{"code":403}}',
    means: { kind: 'server', detail: 'HTTP 403' },
  },
  {
    what: 'a 403 with an empty reason',
    status: 403,
    body: google.refusedFor(''),
    means: { kind: 'server', detail: 'HTTP 403' },
  },
  {
    what: 'a 403 of another form',
    status: 403,
    body: '{"error":"access_denied"}',
    means: { kind: 'server', detail: 'HTTP 403' },
  },
])('$what', ({ status, body, means }) => {
  expect(read(status, body)).toEqual(means);
});

test.each(['rateLimitExceeded', 'userRateLimitExceeded', 'dailyLimitExceeded', 'quotaExceeded', 'RATE_LIMIT_EXCEEDED'])(
  'a 403 for %s is about the rate, not about permission',
  (reason) => {
    expect(read(403, google.refusedFor(reason), '30')).toEqual({ kind: 'throttled', until: now + 30 * SECOND });
  },
);

test.each([
  { retryAfter: '30', until: now + 30 * SECOND },
  { retryAfter: 'Sat, 21 Nov 2026 12:05:00 GMT', until: now + 300 * SECOND },
  { retryAfter: 'later', until: undefined },
  { retryAfter: null, until: undefined },
])('after a 429 we stay away as long as Google says ($retryAfter)', ({ retryAfter, until }) => {
  expect(read(429, google.TOO_MANY_AT_ONCE, retryAfter)).toEqual({ kind: 'throttled', until });
});

test.each<{ status: number; retryAfter: string | null; means: GmailFailure }>([
  { status: 503, retryAfter: '45', means: { kind: 'throttled', until: now + 45 * SECOND } },
  {
    status: 503,
    retryAfter: 'Sat, 21 Nov 2026 12:10:00 GMT',
    means: { kind: 'throttled', until: now + 600 * SECOND },
  },
  { status: 503, retryAfter: '999999', means: { kind: 'throttled', until: now + 24 * 3_600 * SECOND } },
  { status: 503, retryAfter: '0', means: { kind: 'server', detail: 'HTTP 503' } },
  { status: 503, retryAfter: 'soon', means: { kind: 'server', detail: 'HTTP 503' } },
  { status: 503, retryAfter: null, means: { kind: 'server', detail: 'HTTP 503' } },
  // Only 503 and the kinds of throttling name a time (RFC 9110 section 10.2.3; RFC 6585 section 4).
  { status: 500, retryAfter: '45', means: { kind: 'server', detail: 'HTTP 500' } },
])('HTTP $status with Retry-After $retryAfter is $means', ({ status, retryAfter, means }) => {
  expect(read(status, google.BAD_GATEWAY_PAGE, retryAfter)).toEqual(means);
});

test('where the Gmail API is not enabled, the link leads to the setting of that very project', () => {
  expect(read(403, google.API_DISABLED)).toEqual({
    kind: 'misconfigured',
    setting: 'gmail-api',
    link: `${ENABLE}?project=1234567890`,
  });
});

test.each(['projects/1&x=javascript:alert(1)', 'projects/', 'https://evil.example/', 7, undefined])(
  'a project that is no number is not put into the link: %s',
  (consumer) => {
    const body = { error: { details: [{ reason: 'SERVICE_DISABLED', metadata: { consumer } }] } };
    expect(readError(403, null, body, now)).toEqual({ kind: 'misconfigured', setting: 'gmail-api', link: ENABLE });
  },
);

test('the reason of the details counts where there is none among the errors', () => {
  const body = { error: { code: 403, details: [{ '@type': 'x' }, { reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } };
  expect(readError(403, null, body, now)).toEqual({ kind: 'not-permitted', missing: 'scope' });
});

test('nothing but a code of one word is taken over from the answer', () => {
  expect(read(403, google.refusedFor('<img src=x onerror=alert(1)>'))).toEqual({ kind: 'server', detail: 'HTTP 403' });
  expect(read(403, google.refusedFor('x'.repeat(500)))).toEqual({ kind: 'server', detail: 'HTTP 403' });
});

test.each([400, 403, 404])('a page that some proxy puts in the place of an answer is no refusal: HTTP %i', (status) => {
  expect(read(status, '<html>Sign in to the hotel</html>')).toEqual({ kind: 'server', detail: `HTTP ${status}` });
  expect(read(status, '')).toEqual({ kind: 'server', detail: `HTTP ${status}` });
});

test.each([
  { where: 'the first error', body: '{"error":{"errors":[{"reason":"invalidArgument"}]}}', code: 'invalidArgument' },
  { where: 'the status', body: '{"error":{"status":"INVALID_ARGUMENT"}}', code: 'INVALID_ARGUMENT' },
])('the code of a refusal is taken from $where', ({ body, code }) => {
  expect(read(400, body)).toEqual({ kind: 'refused', code });
});

test.each([
  { status: 429, reason: 'rateLimitExceeded' },
  { status: 403, reason: 'userRateLimitExceeded' },
])('the moment that Gmail names in the text of a $status is kept, unless a header names one', ({ status, reason }) => {
  const message = 'User-rate limit exceeded.  Retry after 2026-11-21T12:15:00.000Z';
  const body = { error: { code: status, message, errors: [{ domain: 'usageLimits', reason, message }] } };
  expect(readError(status, null, body, now)).toEqual({ kind: 'throttled', until: now + 15 * 60 * SECOND });
  expect(readError(status, '30', body, now)).toEqual({ kind: 'throttled', until: now + 30 * SECOND });
});
