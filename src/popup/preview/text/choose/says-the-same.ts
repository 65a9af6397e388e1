import { decodeEntities } from '../../../../core/decode-entities.ts';
import { htmlTokens } from '../html/html-tokens.ts';

/** Words; in scripts that put no space between them, each pair of characters. */
const WORDS =
  /(?=([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]{2}))\p{L}|[\p{L}\p{M}\p{N}\ufffc]+/gu;
const ADDRESSES = /\bhttps?:\/\/\S+/gi;
/** Stands for a named reference, as part of a word that is then not compared. */
const REFERENCE = '\ufffc';

/** The words that an HTML source would show, as far as its style sheets are not asked. */
export function wordsOfHtml(source: string): ReadonlySet<string> {
  const text: string[] = [];
  for (const token of htmlTokens(source)) text.push(token.kind === 'text' ? token.raw : ' ');
  const decoded = decodeEntities(text.join('')).replace(/&nbsp;?/gi, ' ');
  return wordsOf(decoded.replace(/&[a-z]\w{1,30};?/gi, REFERENCE));
}

/** The words of a plain text, but for those of web addresses, which HTML does not show. */
export function wordsOfPlain(source: string): ReadonlySet<string> {
  return wordsOf(source.replace(ADDRESSES, ' '));
}

/** One or two words, such as the name of a picture, are not what a message says. */
const FEWEST = 3;

/**
 * Does a message's plain form say what its HTML form says? Some senders put a sentence there that points to the HTML. It
 * does unless it lacks most of the words of an HTML form that is not much shorter.
 */
export function saysTheSame(plain: ReadonlySet<string>, html: ReadonlySet<string>): boolean {
  if (html.size < FEWEST || html.size * 2 < plain.size) return true;
  let shared = 0;
  for (const word of html) if (plain.has(word)) shared++;
  return shared * 2 >= html.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word, pair] of text.toLowerCase().matchAll(WORDS)) {
    if (!word.includes(REFERENCE)) words.add(pair ?? word);
  }
  return words;
}
