import { expect, test } from 'vitest';
import { isLater } from '../../../src/core/mailbox/history.ts';

test.each([
  { a: '9007199254740993', b: '9007199254740992' },
  { a: '18446744073709551615', b: '18446744073709551614' },
  { a: '1000', b: '999' },
  { a: '2', b: '1' },
])('$a is later than $b, and not the other way round', ({ a, b }) => {
  expect(isLater(a, b)).toBe(true);
  expect(isLater(b, a)).toBe(false);
});

test('an id is not later than itself', () => {
  expect(isLater('9007199254740993', '9007199254740993')).toBe(false);
});
