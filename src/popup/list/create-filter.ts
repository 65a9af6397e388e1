import type { Message } from '../../core/mailbox/message.ts';
import { cleanText } from '../../words/clean-text.ts';
import type { Filter } from '../state/popup-state.ts';

/**
 * Letters and quotation marks that Unicode does not decompose, as people type them who lack the key: from CLDR's transform
 * Latin-ASCII (https://github.com/unicode-org/cldr/blob/main/common/transforms/Latin-ASCII.xml), and the final sigma.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  (
    'ß ss æ ae œ oe ø o ð d đ d þ th ł l ħ h ı i ĸ q ŋ n ŧ t ə e ɛ e ɔ o ɓ b ɗ d ɖ d ƙ k ƴ y ƒ f ɣ g ʋ v ɨ i ɩ i ʉ u ɲ n ' +
    'ƀ b ɠ g ȷ j ʼ \' ‘ \' ’ \' ‚ \' ‛ \' “ " ” " „ " ‟ " « " » " ‐ - ‑ - ‒ - – - — - − - ς σ'
  )
    .split(' ')
    .flatMap((plain, at, all) => (at % 2 === 1 ? [[all[at - 1] ?? '', plain]] : [])),
);
const UNDECOMPOSED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');

/** Text of messages already prepared for matching, so that each further letter costs only a search. */
const folded = new WeakMap<Message, string>();

/** The filter for messages whose sender, subject or snippet has each word of `text`. Ignores case and accents. */
export function createFilter(text: string): Filter {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return { text, finds: words.length === 0 ? undefined : (message) => hasAll(words, message) };
}

function hasAll(words: readonly string[], message: Message): boolean {
  const text = folded.get(message) ?? fold(textOf(message));
  folded.set(message, text);
  return words.every((word) => text.includes(word));
}

function textOf({ from, subject, snippet }: Message): string {
  // One line each, so that no match spans two of them.
  return [from.name, from.address, subject, snippet].map(cleanText).join('\n');
}

function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(UNDECOMPOSED, (letter) => PLAIN.get(letter) ?? letter);
}
