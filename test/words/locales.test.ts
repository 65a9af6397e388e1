import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { flawsOf, type Locale, type Messages } from './locale-flaws.ts';

const root = path.join(import.meta.dirname, '../../public/_locales');
const folders = readdirSync(root);

// `as`: what is wrong with the file is what these tests find out.
const messagesOf = (folder: string) =>
  JSON.parse(readFileSync(path.join(root, folder, 'messages.json'), 'utf8')) as Messages;

/** The same word in both languages, and rightly so. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: ['optionsColorOrange'],
};

test('English is there, for the other languages to follow', () => {
  expect(folders).toContain('en');
});

test.each(folders)(
  '%s has every message of English, with the same placeholders, and says so in its own words',
  (folder) => {
    expect(flawsOf({ folder, messages: messagesOf(folder) }, english, ALIKE[folder])).toEqual([]);
  },
);

describe('these tests can fail', () => {
  const count = { count: { content: '$1' } };
  const base: Messages = {
    languageTag: { message: 'en' },
    languageDirection: { message: 'ltr' },
    extensionName: { message: 'Tidings' },
    extensionDescription: { message: 'Tells you of new Gmail.' },
    archive: { message: 'Archive' },
    line: { message: '$COUNT$: $COUNT$', placeholders: count },
    unread_one: { message: '$COUNT$ letter', placeholders: count },
    unread_other: { message: '$COUNT$ letters', placeholders: count },
  };
  const arabic: Messages = {
    ...base,
    languageTag: { message: 'ar' },
    languageDirection: { message: 'rtl' },
    extensionDescription: { message: 'يخبرك بالبريد الجديد.' },
    archive: { message: 'أرشفة' },
    unread_zero: { message: 'لا رسائل', placeholders: count },
    unread_one: { message: 'رسالة واحدة', placeholders: count },
    unread_two: { message: 'رسالتان', placeholders: count },
    unread_few: { message: '$COUNT$ رسائل', placeholders: count },
    unread_many: { message: '$COUNT$ رسالة', placeholders: count },
    unread_other: { message: '$count$ رسالة', placeholders: count },
  };
  const flaws = (change: Messages, { folder = 'ar', without = '' } = {}): readonly string[] => {
    const messages = Object.fromEntries(Object.entries({ ...arabic, ...change }).filter(([key]) => key !== without));
    const locale: Locale = { folder, messages };
    return flawsOf(locale, base);
  };

  test('a whole translation has no flaw, though a form for one number alone need not say the number', () => {
    expect(flaws({})).toEqual([]);
  });

  test.each([
    { why: 'a message is missing', without: 'archive', flaw: 'archive: is missing' },
    { why: 'a plural form is missing', without: 'unread_few', flaw: 'unread_few: is missing' },
    { why: 'a message is not in English', change: { extra: { message: 'س' } }, flaw: 'extra: is not in English' },
    {
      why: 'a form for many numbers does not say which',
      change: { unread_few: { message: 'رسائل', placeholders: count } },
      flaw: 'unread_few: does not use $COUNT$',
    },
    {
      why: 'a placeholder stands for something else',
      change: { line: { message: '$COUNT$', placeholders: { count: { content: '$2' } } } },
      flaw: 'line: has other placeholders than English',
    },
    { why: 'English was left', change: { archive: { message: 'Archive' } }, flaw: 'archive: is still English' },
    { why: 'nothing is said', change: { archive: { message: ' ' } }, flaw: 'archive: says nothing' },
    {
      why: 'a placeholder is used that is not declared',
      change: { archive: { message: '$WHAT$ أرشفة' } },
      flaw: 'archive: uses $WHAT$, which is not declared',
    },
    { why: 'the tag is not that of the folder', folder: 'fa', flaw: 'languageTag: is ar, not fa' },
    {
      why: 'the direction is wrong',
      change: { languageDirection: { message: 'ltr' } },
      flaw: 'languageDirection: is ltr, not rtl',
    },
    {
      why: 'the description is too long for the stores',
      change: { extensionDescription: { message: 'ط'.repeat(133) } },
      flaw: 'extensionDescription: is longer than 132 characters',
    },
  ])('where $why', ({ flaw, change = {}, folder = 'ar', without = '' }) => {
    expect(flaws(change, { folder, without })).toContain(flaw);
  });

  test('what a language does not tell apart is no form of its', () => {
    const japanese = { ...arabic, languageTag: { message: 'ja' }, languageDirection: { message: 'ltr' } };
    expect(flawsOf({ folder: 'ja', messages: japanese }, base)).toEqual(
      ['one', 'zero', 'two', 'few', 'many'].map((category) => `unread_${category}: is no plural form of ja`),
    );
  });
});
