import type { Block } from './blocks.ts';
import type { ChosenText } from './choose/choose-text.ts';
import { readHtml } from './html/read-html.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import type { Relation } from './quotes/relation.ts';
import { readPlain } from './read-plain.ts';
import { createTextWriter } from './text-writer.ts';

/** The text of a message, cleaned and bounded. */
export interface ReadableText {
  readonly blocks: readonly Block[];
  /** The place among them of the quote that is folded at first: the last, if any. */
  readonly folded: number | undefined;
  /** Does the message go on after the last block? */
  readonly isCut: boolean;
}

/** The most characters of a message that are looked at; a mail is seldom as long, and Gmail itself cuts at 102 kB. */
const LONGEST_SOURCE = 200_000;

/** What a person reads of a message as it was sent. HTML gives its words alone: it is never shown as what it is.
 * A message of unknown `relation` to others is read as an answer. */
export function readableText({ format, source, isCut }: ChosenText, relation?: Relation): ReadableText {
  const writer = createTextWriter();
  const read = source.slice(0, LONGEST_SOURCE);
  if (format === 'html') readHtml(read, writer);
  else readPlain(read, writer, relation);
  const { blocks, isFull } = writer.written();
  return { ...findQuotes(blocks, relation), isCut: isCut || isFull || source.length > LONGEST_SOURCE };
}
