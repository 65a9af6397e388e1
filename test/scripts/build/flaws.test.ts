import { expect, test } from 'vitest';
import { allFlaws, englishFlaws, flawsOf } from '../../../scripts/build/messages/flaws.ts';
import { readLanguages } from '../../../scripts/build/messages/read-languages.ts';
import { asLanguage, type English } from '../../../scripts/build/messages/source.ts';

const base: English = {
  languageTag: { message: 'en', description: 'The tag.' },
  languageDirection: { message: 'ltr', description: 'The direction.' },
  extensionName: { message: 'Tidings', description: 'The name.' },
  extensionDescription: { message: 'Shows new Gmail.', description: 'For the stores.' },
  archive: { message: 'Archive', description: 'A button.' },
  line: {
    message: '{email}: {what}',
    description: 'A line.',
    placeholders: { email: 'ada@example.com', what: 'Inbox' },
  },
  unread: {
    message: '{count, plural, one {# letter} other {# letters}}',
    description: 'A count.',
    placeholders: { count: 3 },
  },
};

const arabic = {
  languageTag: 'ar',
  languageDirection: 'rtl',
  extensionName: 'Tidings',
  extensionDescription: 'يعرض البريد الجديد.',
  archive: 'أرشفة',
  line: '{email}: {what}',
  unread:
    '{count, plural, =1 {رسالة واحدة} zero {لا رسائل} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}',
};

const flaws = (change: Readonly<Record<string, string>>, { name = 'ar', without = '' } = {}): readonly string[] => {
  const messages = Object.fromEntries(Object.entries({ ...arabic, ...change }).filter(([key]) => key !== without));
  return flawsOf({ name, messages }, base);
};

test('no language has a flaw', async () => {
  const { english, languages } = await readLanguages();
  expect(languages.map(({ name }) => name)).toEqual(expect.arrayContaining(['en', 'de', 'ja', 'ar']));
  expect(allFlaws(english, languages)).toEqual([]);
});

test('a flaw is told with its file and its key', () => {
  const german = { name: 'de', messages: { ...arabic, languageTag: 'de', languageDirection: 'ltr' } };
  expect(allFlaws(base, [asLanguage(base), german])).toContain(
    'messages/de.json: unread: "few" is not a plural form of de',
  );
});

test('a whole translation has no flaw, though a form for one number alone need not say the number', () => {
  expect(flaws({})).toEqual([]);
});

test.each([
  { why: 'a message is missing', without: 'archive', flaw: 'archive: is missing' },
  { why: 'a message is not in English', change: { extra: 'س' }, flaw: 'extra: is not in English' },
  {
    why: 'a plural form is missing',
    change: { unread: '{count, plural, one {# رسالة} other {# رسائل}}' },
    flaw: 'unread: has no plural form "few"',
  },
  { why: 'a plural has one form alone', change: { unread: 'رسائل: {count}' }, flaw: 'unread: is not a plural' },
  {
    why: 'a message is a plural that English has none of',
    change: { archive: '{count, plural, other {أرشفة}}' },
    flaw: 'archive: is a plural',
  },
  {
    why: 'a form for many numbers does not say which',
    change: { unread: arabic.unread.replace('few {# ', 'few {') },
    flaw: 'unread: few does not use {count}',
  },
  {
    why: 'a form of "one" does not say which, as it must where that is 21, too',
    change: { unread: arabic.unread.replace('=1', 'one') },
    flaw: 'unread: one does not use {count}',
  },
  { why: 'an argument is left out', change: { line: '{email}' }, flaw: 'line: does not use {what}' },
  {
    why: 'an argument is used that English does not declare',
    change: { archive: '{what} أرشفة' },
    flaw: 'archive: uses {what}, which English does not declare',
  },
  { why: 'English was left', change: { archive: 'Archive' }, flaw: 'archive: is not translated' },
  { why: 'nothing is said', change: { archive: ' ' }, flaw: 'archive: is empty' },
  { why: 'a space is left over', change: { archive: 'أرشفة ' }, flaw: 'archive: begins or ends with a space' },
  { why: 'a mark is left in', change: { archive: '\u200fأرشفة' }, flaw: 'archive: has an invisible mark' },
  {
    why: 'the syntax is broken',
    change: { line: '{email}: {what' },
    flaw: 'line: is no ICU MessageFormat: EXPECT_ARGUMENT_CLOSING_BRACE',
  },
  { why: 'the tag is not that of the file', name: 'fa', flaw: 'languageTag: is ar, not fa' },
  { why: 'the direction is wrong', change: { languageDirection: 'ltr' }, flaw: 'languageDirection: is ltr, not rtl' },
  {
    why: 'the description is too long for the stores',
    change: { extensionDescription: 'ط'.repeat(133) },
    flaw: 'extensionDescription: is longer than 132 characters',
  },
])('it is a flaw where $why', ({ flaw, change = {}, name = 'ar', without = '' }) => {
  expect(flaws(change, { name, without })).toContain(flaw);
});

test.each(['en', 'de'])('exactly one may stand for "one" where that is the same: %s', (name) => {
  const [languageTag, unread] = [name, '{count, plural, =1 {Der Brief} other {# Briefe}}'];
  const found = flaws({ languageTag, languageDirection: 'ltr', unread }, { name });
  expect(found.filter((flaw) => flaw.startsWith('unread'))).toEqual([]);
});

test('exactly one does not stand for "one" where that is 21, too', () => {
  const unread = '{count, plural, =1 {письмо} few {# письма} many {# писем} other {# письма}}';
  expect(flaws({ unread }, { name: 'ru' })).toContain('unread: has no plural form "one"');
});

test('the English file describes each message and gives an example of each argument', () => {
  const entry = { message: 'Archive {what}', description: 'A button.', placeholders: { what: 'Lunch' } };
  const count = '{count, plural, one {# of {what}} other {# of {what}}}';
  expect(
    englishFlaws({
      well: entry,
      untold: { ...entry, description: '' },
      bare: { ...entry, placeholders: { what: '' } },
      odd: { ...entry, placeholders: { what: 3 } },
      turned: { message: count, description: 'A count.', placeholders: { what: 'Lunch', count: 3 } },
      unlike: { message: count, description: 'A count.', placeholders: { count: '3', what: 'Lunch' } },
    }),
  ).toEqual([
    'untold: has no description for translators',
    'bare: has no example of {what}',
    'odd: {what} has an odd example',
    'turned: {count} is not its first argument',
    'unlike: {count} has an odd example',
  ]);
});
