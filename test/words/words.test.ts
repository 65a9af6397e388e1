import { expect, test } from 'vitest';
import type { GetMessage } from '../../src/words/phrases.ts';
import { createWords } from '../../src/words/words.ts';
import { english, getEnglish } from '../../tools/fakes/english.ts';

test('a placeholder takes what it is given, dollar signs and all', () => {
  expect(english.say('accountLine', '$1 $EMAIL$', 'b')).toBe('$1 $EMAIL$: b');
});

test.each([
  [0, '0 unread'],
  [1, '1 unread'],
  [12_345, '12,345 unread'],
])('%i unread is said as "%s"', (count, said) => {
  expect(english.plural('popupUnread', count)).toBe(said);
});

test.each([
  [1, '1 more unread message in Gmail'],
  [2, '2 more unread messages in Gmail'],
])('the plural follows the count: %i', (count, said) => {
  expect(english.plural('popupMore', count)).toBe(said);
});

const russian: Readonly<Record<string, string>> = {
  languageTag: 'ru',
  popupMore_1: 'exactly one',
  popupMore_one: 'one',
  popupMore_few: 'few',
  popupMore_many: 'many',
};

test.each([
  [1, 'exactly one'],
  [21, 'one'],
  [3, 'few'],
  [5, 'many'],
])('a language with more categories uses its own, and tells one from others of its category: %i', (count, said) => {
  const getRussian: GetMessage = (key) => russian[key] ?? '';
  expect(createWords(getRussian, 'ru').plural('popupMore', count)).toBe(said);
});

test.each([
  ['en-GB', 'en-GB'],
  ['en_US', 'en-US'],
  ['de-AT', 'en'],
  ['en-x-no-such-thing-as-this', 'en'],
])('with English messages and a browser in %s, dates and numbers follow %s', (ui, followed) => {
  expect(createWords(getEnglish, ui).language.slice(0, followed.length)).toBe(followed);
});

test('the direction is that of the messages', () => {
  expect(english.direction).toBe('ltr');
  expect(createWords((key) => (key === 'languageDirection' ? 'rtl' : 'ar'), 'ar').direction).toBe('rtl');
});
