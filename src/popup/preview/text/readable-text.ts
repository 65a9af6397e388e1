import type { SentText } from '../../../core/mailbox/message-body.ts';
import { readHtml } from './read-html.ts';
import { readPlain } from './read-plain.ts';
import { createTextWriter } from './text-writer.ts';

/** A piece of a paragraph; lines within it end with \n. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  /** `host` is where it really leads, unless the text shows just that. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string | undefined };

/** A part of a message as it is read. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] };

/** The text of a message, cleaned and bounded. */
export interface ReadableText {
  readonly blocks: readonly Block[];
  /** Does the message go on after the last block? */
  readonly isCut: boolean;
}

/** The most characters of a message that are looked at; a mail is seldom as long, and Gmail itself cuts at 102 kB. */
const LONGEST_SOURCE = 200_000;

/** What a person reads of a message as it was sent. HTML gives its words alone: it is never shown as what it is. */
export function readableText({ format, source, isCut }: SentText): ReadableText {
  const writer = createTextWriter();
  const read = format === 'html' ? readHtml : readPlain;
  read(source.slice(0, LONGEST_SOURCE), writer);
  const { blocks, isFull } = writer.written();
  return { blocks, isCut: isCut || isFull || source.length > LONGEST_SOURCE };
}
