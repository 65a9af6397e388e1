import * as v from 'valibot';
import { type Attachment, type MessageBody, MOST_TEXT, type TextFormat } from '../../core/mailbox/message-body.ts';
import { cutWithin, withoutTricks } from '../../core/plain-text.ts';
import { object } from '../read-body.ts';
import { decodeWords } from './encoded-words.ts';
import { isSmimeEncrypted, withoutArmor } from './encrypted.ts';
import { Headers, headerOf } from './header.ts';
import { readPartText } from './part-text.ts';
import { addText, emptyStretch, type Stretch, saysNothing, sentText } from './stretch.ts';
import { flowOf, unflowed } from './unflow.ts';

/** The most of the name and type of an attachment that is kept. */
const MOST_OF_NAME = 255;

/** Invitations are short, and come one at a time. */
const MOST_CALENDAR = 30_000;
const MOST_CALENDARS = 3;
const HAS_EVENT = /^BEGIN:VEVENT/im;

/** A part of a message. Each is parsed when its turn comes: a schema that named itself would follow ten thousand nested ones. */
export const Part = object({
  mimeType: v.optional(v.string(), ''),
  filename: v.optional(v.string(), ''),
  headers: Headers,
  body: v.optional(
    object({
      attachmentId: v.optional(v.string()),
      size: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
      data: v.optional(v.pipe(v.string(), v.regex(/^[\w+/=\s-]*$/)), ''),
    }),
    {},
  ),
  parts: v.optional(v.array(v.unknown()), []),
});
type Part = v.InferOutput<typeof Part>;

/** A text with the name of a file. */
interface NamedText {
  readonly part: Part;
  readonly format: TextFormat;
  readonly within: Stretch | undefined;
  /** What it is listed as, unless it is the message's text. */
  readonly attachment: Attachment;
}

/** What the parts of a message hold, as far as they were looked at. */
export interface Content {
  readonly stretches: Stretch[];
  readonly attachments: Attachment[];
  readonly named: NamedText[];
  isEncrypted: boolean;
  isSmimeEncrypted: boolean;
}

/** Nothing yet. */
export function emptyContent(): Content {
  return { stretches: [], attachments: [], named: [], isEncrypted: false, isSmimeEncrypted: false };
}

/** Another stretch of text, after those before. */
export function beginStretch(content: Content): Stretch {
  const stretch = emptyStretch();
  content.stretches.push(stretch);
  return stretch;
}

/** Adds what a part holds itself, not its parts; `within`: the stretch that it is one form of. */
export function addPart(content: Content, part: Part, within: Stretch | undefined): void {
  const type = part.mimeType.toLowerCase();
  const isAttached = /^\s*attachment\b/i.test(headerOf(part.headers, 'content-disposition'));
  const isFile = part.filename !== '' || isAttached;
  const isHere = part.body.attachmentId === undefined;
  const format = type === 'text/plain' ? 'plain' : type === 'text/html' ? 'html' : undefined;
  content.isEncrypted ||= type === 'multipart/encrypted';
  content.isSmimeEncrypted ||= isSmimeEncrypted(type, headerOf(part.headers, 'content-type'));

  if (format !== undefined && !isFile) {
    const stretch = within ?? beginStretch(content);
    stretch.isKeptBack ||= !isHere;
    addText(stretch, format, textOf(part, format));
  } else if (type === 'text/calendar' && !isFile && isHere) {
    const stretch = within ?? beginStretch(content);
    stretch.calendar ||= textOf(part, 'html').slice(0, MOST_CALENDAR);
    stretch.others.push(attachmentOf(part));
  } else if (type.startsWith('message/') || !isHere || (isFile && part.parts.length === 0)) {
    const attachment = attachmentOf(part);
    content.attachments.push(attachment);
    if (format !== undefined && isHere && !isAttached) content.named.push({ part, format, within, attachment });
  } else if (part.body.data !== '' && !type.startsWith('multipart/') && type !== 'application/pgp-encrypted') {
    // Nothing that came along is passed over, but for other forms of what is read.
    (within?.others ?? content.attachments).push(attachmentOf(part));
  }
}

/** What is read of it all. */
export function readContent(content: Content): Pick<MessageBody, 'text' | 'calendars' | 'isEncrypted' | 'attachments'> {
  const readable = content.stretches.map(withoutEncrypted);
  const body = readable.every(saysNothing) ? namedBody(content.named) : [];
  const text = sentText(body.length > 0 ? [stretchOf(body)] : readable);
  const silent = readable.filter(saysNothing);
  const calendars = silent.flatMap(({ calendar }) => (HAS_EVENT.test(calendar) ? [calendar] : []));
  const listed = content.attachments.filter((one) => !body.some(({ attachment }) => attachment === one));
  const isArmored = readable.some((stretch, at) => stretch !== content.stretches[at]);
  const isEncrypted = content.isEncrypted || isArmored || (text === undefined && content.isSmimeEncrypted);
  return {
    text,
    ...(calendars.length > 0 && { calendars: calendars.slice(0, MOST_CALENDARS) }),
    ...(isEncrypted && { isEncrypted }),
    attachments: [...listed, ...silent.flatMap(({ calendar, others }) => (HAS_EVENT.test(calendar) ? [] : others))],
  };
}

/** The first text with a name, with the other forms of the same: some programs name the only text of a message. */
function namedBody(named: readonly NamedText[]): readonly NamedText[] {
  const [first] = named;
  return named.filter((one) => one === first || (one.within !== undefined && one.within === first?.within));
}

function stretchOf(body: readonly NamedText[]): Stretch {
  const stretch = emptyStretch();
  for (const { part, format } of body) addText(stretch, format, textOf(part, format));
  return stretch;
}

/** The same stretch where nothing of it is encrypted. */
function withoutEncrypted(stretch: Stretch): Stretch {
  const [plain, html] = [withoutArmor(stretch.plain), withoutArmor(stretch.html)];
  if (plain === stretch.plain && html === stretch.html) return stretch;
  const left = emptyStretch();
  addText(left, 'plain', plain);
  // In HTML, what is left are tags around nothing where there is no other text.
  if (left.plain !== '' || stretch.plain === '') addText(left, 'html', html);
  return left;
}

function textOf(part: Part, format: TextFormat): string {
  const contentType = headerOf(part.headers, 'content-type');
  // Two more than are kept, so that it shows that there are more even if the last one takes two.
  const text = readPartText(part.body.data, contentType, MOST_TEXT[format] + 2);
  const flow = format === 'plain' ? flowOf(contentType) : undefined;
  return flow === undefined ? text : unflowed(text, flow);
}

function attachmentOf({ filename, mimeType, body }: Part): Attachment {
  return {
    name: cutWithin(onOneLine(filename), MOST_OF_NAME),
    mimeType: cutWithin(mimeType.toLowerCase(), MOST_OF_NAME),
    bytes: body.size,
  };
}

/** The name of a file, whose end nothing hides: that says what a computer opens it as. */
function onOneLine(filename: string): string {
  const visible = withoutTricks(decodeWords(filename));
  return visible.replace(/[\s\u2800]+/g, ' ').trim();
}
