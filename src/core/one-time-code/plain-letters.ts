import { withoutTricks } from '../plain-text.ts';

// Accents, Arabic vowel signs and hamzas, and Arabic lengthening: what some write and others leave out.
const OPTIONAL_SIGNS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g;
const JOINERS = /[\u200c\u200d]/g;
const FOREIGN_DIGITS = /[\p{Nd}--[0-9]]/gv;
const DIGIT = /^\p{Nd}$/u;

/**
 * A text as codes and words are looked for: compatibility forms such as full-width letters as plain ones (UAX #15), without
 * accents and invisible characters, every decimal digit as its ASCII one. Cases are kept.
 */
export function plainLetters(text: string): string {
  return withoutTricks(text)
    .normalize('NFKD')
    .replace(OPTIONAL_SIGNS, '')
    .normalize('NFC')
    .replace(JOINERS, '')
    .replace(FOREIGN_DIGITS, (digit) => String(digitValue(digit)));
}

/** The same in lower case, and as long: each character stays at its place. */
export function lowerLetters(plain: string): string {
  // Turkish capitals look alike in lower case: I is the capital of a dotless ı.
  return plain.toLowerCase().replaceAll('ı', 'i');
}

/** The digits of a script follow each other from 0 to 9 (The Unicode Standard, section 4.6). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
