import type { MessageId } from '../../core/mailbox/message.ts';
import type { MessageBody, MessagePart } from '../../core/mailbox/message-body.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../failure.ts';
import { object, readBody } from '../read-body.ts';
import { type GmailRequest, get } from '../request.ts';
import { readPeople } from './addresses/people.ts';
import { headerOf } from './header.ts';
import { keptPart, MOST_IN_ALL, NamedPart, Part } from './kept-part.ts';

const CALL = 'messages.get';

/** Mail that a person wrote has a handful; a tree of more, or deeper, is looked at no further. */
const MOST_PARTS = 1_000;

/**
 * All of one message but its attachments. 20 quota units. A mask cannot name what is nested at any depth
 * (https://github.com/taylorwilsdon/google_workspace_mcp/issues/1014), but `payload` without one is given whole.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages#MessagePart
 */
export function fullMessageRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 'message-text', { format: 'full', fields: 'payload' });
}

/** The message's recipients and its MIME tree (RFC 2045, RFC 2046), which is decoded where it is shown. */
export function readFullMessage(id: MessageId, body: unknown): Result<MessageBody, GmailFailure> {
  const message = readBody(object({ payload: NamedPart }), body, CALL);
  if (!message.ok) return fail(message.problem);
  const { headers } = message.value.payload;
  const parts: MessagePart[] = [];
  const room = { texts: MOST_IN_ALL, files: MOST_IN_ALL };
  const pending: { readonly node: unknown; readonly within?: number | undefined }[] = [{ node: message.value.payload }];

  for (let next = pending.pop(); next !== undefined && parts.length < MOST_PARTS; next = pending.pop()) {
    const read = readBody(Part, next.node, CALL);
    if (!read.ok) return fail(read.problem);
    const part = keptPart(read.value, room);
    const within = next.within ?? (part.mimeType === 'multipart/alternative' ? parts.length : undefined);
    parts.push({ ...part, within });
    // What a message that came along says is not said by this one.
    if (part.mimeType.startsWith('message/')) continue;
    for (const node of read.value.parts.slice(0, MOST_PARTS).reverse()) pending.push({ node, within });
  }

  return ok({
    id,
    to: readPeople(headerOf(headers, 'to')),
    cc: readPeople(headerOf(headers, 'cc')),
    isAnswer: headerOf(headers, 'in-reply-to') + headerOf(headers, 'references') !== '',
    parts,
  });
}
