import * as v from 'valibot';
import type { Message, MessageId } from '../../core/mailbox/message.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../failure.ts';
import { Id, readBody, Uint64 } from '../read-body.ts';
import { type GmailRequest, get } from '../request.ts';
import { decodeEntities } from './decode-entities.ts';
import { Headers, headerOf } from './header.ts';
import { readSender } from './sender.ts';

const Metadata = v.object({
  id: Id,
  threadId: Id,
  labelIds: v.optional(v.array(v.string()), []),
  snippet: v.optional(v.string(), ''),
  internalDate: Uint64,
  payload: v.optional(v.object({ mimeType: v.optional(v.string(), ''), headers: Headers }), {}),
});

/**
 * What the list shows of one message. 20 quota units.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/get
 */
export function metadataRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 20, {
    format: 'metadata',
    metadataHeaders: ['From', 'Subject'],
    fields: 'id,threadId,labelIds,snippet,internalDate,payload(mimeType,headers)',
  });
}

/** The message; its texts decoded once, as plain text. */
export function readMetadata(body: unknown): Result<Message, GmailFailure> {
  const metadata = readBody(Metadata, body, 'messages.get');
  if (!metadata.ok) return fail(metadata.problem);
  const { id, threadId, labelIds, snippet, internalDate, payload } = metadata.value;
  return ok({
    id,
    threadId,
    from: readSender(headerOf(payload.headers, 'from')),
    subject: headerOf(payload.headers, 'subject'),
    snippet: decodeEntities(snippet),
    receivedAt: Number(internalDate),
    labels: labelIds,
    // RFC 2046 section 5.1.3: a text with files beside it.
    mayHaveAttachments: payload.mimeType?.toLowerCase() === 'multipart/mixed',
  });
}
