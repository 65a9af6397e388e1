import {
  type Attachment,
  type MessageBody,
  type MessagePart,
  MOST_TEXT,
  type TextFormat,
} from '../../../core/mailbox/message-body.ts';
import { isSmimeEncrypted, withoutArmor } from './encrypted.ts';
import type { MessageContent } from './message-content.ts';
import { readPartText } from './part-text.ts';
import { addText, emptyStretch, type Stretch, saysNothing, sentText } from './stretch.ts';
import { flowOf, unflowed } from './unflow.ts';

/** The most attachments that are listed. */
const MOST_ATTACHMENTS = 50;

/** Invitations come one at a time. */
const MOST_CALENDARS = 3;
const HAS_EVENT = /^BEGIN:VEVENT/im;

/** A text with the name of a file. */
interface NamedText {
  readonly part: MessagePart;
  readonly format: TextFormat;
  readonly within: Stretch | undefined;
  /** What it is listed as, unless it is the message's text. */
  readonly attachment: Attachment;
}

/** What the parts of a message hold, as far as they were looked at. */
interface Found {
  readonly stretches: Stretch[];
  readonly attachments: Attachment[];
  readonly named: NamedText[];
  isEncrypted: boolean;
  isSmimeEncrypted: boolean;
}

const known = new WeakMap<MessageBody, MessageContent>();

/** The content of a body, decoded once however often it is drawn. */
export function contentOf(body: MessageBody): MessageContent {
  const content = known.get(body) ?? readContent(body.parts);
  known.set(body, content);
  return content;
}

/** Decodes the text of a message, and finds its attachments, in its MIME tree. */
function readContent(parts: readonly MessagePart[]): MessageContent {
  const found: Found = { stretches: [], attachments: [], named: [], isEncrypted: false, isSmimeEncrypted: false };
  const alternatives = new Map<number, Stretch>();
  for (const part of parts) {
    const { within } = part;
    const stretch = within === undefined ? undefined : (alternatives.get(within) ?? beginStretch(found));
    if (within !== undefined && stretch !== undefined) alternatives.set(within, stretch);
    addPart(found, part, stretch);
  }
  return contentIn(found);
}

/** Another stretch of text, after those before. */
function beginStretch({ stretches }: Found): Stretch {
  const stretch = emptyStretch();
  stretches.push(stretch);
  return stretch;
}

/** Adds what a part holds; `within`: the stretch that it is one form of. */
function addPart(found: Found, part: MessagePart, within: Stretch | undefined): void {
  const { mimeType: type, contentType, isFile, data } = part;
  const format = type === 'text/plain' ? 'plain' : type === 'text/html' ? 'html' : undefined;
  found.isEncrypted ||= type === 'multipart/encrypted';
  found.isSmimeEncrypted ||= isSmimeEncrypted(type, contentType);

  if (format !== undefined && !isFile) {
    const stretch = within ?? beginStretch(found);
    stretch.isKeptBack ||= data === undefined;
    addText(stretch, format, textOf(part, format));
  } else if (type === 'text/calendar' && !isFile && data !== undefined) {
    const stretch = within ?? beginStretch(found);
    stretch.calendar ||= readPartText(data, contentType, MOST_TEXT.calendar);
    stretch.others.push(attachmentOf(part));
  } else if (type.startsWith('message/') || data === undefined || isFile) {
    const attachment = attachmentOf(part);
    found.attachments.push(attachment);
    if (format !== undefined && data !== undefined) found.named.push({ part, format, within, attachment });
  } else if (data !== '' && !type.startsWith('multipart/') && type !== 'application/pgp-encrypted') {
    // Nothing that came along is passed over, but for other forms of what is read.
    (within?.others ?? found.attachments).push(attachmentOf(part));
  }
}

/** What is read of it all. */
function contentIn(found: Found): MessageContent {
  const readable = found.stretches.map(withoutEncrypted);
  const body = readable.every(saysNothing) ? namedBody(found.named) : [];
  const text = sentText(body.length > 0 ? [stretchOf(body)] : readable);
  const silent = readable.filter(saysNothing);
  const calendars = silent.flatMap(({ calendar }) => (HAS_EVENT.test(calendar) ? [calendar] : []));
  const listed = found.attachments.filter((one) => !body.some(({ attachment }) => attachment === one));
  const unread = silent.flatMap(({ calendar, others }) => (HAS_EVENT.test(calendar) ? [] : others));
  const attachments = [...listed, ...unread];
  const isArmored = readable.some((stretch, at) => stretch !== found.stretches[at]);
  const isEncrypted = found.isEncrypted || isArmored || (text === undefined && found.isSmimeEncrypted);
  return {
    text,
    ...(calendars.length > 0 && { calendars: calendars.slice(0, MOST_CALENDARS) }),
    ...(isEncrypted && { isEncrypted }),
    attachments: attachments.slice(0, MOST_ATTACHMENTS),
    unlisted: Math.max(0, attachments.length - MOST_ATTACHMENTS),
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

function textOf({ data = '', contentType }: MessagePart, format: TextFormat): string {
  // Two more than are kept, so that it shows that there are more even if the last one takes two.
  const text = readPartText(data, contentType, MOST_TEXT[format] + 2);
  const flow = format === 'plain' ? flowOf(contentType) : undefined;
  return flow === undefined ? text : unflowed(text, flow);
}

function attachmentOf({ name, mimeType, bytes }: MessagePart): Attachment {
  return { name, mimeType, bytes };
}
