import type { Message } from '../../core/mailbox/message.ts';
import { cleanText } from '../../words/clean-text.ts';

/** What was folded before, so that a further letter in the filter costs a search and nothing else. */
const folded = new WeakMap<Message, string>();

/** The words typed into a filter, as `matchesFilter` looks for them. None: the filter leaves everything in. */
export function filterWords(filter: string | undefined): readonly string[] {
  return fold(filter ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Does each of the words stand in the message's sender, subject or snippet? Case and accents make no difference. */
export function matchesFilter(message: Message, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = folded.get(message) ?? fold(textOf(message));
  folded.set(message, text);
  return words.every((word) => text.includes(word));
}

function textOf({ from, subject, snippet }: Message): string {
  // A line each, so that no word is found across two of them.
  return [from.name, from.address, subject, snippet].map(cleanText).join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
