import * as v from 'valibot';
import type { Listing } from '../core/mailbox/after-answers.ts';
import { KEPT_IDS } from '../core/mailbox/mailbox.ts';
import type { LabelId } from '../core/mailbox/watch.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { Id, object, readBody } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const MessageList = object({
  messages: v.optional(v.array(object({ id: Id, threadId: Id })), []),
  nextPageToken: v.optional(v.string()),
});

/**
 * One page of the unread messages that have all of `labels`, newest first. 5 quota units.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/list
 */
export function unreadListRequest(labels: readonly LabelId[]): GmailRequest {
  return get('messages', 'list', {
    labelIds: [...labels, 'UNREAD'],
    maxResults: String(KEPT_IDS),
    fields: 'messages(id,threadId),nextPageToken',
  });
}

/**
 * The ids; `messages` is absent if there are none, or there is no content at all
 * (https://github.com/googleapis/google-api-ruby-client/issues/864), and `resultSizeEstimate` is not a count.
 */
export function readUnreadList(body: unknown): Result<Listing, GmailFailure> {
  const list = readBody(MessageList, body === undefined ? {} : body, 'messages.list');
  return list.ok
    ? ok({ unread: list.value.messages, more: list.value.nextPageToken !== undefined })
    : fail(list.problem);
}
