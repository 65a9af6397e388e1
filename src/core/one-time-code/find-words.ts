import { lowerLetters, plainLetters } from './plain-letters.ts';
import { codeWords } from './words/code-words.ts';
import type { CodeWords } from './words/vocabulary.ts';

/** A word of the table, and where it stands. */
export interface FoundWord {
  readonly meaning: Exclude<keyof CodeWords, 'sale'>;
  readonly at: number;
  readonly end: number;
}

/** Scripts without spaces between words, or with particles joined to them. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;
const SPECIAL = /\./g;
const LETTER = String.raw`[\p{L}\p{M}]`;

const patterns = new Map<keyof CodeWords, RegExp>();

/** The words in a text that `lowerLetters` gave, in order, but for those within a longer one. */
export function findWords(lower: string): readonly FoundWord[] {
  const found = (['code', 'perhaps', 'other'] as const).flatMap((meaning) =>
    [...lower.matchAll(patternOf(meaning))].map(
      ({ 0: word, index }): FoundWord => ({ meaning, at: index, end: index + word.length }),
    ),
  );
  let reach = 0;
  return found
    .toSorted((a, b) => a.at - b.at || b.end - a.end)
    .filter(({ end }) => {
      const isOwn = end > reach;
      reach = Math.max(reach, end);
      return isOwn;
    });
}

/** Whether a text that `lowerLetters` gave offers something for a code. */
export function isOffer(lower: string): boolean {
  return lower.search(patternOf('sale')) !== -1;
}

/** Matches all words of one meaning. Made at the first use alone: most popups show no code. */
function patternOf(meaning: keyof CodeWords): RegExp {
  const known = patterns.get(meaning) ?? createPattern(codeWords(meaning));
  patterns.set(meaning, known);
  return known;
}

function createPattern(words: readonly string[]): RegExp {
  // Of two that begin at the same place, the longer one.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const anywhere = longestFirst.filter(startsAnywhere);
  const atStart = longestFirst.filter((word) => !startsAnywhere(word));
  return new RegExp(`(?<!${LETTER})(?:${atStart.map(sourceOf).join('|')})|${anywhere.map(sourceOf).join('|')}`, 'gu');
}

function startsAnywhere(word: string): boolean {
  return word.startsWith('*') || SPACELESS.test(word);
}

/** The pattern of one word, from its beginning on. */
function sourceOf(word: string): string {
  const written = lowerLetters(plainLetters(word.replaceAll('*', '')))
    .replace(SPECIAL, String.raw`\$&`)
    .replace(/[ -]/g, String.raw`[\s\-‐–]{1,2}`)
    .replaceAll("'", "['’]");
  return SPACELESS.test(word) ? written : written + (word.endsWith('*') ? `${LETTER}*` : `(?!${LETTER})`);
}
