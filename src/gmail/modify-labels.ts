import * as v from 'valibot';
import type { LabelChange } from '../core/actions/action-table.ts';
import type { MessageId } from '../core/mailbox/message.ts';
import type { Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { object, readBody } from './read-body.ts';
import { type GmailRequest, post } from './request.ts';

/** Gmail takes no more ids at once. */
export const MOST_IDS = 1_000;

/**
 * Changes the labels of one message (5 quota units), or of up to MOST_IDS (50 units); done twice it does no more than once.
 * Of several, those that are gone are passed over.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/modify
 * https://developers.google.com/gmail/api/reference/rest/v1/users.messages/batchModify
 */
export function modifyRequest(ids: readonly MessageId[], { add, remove }: LabelChange): GmailRequest {
  const labels = { addLabelIds: add, removeLabelIds: remove };
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? post(`messages/${encodeURIComponent(only)}/modify`, 5, labels, { fields: 'id' })
    : post('messages/batchModify', 50, { ids, ...labels });
}

/**
 * Reads the answer to a change of those messages. Gmail names the one message, and says nothing of several. Of one, nothing
 * is no yes: the change may have been made or not.
 */
export function readModified(ids: readonly MessageId[]): (body: unknown) => Result<unknown, GmailFailure> {
  const [only] = ids;
  const isOne = ids.length === 1;
  const answer = isOne ? object({ id: v.literal(String(only)) }) : v.optional(object({}));
  return (body) => readBody<unknown>(answer, body, isOne ? 'messages.modify' : 'messages.batchModify');
}
