import * as v from 'valibot';
import type { MessageId } from '../../core/mailbox/message.ts';
import type { Attachment, MessageBody } from '../../core/mailbox/message-body.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../failure.ts';
import { readBody } from '../read-body.ts';
import { type GmailRequest, get } from '../request.ts';
import { addText, chooseText, MOST_TEXT, type Stretch } from './choose-text.ts';
import { Headers, headerOf } from './header.ts';
import { readPartText } from './part-text.ts';
import { readPeople } from './people.ts';

const CALL = 'messages.get';

/** Mail that a person wrote has a handful; a tree of more, or deeper, is looked at no further. */
const MOST_PARTS = 1_000;

/** The most attachments that are listed, and the most of their names and types that is kept. */
const MOST_ATTACHMENTS = 50;
const MOST_OF_NAME = 255;

// Each part is parsed when its turn comes: a schema that named itself would follow ten thousand nested parts down.
const Part = v.object({
  mimeType: v.optional(v.string(), ''),
  filename: v.optional(v.string(), ''),
  headers: Headers,
  body: v.optional(
    v.object({
      attachmentId: v.optional(v.string()),
      size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      data: v.optional(v.pipe(v.string(), v.regex(/^[\w+/=\s-]*$/)), ''),
    }),
    {},
  ),
  parts: v.optional(v.array(v.unknown()), []),
});

/**
 * All of one message but its attachments. 20 quota units. A mask cannot name what is nested at any depth
 * (https://github.com/taylorwilsdon/google_workspace_mcp/issues/1014), but `payload` without one is given whole.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages#MessagePart
 */
export function fullMessageRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 20, { format: 'full', fields: 'payload' });
}

/** The message's text, recipients and attachments, out of its MIME tree (RFC 2045, RFC 2046). */
export function readFullMessage(id: MessageId, body: unknown): Result<MessageBody, GmailFailure> {
  const message = readBody(v.object({ payload: Part }), body, CALL);
  if (!message.ok) return fail(message.problem);
  const { headers } = message.value.payload;
  const texts: Stretch[] = [];
  const beginText = (): Stretch => {
    const stretch = { plain: '', html: '', isKeptBack: false };
    texts.push(stretch);
    return stretch;
  };
  const attachments: Attachment[] = [];
  const pending: { readonly node: unknown; readonly within?: Stretch | undefined }[] = [
    { node: message.value.payload },
  ];

  for (let seen = 0, next = pending.pop(); next !== undefined && seen < MOST_PARTS; seen += 1, next = pending.pop()) {
    const read = readBody(Part, next.node, CALL);
    if (!read.ok) return fail(read.problem);
    const part = read.value;
    const type = part.mimeType.toLowerCase();
    const format = type === 'text/plain' ? 'plain' : type === 'text/html' ? 'html' : undefined;
    const isFile = part.filename !== '' || /^\s*attachment\b/i.test(headerOf(part.headers, 'content-disposition'));
    const isMessage = type.startsWith('message/');
    let { within } = next;

    if (format !== undefined && !isFile) {
      within ??= beginText();
      within.isKeptBack ||= part.body.attachmentId !== undefined;
      // Two more than are kept, so that it shows that there are more even if the last one takes two.
      const most = MOST_TEXT[format] + 2;
      addText(within, format, readPartText(part.body.data, headerOf(part.headers, 'content-type'), most));
    } else if (isMessage || part.body.attachmentId !== undefined || (isFile && part.parts.length === 0)) {
      const name = part.filename.slice(0, MOST_OF_NAME);
      attachments.push({ name, mimeType: type.slice(0, MOST_OF_NAME), bytes: part.body.size });
    }
    // What a message that came along says is not said by this one.
    if (isMessage) continue;
    if (type === 'multipart/alternative') within ??= beginText();
    for (const node of part.parts.slice(0, MOST_PARTS).reverse()) pending.push({ node, within });
  }

  return ok({
    id,
    to: readPeople(headerOf(headers, 'to')),
    cc: readPeople(headerOf(headers, 'cc')),
    text: chooseText(texts),
    attachments: attachments.slice(0, MOST_ATTACHMENTS),
  });
}
