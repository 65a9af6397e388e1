import * as v from 'valibot';
import type { MessageId } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../failure.ts';
import { object, readBody } from '../read-body.ts';
import { type GmailRequest, get } from '../request.ts';
import { readPeople } from './addresses/people.ts';
import { addPart, beginStretch, emptyContent, Part, readContent } from './content.ts';
import { headerOf } from './header.ts';
import type { Stretch } from './stretch.ts';

/** The most attachments that are listed. */
const MOST_ATTACHMENTS = 50;

const CALL = 'messages.get';

/** Mail that a person wrote has a handful; a tree of more, or deeper, is looked at no further. */
const MOST_PARTS = 1_000;

/** Of every message, Gmail names the type: without it, this is no message without text. */
const NamedPart = v.pipe(
  Part,
  v.check(({ mimeType }) => mimeType !== ''),
);

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
  const message = readBody(object({ payload: NamedPart }), body, CALL);
  if (!message.ok) return fail(message.problem);
  const { headers } = message.value.payload;
  const content = emptyContent();
  const pending: { readonly node: unknown; readonly within?: Stretch | undefined }[] = [
    { node: message.value.payload },
  ];

  for (let seen = 0, next = pending.pop(); next !== undefined && seen < MOST_PARTS; seen += 1, next = pending.pop()) {
    const read = readBody(Part, next.node, CALL);
    if (!read.ok) return fail(read.problem);
    const part = read.value;
    const type = part.mimeType.toLowerCase();
    let { within } = next;
    if (type === 'multipart/alternative') within ??= beginStretch(content);
    addPart(content, part, within);
    // What a message that came along says is not said by this one.
    if (type.startsWith('message/')) continue;
    for (const node of part.parts.slice(0, MOST_PARTS).reverse()) pending.push({ node, within });
  }

  const isAnswer = headerOf(headers, 'in-reply-to') + headerOf(headers, 'references') !== '';
  const read = readContent(content);
  const to = readPeople(headerOf(headers, 'to'));
  const cc = readPeople(headerOf(headers, 'cc'));
  const unlisted = {
    to: to.unlisted,
    cc: cc.unlisted,
    attachments: Math.max(0, read.attachments.length - MOST_ATTACHMENTS),
  };
  return ok({
    id,
    ...read,
    to: to.listed,
    cc: cc.listed,
    ...(isAnswer && { isAnswer }),
    attachments: read.attachments.slice(0, MOST_ATTACHMENTS),
    ...(unlisted.to + unlisted.cc + unlisted.attachments > 0 && { unlisted }),
  });
}
