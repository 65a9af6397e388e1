import * as v from 'valibot';
import type { LabelChange } from '../core/actions/action-table.ts';
import type { MessageId } from '../core/mailbox/message.ts';
import type { Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody } from './read-body.ts';
import { type GmailRequest, post } from './request.ts';

/** The most ids that Gmail accepts at once. */
export const MOST_IDS = 1_000;

/**
 * Changes the labels of one message (5 quota units), or of up to MOST_IDS (50 units); doing it twice has the effect of
 * doing it once. With several messages, those that are gone are skipped.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/modify
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/batchModify
 */
export function modifyRequest(ids: readonly MessageId[], { add, remove }: LabelChange): GmailRequest {
  const labels = { addLabelIds: add, removeLabelIds: remove };
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? post(`messages/${encodeURIComponent(only)}/modify`, 'change-one', labels, { fields: 'id' })
    : post('messages/batchModify', 'change-several', { ids, ...labels });
}

/**
 * Reads the answer to a change of those messages. Gmail names a single message, and says nothing about several. For one
 * message, an empty answer confirms nothing: the change may or may not have been made.
 */
export function readModified(ids: readonly MessageId[]): (body: unknown) => Result<unknown, GmailFailure> {
  const [only] = ids;
  const isOne = ids.length === 1;
  const answer = isOne ? object({ id: v.literal(String(only)) }) : v.optional(object({}));
  return (body) => readBody<unknown>(answer, body, isOne ? 'messages.modify' : 'messages.batchModify');
}
