import { expect, test } from 'vitest';
import { createWords, type GetMessage } from '../../src/words/words.ts';
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

const polish: Readonly<Record<string, string>> = {
  languageTag: 'pl',
  popupMore_one: 'jedna',
  popupMore_few: 'kilka',
  popupMore_other: 'wiele',
};

test.each([
  [1, 'jedna'],
  [3, 'kilka'],
  // The category is "many", for which this translation has no form.
  [5, 'wiele'],
])('a language with more categories uses its own, and "other" for a missing one: %i', (count, said) => {
  const getPolish: GetMessage = (key) => polish[key] ?? '';
  expect(createWords(getPolish, 'pl').plural('popupMore', count)).toBe(said);
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
