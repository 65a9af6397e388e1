import * as v from 'valibot';
import type { ThreadId } from '../core/mailbox/message.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { TOLD_FIELDS, Told, type ToldMessage } from './message-labels.ts';
import { object, readBody } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const Thread = object({ messages: v.array(Told) });

/** The messages of a conversation. 40 quota units. https://developers.google.com/gmail/api/reference/rest/v1/users.threads/get */
export function threadRequest(id: ThreadId): GmailRequest {
  return get(`threads/${encodeURIComponent(id)}`, 'conversation-labels', {
    format: 'minimal',
    fields: `messages(${TOLD_FIELDS})`,
  });
}

/** The messages with their current labels. Gmail answers 404 for a conversation without any, so this one has some. */
export function readThread(body: unknown): Result<readonly ToldMessage[], GmailFailure> {
  const thread = readBody(Thread, body, 'threads.get');
  return thread.ok ? ok(thread.value.messages) : fail(thread.problem);
}
