import * as v from 'valibot';
import { decodeEntities } from '../../core/decode-entities.ts';
import type { Message, MessageId } from '../../core/mailbox/message.ts';
import { cutAt, withoutTricks } from '../../core/plain-text.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { GmailFailure } from '../failure.ts';
import { Id, Moment, object, readBody } from '../read-body.ts';
import { type GmailRequest, get } from '../request.ts';
import { readSender } from './addresses/sender.ts';
import { decodeWords } from './encoded-words.ts';
import { Headers, headerOf } from './header.ts';

/** Far more of a subject or snippet than any line shows. */
const MOST_OF_LINE = 1_000;

const Metadata = object({
  id: Id,
  threadId: Id,
  labelIds: v.optional(v.array(v.string()), []),
  snippet: v.optional(v.string(), ''),
  internalDate: Moment,
  payload: v.optional(object({ mimeType: v.optional(v.string(), ''), headers: Headers }), {}),
});

/**
 * What the list shows of one message. 20 quota units.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/get
 */
export function metadataRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 'message-lines', {
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
    subject: legible(decodeWords(headerOf(payload.headers, 'subject'))),
    snippet: legible(decodeEntities(snippet)),
    receivedAt: internalDate,
    labels: labelIds,
    // RFC 2046 section 5.1.3: a text with files beside it.
    mayHaveAttachments: payload.mimeType?.toLowerCase() === 'multipart/mixed',
  });
}

/** What may be seen of a text, as much as is kept of it. */
function legible(text: string): string {
  return cutAt(withoutTricks(text), MOST_OF_LINE);
}
