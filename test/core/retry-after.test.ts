import { expect, test } from 'vitest';
import { readRetryAfter, readRetryTime } from '../../src/core/retry-after.ts';
import { HOUR, SECOND } from '../../src/core/time.ts';

// The dates are the examples of RFC 9110 section 5.6.7 and of section 10.2.3.
const example = Date.UTC(1994, 10, 6, 8, 49, 37);
const now = example - 90 * SECOND;

test.each<{ what: string; header: string | null; after: number | undefined }>([
  { what: 'seconds', header: '120', after: 120 * SECOND },
  { what: 'seconds with space around', header: ' 120 ', after: 120 * SECOND },
  { what: 'an HTTP date', header: 'Sun, 06 Nov 1994 08:49:37 GMT', after: 90 * SECOND },
  { what: 'an HTTP date of the obsolete form', header: 'Sunday, 06-Nov-94 08:49:37 GMT', after: 90 * SECOND },
  { what: 'exactly a day', header: '86400', after: 24 * HOUR },
  { what: 'more than a day, which is cut to one', header: '86401', after: 24 * HOUR },
  { what: 'years, which are cut to a day', header: 'Fri, 31 Dec 1999 23:59:59 GMT', after: 24 * HOUR },
  { what: 'more seconds than a number holds, which are cut to a day', header: '9'.repeat(400), after: 24 * HOUR },
  { what: 'a date in the past, which names no time', header: 'Sun, 06 Nov 1994 08:00:00 GMT', after: undefined },
  { what: 'no wait at all, which names no time', header: '0', after: undefined },
  { what: 'a negative number, which names no time', header: '-5', after: undefined },
  { what: 'a fraction, which names no time', header: '1.5', after: undefined },
  { what: 'nonsense, which names no time', header: 'soon', after: undefined },
  { what: 'nonsense with a year in it, which names no time', header: 'soon 2099', after: undefined },
  { what: 'an empty header, which names no time', header: '', after: undefined },
  { what: 'no header, which names no time', header: null, after: undefined },
])('Retry-After may be $what', ({ header, after }) => {
  expect(readRetryAfter(header, now)).toBe(after === undefined ? undefined : now + after);
});

test.each<{ message: string; after: number | undefined }>([
  { message: 'User-rate limit exceeded.  Retry after 1994-11-06T08:49:37.000Z', after: 90 * SECOND },
  { message: 'Retry after 1994-11-06T08:49:37Z (Mail sending)', after: 90 * SECOND },
  { message: 'Retry after 1999-01-01T00:00:00.000Z', after: 24 * HOUR },
  { message: 'Retry after 1994-11-06T08:00:00.000Z', after: undefined },
  { message: 'Retry after 1994-19-96T08:49:37.000Z', after: undefined },
  { message: 'Retry after a while', after: undefined },
  { message: '1994-11-06T08:49:37.000Z', after: undefined },
  { message: '', after: undefined },
])('the time in the text of an error: $message', ({ message, after }) => {
  expect(readRetryTime(message, now)).toBe(after === undefined ? undefined : now + after);
});
