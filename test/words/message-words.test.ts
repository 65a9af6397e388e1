import { expect, test } from 'vitest';
import { senderWords, subjectWords } from '../../src/words/message-words.ts';
import { english } from '../../tools/fakes/english.ts';

test.each([
  [{ name: 'Grace Hopper', address: 'grace@example.com' }, 'Grace Hopper'],
  [{ name: '', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: ' \u200b\u202e ', address: 'grace@example.com' }, 'grace@example.com'],
  [{ name: '', address: '' }, '(no sender)'],
])('a sender who gives %j is called %s', (from, called) => {
  expect(senderWords(english, from)).toBe(called);
});

test.each([
  ['Engines\r\n of\u2067 all kinds', 'Engines of all kinds'],
  [' ', '(no subject)'],
])('the subject %j is shown as %s', (subject, shown) => {
  expect(subjectWords(english, { subject })).toBe(shown);
});
