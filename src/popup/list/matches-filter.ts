import type { Message } from '../../core/mailbox/message.ts';
import { cleanText } from '../../words/clean-text.ts';

/** Text of messages already prepared for matching, so that each further letter costs only a search. */
const folded = new WeakMap<Message, string>();

/** The words of a filter in the form that `matchesFilter` takes. Without words everything matches. */
export function filterWords(filter: string | undefined): readonly string[] {
  return fold(filter ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Does each word occur in the sender, subject or snippet? Ignores case and accents. */
export function matchesFilter(message: Message, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded.get(message) ?? fold(textOf(message));
  folded.set(message, text);
  return words.every((word) => text.includes(word));
}

function textOf({ from, subject, snippet }: Message): string {
  // One line each, so that no match spans two of them.
  return [from.name, from.address, subject, snippet].map(cleanText).join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
