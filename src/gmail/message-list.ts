import * as v from 'valibot';
import { KEPT_IDS, type UnreadId } from '../core/mailbox.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { Id, readBody } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const MessageList = v.object({
  messages: v.optional(v.array(v.object({ id: Id, threadId: Id })), []),
  nextPageToken: v.optional(v.string()),
});

/** The newest unread messages of a label, newest first. */
export interface UnreadList {
  readonly unread: readonly UnreadId[];
  /** Are there more than were asked for? */
  readonly more: boolean;
}

/** One page of the unread ids of a label. 5 quota units. https://developers.google.com/gmail/api/reference/rest/v1/users.messages/list */
export function unreadListRequest(label: string): GmailRequest {
  return get('messages', {
    labelIds: [label, 'UNREAD'],
    maxResults: String(KEPT_IDS),
    fields: 'messages(id,threadId),nextPageToken',
  });
}

/** The ids; `messages` is absent where there are none, and `resultSizeEstimate` is no count. */
export function readUnreadList(body: unknown): Result<UnreadList, GmailFailure> {
  const list = readBody(MessageList, body, 'messages.list');
  return list.ok
    ? ok({ unread: list.value.messages, more: list.value.nextPageToken !== undefined })
    : fail(list.problem);
}
