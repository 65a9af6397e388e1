import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../../src/core/one-time-code/find-words.ts';
import { readOneTimeCode } from '../../../src/core/one-time-code/one-time-code.ts';
import { lowerLetters, plainLetters } from '../../../src/core/one-time-code/plain-letters.ts';
import { codeWords } from '../../../src/core/one-time-code/words/code-words.ts';
import { CASES, COUNTEREXAMPLES } from './cases.ts';
import { HELD_OUT, HELD_OUT_COUNTEREXAMPLES } from './held-out.ts';

describe.each([
  ['chosen', CASES, COUNTEREXAMPLES],
  ['held out', HELD_OUT, HELD_OUT_COUNTEREXAMPLES],
])('%s mails', (_which, cases, counterexamples) => {
  test.each(cases)('%s: "%s", "%s" tells %s', (_language, subject, text, code) => {
    expect(readOneTimeCode(subject, text)?.code).toBe(code);
  });

  test.each(counterexamples)('%s: "%s", "%s" tells none', (_language, subject, text) => {
    expect(readOneTimeCode(subject, text)).toBeUndefined();
  });
});

test('there are at least 60 cases in 12 languages and 40 counterexamples, each with a number in it', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASES.map(([language]) => language)).size).toBeGreaterThanOrEqual(12);
  expect(
    COUNTEREXAMPLES.filter((mail) => /\p{Nd}{4}|[A-Z]{6}|\d-\d/u.test(mail.join(' '))).length,
  ).toBeGreaterThanOrEqual(40);
});

test.each([
  ['4821', '4821'],
  ['48213', '48213'],
  ['482913', '482 913'],
  ['55 27 30', '552 730'],
  ['5527301', '5527301'],
  ['90218834', '9021 8834'],
  ['KZT-4QM', 'KZT 4QM'],
  ['٤٨٢٩١٣', '482 913'],
  ['４８２９１３', '482 913'],
  ['৪৮২৯১৩', '482 913'],
])('%s is shown as %s', (written, shown) => {
  expect(readOneTimeCode('', `Your verification code: ${written}`)?.shown).toBe(shown);
});

test.each([
  ['invisible characters', 'Your verif\u00adication\u200b code is 482\u200b913'],
  ['bidirectional controls', 'רמז: Your verification code is \u202b482913\u202c'],
  ['full-width letters', 'Ｙｏｕｒ ｖｅｒｉｆｉｃａｔｉｏｎ ｃｏｄｅ：４８２９１３'],
  ['a line between the words', 'Your verification\ncode is\n482913'],
  ['capitals', 'YOUR VERIFICATION CODE IS 482913'],
  ['no-break spaces', 'Your\u00a0verification\u00a0code is 482\u00a0913'],
])('%s do not hide a code', (_what, text) => {
  expect(readOneTimeCode('', text)?.code).toBe('482913');
});

test('a number at the end of a text that goes on may be half a code', () => {
  expect(readOneTimeCode('', 'Your verification code is 4821', true)).toBeUndefined();
  expect(readOneTimeCode('', 'Your verification code is 4821 and more', true)?.code).toBe('4821');
  const [filled, cut] = [10_000, 9_998].map((length) => 'Your verification code is 482913'.padStart(length, '- '));
  expect(readOneTimeCode('', filled ?? '')?.code).toBe('482913');
  expect(readOneTimeCode('', `${cut ?? ''}77 more`)).toBeUndefined();
});

test.each([
  ['the clear name', 'Code: 1111 is for the copy machine. Your verification code: 2222', '2222'],
  ['the nearer number', 'Your verification code, which nobody else may see, is 2222, and 3333 is not', '2222'],
  ['the number after its name', '1111 or so. Your verification code: 2222', '2222'],
  ['the digits', 'Verification code: AB12CD, or 222222', '222222'],
  ['the first of equals', 'Your verification code: 1111. Your verification code: 2222', '1111'],
])('of several numbers, %s decides', (_what, text, code) => {
  expect(readOneTimeCode('', text)?.code).toBe(code);
});

test.each([
  ['before it alone', 'Here comes a code for you, my friend.\n4821 and more'],
  ['after it alone', 'Here comes a code for you, my friend: so 4821\nmore'],
])('a line that ends %s makes no short number a code', (_where, text) => {
  expect(readOneTimeCode('', text)).toBeUndefined();
});

test('what stands beyond the bound is not looked at', () => {
  expect(readOneTimeCode('', `${'x '.repeat(6_000)}Your verification code is 482913.`)).toBeUndefined();
});

test.each(['code', 'perhaps', 'other'] as const)('each word of the meaning "%s" is found, whole', (meaning) => {
  const lost = codeWords(meaning).filter((word) => {
    const written = lowerLetters(plainLetters(word.replaceAll('*', '')));
    const [found] = findWords(written);
    return found === undefined || found.end - found.at < written.length;
  });
  expect(lost).toEqual([]);
});

const NUMBERS = fc.stringMatching(/^\d{4,8}$/);
const WORDLESS = fc.string({ unit: fc.constantFrom(...'0123456789 .,:-#\nxyzäш数', '٤', '\u200f') });

test('a text without a word of the table tells no code', () => {
  fc.assert(
    fc.property(WORDLESS, NUMBERS, WORDLESS, (before, number, after) => {
      const text = `${before} ${number} ${after}`;
      fc.pre(findWords(lowerLetters(plainLetters(text))).length === 0);
      expect(readOneTimeCode('', text)).toBeUndefined();
    }),
  );
});

test('a word that is far away makes no code of a number', () => {
  fc.assert(
    fc.property(NUMBERS, fc.integer({ min: 121, max: 3_000 }), (number, distance) => {
      const gap = ' x'.repeat(distance).slice(0, distance);
      expect(readOneTimeCode('', `Your verification code${gap} ${number} x`)).toBeUndefined();
      expect(readOneTimeCode('', `${number}${gap} is your verification code`)).toBeUndefined();
    }),
  );
});

test('whatever a stranger writes, a code is short, plain, and shown as it is copied', () => {
  const mail = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(mail, mail, NUMBERS, (subject, text, number) => {
      const found = readOneTimeCode(subject, `${text} code ${number} OTP ${text}`);
      if (found === undefined) return;
      expect(found.code).toMatch(/^[A-Za-z0-9]{4,10}$/);
      expect(found.shown.replaceAll(' ', '')).toBe(found.code);
    }),
  );
});
