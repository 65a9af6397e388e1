import { expect, test } from 'vitest';
import { freshCode, offerEndsAt } from '../../../src/core/one-time-code/fresh-code.ts';

const MINUTE = 60_000;
const ARRIVED = 1_800_000_000_000;
const mail = (change: object = {}) => ({
  subject: 'Sign in',
  snippet: 'Your verification code is 482913.',
  receivedAt: ARRIVED,
  ...change,
});

test.each([
  ['just now', 0, '482913'],
  ['nearly ten minutes ago', 10 * MINUTE - 1, '482913'],
  ['ten minutes ago', 10 * MINUTE, undefined],
  ['a day ago', 1_440 * MINUTE, undefined],
  ['five minutes from now, by a clock that is slow', -5 * MINUTE, '482913'],
  ['ten minutes from now', -10 * MINUTE, undefined],
])('a message that arrived %s', (_when, age, code) => {
  expect(freshCode(mail(), ARRIVED + age)?.code).toBe(code);
});

test('the offer ends when the code is gone', () => {
  const ends = offerEndsAt(mail());
  expect([freshCode(mail(), ends - 1)?.code, freshCode(mail(), ends)]).toEqual(['482913', undefined]);
});

test('the text tells more than the snippet, and the snippet what the text does not', () => {
  const told = (text: string) => freshCode(mail({ snippet: 'Your code is 4821' }), ARRIVED, () => text)?.code;
  expect(told('Your verification code is 730551.')).toBe('730551');
  expect(told('Hello.')).toBe('4821');
});

test('a long snippet may end within a code', () => {
  const lead =
    'Hello Ada, somebody is about to sign in to your account from a new computer in Berlin, and we want to be sure '.concat(
      'that this is you and nobody else. ',
    );
  expect(freshCode(mail({ snippet: `${lead}Your code is 4821` }), ARRIVED)).toBeUndefined();
  expect(freshCode(mail({ snippet: `${lead}Your code is 4821.` }), ARRIVED)?.code).toBe('4821');
});

test('a message is read once, so that rows that show its code are not drawn again', () => {
  const one = mail();
  expect(freshCode(one, ARRIVED)).toBe(freshCode(one, ARRIVED + MINUTE));
});
