import * as v from 'valibot';
import type { Message, MessageId } from '../core/message.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { decodeEntities } from './decode-entities.ts';
import type { GmailFailure } from './failure.ts';
import { Id, readBody, Uint64 } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';
import { readSender } from './sender.ts';

const Metadata = v.object({
  id: Id,
  threadId: Id,
  labelIds: v.optional(v.array(v.string()), []),
  snippet: v.optional(v.string(), ''),
  internalDate: Uint64,
  payload: v.optional(
    v.object({ headers: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []) }),
    {},
  ),
});

/**
 * What the list shows of one message. 20 quota units.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/get
 */
export function metadataRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 20, {
    format: 'metadata',
    metadataHeaders: ['From', 'Subject'],
    fields: 'id,threadId,labelIds,snippet,internalDate,payload/headers',
  });
}

/** The message and the labels that it bears; texts decoded once, as plain text. */
export function readMetadata(
  body: unknown,
): Result<{ readonly message: Message; readonly labels: readonly string[] }, GmailFailure> {
  const metadata = readBody(Metadata, body, 'messages.get');
  if (!metadata.ok) return fail(metadata.problem);
  const { id, threadId, labelIds, snippet, internalDate, payload } = metadata.value;
  const header = (name: string): string =>
    payload.headers?.find((one) => one.name.toLowerCase() === name)?.value.trim() ?? '';
  return ok({
    labels: labelIds,
    message: {
      id,
      threadId,
      from: readSender(header('from')),
      subject: header('subject'),
      snippet: decodeEntities(snippet),
      receivedAt: Number(internalDate),
    },
  });
}
