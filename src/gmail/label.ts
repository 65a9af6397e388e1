import type { UnreadCount } from '../core/mailbox/mailbox.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody, Total } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

const Label = object({ messagesUnread: Total, threadsUnread: Total });

/** Unread totals of one label. 1 quota unit. https://developers.google.com/gmail/api/reference/rest/v1/users.labels/get */
export function labelRequest(label: string): GmailRequest {
  return get(`labels/${encodeURIComponent(label)}`, 'count', { fields: 'messagesUnread,threadsUnread' });
}

/** The totals, exact as Gmail counts them. */
export function readLabel(body: unknown): Result<UnreadCount, GmailFailure> {
  const label = readBody(Label, body, 'labels.get');
  return label.ok
    ? ok({ messages: label.value.messagesUnread, threads: label.value.threadsUnread })
    : fail(label.problem);
}
