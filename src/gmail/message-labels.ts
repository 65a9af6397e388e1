import * as v from 'valibot';
import type { OtherMessage } from '../core/actions/action.ts';
import type { HistoryId } from '../core/mailbox/history.ts';
import type { MessageId } from '../core/mailbox/message.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import type { GmailFailure } from './failure.ts';
import { Id, Moment, object, readBody, Uint64 } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

/** A message with its current labels, when it arrived, and its last change. */
export interface ToldMessage extends OtherMessage {
  readonly receivedAt: EpochMs;
  readonly historyId: HistoryId | undefined;
}

/** The fields of a message that `messages.get` and `threads.get` are asked for at format minimal. */
export const TOLD_FIELDS = 'id,threadId,labelIds,internalDate,historyId';

/** Those fields, as Gmail writes them: `labelIds` is absent for a message without labels. */
export const Told = v.pipe(
  object({
    id: Id,
    threadId: Id,
    labelIds: v.optional(v.array(v.string()), []),
    internalDate: Moment,
    historyId: v.optional(Uint64),
  }),
  v.transform(
    ({ id, threadId, labelIds, internalDate, historyId }): ToldMessage => ({
      id,
      threadId,
      labels: labelIds,
      receivedAt: internalDate,
      historyId,
    }),
  ),
);

/** The labels of one message. 20 quota units. https://developers.google.com/gmail/api/reference/rest/v1/users.messages/get */
export function messageLabelsRequest(id: MessageId): GmailRequest {
  return get(`messages/${encodeURIComponent(id)}`, 'message-labels', { format: 'minimal', fields: TOLD_FIELDS });
}

/** That one message, in a list like the one that `readThread` returns. */
export function readMessageLabels(body: unknown): Result<readonly ToldMessage[], GmailFailure> {
  const message = readBody(Told, body, 'messages.get');
  return message.ok ? ok([message.value]) : fail(message.problem);
}
