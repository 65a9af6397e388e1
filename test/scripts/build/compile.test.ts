import { expect, test } from 'vitest';
import { compile } from '../../../scripts/build/messages/compile.ts';
import type { English } from '../../../scripts/build/messages/source.ts';

const english: English = {
  archive: { message: 'Archive', description: 'A button.' },
  line: {
    message: '{what} of {email}',
    description: 'A line.',
    placeholders: { email: 'ada@example.com', what: 'Inbox' },
  },
  more: {
    message: '{subject} and {count, plural, =1 {another} other {# others}}.',
    description: 'A count.',
    placeholders: { count: 3, subject: 'Lunch' },
  },
};

const [count, subject] = [{ content: '$1' }, { content: '$2' }];

test('descriptions are left out, and arguments are numbered as English declares them, in whatever order they stand', () => {
  const messages = { archive: 'Archivieren', line: '{what} von {email}' };
  expect(compile({ name: 'de', messages }, english)).toEqual({
    archive: { message: 'Archivieren' },
    line: { message: '$what$ von $email$', placeholders: { what: { content: '$2' }, email: { content: '$1' } } },
  });
});

test('a plural becomes a message for exactly one and one for each category, with what stands around it', () => {
  const messages = { more: '{subject} und {count, plural, =1 {eine weitere} other {# weitere}}.' };
  expect(compile({ name: 'de', messages }, english)).toEqual({
    more_1: { message: '$subject$ und eine weitere.', placeholders: { subject } },
    more_other: { message: '$subject$ und $count$ weitere.', placeholders: { subject, count } },
  });
});

test.each([
  { name: 'en', forms: 'one {# a} other {# b}', said: { _1: '$count$ a', _other: '$count$ b' } },
  { name: 'ja', forms: 'other {#件}', said: { _1: '$count$件', _other: '$count$件' } },
  {
    name: 'fr',
    forms: 'one {# a} many {# b} other {# c}',
    said: { _1: '$count$ a', _one: '$count$ a', _many: '$count$ b', _other: '$count$ c' },
  },
  {
    name: 'ru',
    forms: '=1 {a} one {# b} few {# c} many {# d} other {# e}',
    said: { _1: 'a', _one: '$count$ b', _few: '$count$ c', _many: '$count$ d', _other: '$count$ e' },
  },
])('in $name, one has the form of "=1", else that of its category', ({ name, forms, said }) => {
  const compiled = compile({ name, messages: { n: `{count, plural, ${forms}}` } }, english);
  const found = Object.entries(compiled).map(([key, { message }]) => [key.slice(1), message]);
  expect(Object.fromEntries(found)).toEqual(said);
});

test('a message that could not be read stops it', () => {
  expect(() => compile({ name: 'de', messages: { archive: '{' } }, english)).toThrow(/de: archive is no ICU/);
});
