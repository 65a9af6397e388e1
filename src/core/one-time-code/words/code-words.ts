import { EAST_ASIAN } from './east-asian.ts';
import { ENGLISH } from './english.ts';
import { FURTHER_EUROPEAN } from './further-european.ts';
import { GERMANIC } from './germanic.ts';
import { NEAR_EASTERN } from './near-eastern.ts';
import { ROMANCE } from './romance.ts';
import { SLAVIC } from './slavic.ts';
import { SOUTHERN_ASIAN } from './southern-asian.ts';
import type { CodeWords, Vocabulary } from './vocabulary.ts';

/** The words of all languages. In a message, all are looked for: senders mix languages. */
const ALL: Vocabulary = {
  ...ENGLISH,
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...FURTHER_EUROPEAN,
  ...NEAR_EASTERN,
  ...SOUTHERN_ASIAN,
  ...EAST_ASIAN,
};

/**
 * The words of one meaning in all languages, each once. A word that another one contains gives way to the longer: `promo
 * code` is no `code`. Case, accents, and Arabic vowel signs do not matter. Words match whole, except in scripts without
 * spaces between words and where a `*` says so.
 */
export function codeWords(meaning: keyof CodeWords): readonly string[] {
  return [...new Set(Object.values(ALL).flatMap((language) => language[meaning].trim().split(/,\s*/)))];
}
