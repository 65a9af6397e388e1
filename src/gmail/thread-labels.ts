import * as v from 'valibot';
import type { OtherMessage } from '../core/actions/action.ts';
import type { ThreadId } from '../core/mailbox/message.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import type { GmailFailure } from './failure.ts';
import { Id, Moment, object, readBody } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const Thread = object({
  messages: v.array(
    object({ id: Id, threadId: Id, labelIds: v.optional(v.array(v.string()), []), internalDate: Moment }),
  ),
});

/** The messages of a conversation. 40 quota units. https://developers.google.com/gmail/api/reference/rest/v1/users.threads/get */
export function threadRequest(id: ThreadId): GmailRequest {
  return get(`threads/${encodeURIComponent(id)}`, 40, {
    format: 'minimal',
    fields: 'messages(id,threadId,labelIds,internalDate)',
  });
}

/** A message of a conversation, and when it came. */
export interface ThreadMessage extends OtherMessage {
  readonly receivedAt: EpochMs;
}

/** The messages with the labels that they bear now. A conversation of none is answered with 404, so this one has some. */
export function readThread(body: unknown): Result<readonly ThreadMessage[], GmailFailure> {
  const thread = readBody(Thread, body, 'threads.get');
  if (!thread.ok) return fail(thread.problem);
  return ok(
    thread.value.messages.map(({ id, threadId, labelIds, internalDate }) => ({
      id,
      threadId,
      labels: labelIds,
      receivedAt: internalDate,
    })),
  );
}
