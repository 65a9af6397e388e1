import * as v from 'valibot';
import { BASE64_A_CHARACTER, type MessagePart, MOST_OF_TYPE, MOST_TEXT } from '../../core/mailbox/message-body.ts';
import { cutAt, cutWithin, withoutTricks } from '../../core/plain-text.ts';
import { object, Total } from '../read-body.ts';
import { decodeWords } from './encoded-words.ts';
import { Headers, headerOf } from './header.ts';

/** The most of the name and type of an attachment that is kept. */
const MOST_OF_NAME = 255;

/** A part of a message. Each is parsed when its turn comes: a schema that named itself would follow ten thousand nested ones. */
export const Part = object({
  mimeType: v.optional(v.string(), ''),
  filename: v.optional(v.string(), ''),
  headers: Headers,
  body: v.optional(
    object({
      attachmentId: v.optional(v.string()),
      size: v.optional(Total, 0),
      data: v.optional(v.pipe(v.string(), v.regex(/^[\w+/=\s-]*$/)), ''),
    }),
    {},
  ),
  parts: v.optional(v.array(v.unknown()), []),
});
type Part = v.InferOutput<typeof Part>;

/** Of every message, Gmail names the type: without it, this is no message without text. */
export const NamedPart = v.pipe(
  Part,
  v.check(({ mimeType }) => mimeType !== ''),
);

/**
 * How much data of each type is kept: two characters more than are read, so that it shows that there are more even if the
 * last one takes two, and a digit more than they take. Of other types, it is only seen that there is some.
 */
const MOST_DATA: ReadonlyMap<string, number> = new Map(
  Object.entries(MOST_TEXT).map(([format, most]) => [`text/${format}`, (most + 2) * BASE64_A_CHARACTER + 1]),
);

/** The most data of texts, and of texts that are files, in one message: two forms, four digits a character of three bytes. */
export const MOST_IN_ALL = 2 * 4 * MOST_TEXT.html;

/** What is kept of a part, not of its parts; its data takes its place of `room`. */
export function keptPart(
  { mimeType, filename, headers, body, parts }: Part,
  room: { texts: number; files: number },
): MessagePart {
  const type = mimeType.toLowerCase();
  const isAttached = /^attachment\b/i.test(headerOf(headers, 'content-disposition'));
  const isFile = parts.length === 0 && (filename !== '' || isAttached);
  const where = isFile ? 'files' : 'texts';
  const data = isAttached ? '' : body.data.slice(0, Math.min(MOST_DATA.get(type) ?? 1, room[where]));
  room[where] -= data.length;
  const isHere = body.attachmentId === undefined && (data !== '' || body.data === '');
  return {
    name: cutWithin(onOneLine(filename), MOST_OF_NAME),
    mimeType: cutWithin(type, MOST_OF_NAME),
    bytes: body.size,
    contentType: cutAt(headerOf(headers, 'content-type'), MOST_OF_TYPE),
    isFile,
    data: isHere ? data : undefined,
  };
}

/** The name of a file, whose end nothing hides: that says what a computer opens it as. */
function onOneLine(filename: string): string {
  const visible = withoutTricks(decodeWords(filename));
  return visible.replace(/[\s\u2800]+/g, ' ').trim();
}
