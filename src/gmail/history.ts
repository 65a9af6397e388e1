import * as v from 'valibot';
import type { HistoryChange, HistoryId } from '../core/mailbox/history.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GmailFailure } from './failure.ts';
import { Id, object, readBody, Uint64 } from './read-body.ts';
import { type GmailRequest, get } from './request.ts';

// `labelIds` is absent for a message without labels, or if Gmail does not say; for an added message it always does.
const Entry = v.pipe(
  object({ id: Id, threadId: Id, labelIds: v.optional(v.array(v.string())) }),
  v.transform(({ id, threadId, labelIds }) => ({ id, threadId, labels: labelIds })),
);
const MessageEntries = v.optional(v.array(object({ message: Entry })), []);
const LabelEntries = v.optional(v.array(object({ message: Entry, labelIds: v.array(v.string()) })), []);

const HistoryPage = object({
  historyId: Uint64,
  nextPageToken: v.optional(v.string()),
  history: v.optional(
    v.array(
      object({
        messagesAdded: MessageEntries,
        messagesDeleted: MessageEntries,
        labelsAdded: LabelEntries,
        labelsRemoved: LabelEntries,
      }),
    ),
    [],
  ),
});

/** Part of what has happened since a history id, oldest first. */
export interface HistoryPage {
  readonly changes: readonly HistoryChange[];
  /** The mailbox's current history id; the id for the next call if there is no further page. */
  readonly historyId: HistoryId;
  readonly nextPage: string | undefined;
}

/**
 * Requests what has happened since `start`. 2 quota units. No label filter, which would hide that a message left the
 * label.
 * https://developers.google.com/gmail/api/reference/rest/v1/users.history/list
 */
export function historyRequest(start: HistoryId, page: string | undefined): GmailRequest {
  return get('history', 'history', {
    startHistoryId: start,
    maxResults: '500',
    ...(page === undefined ? {} : { pageToken: page }),
  });
}

/** The changes, each with the message's current labels; `history` is absent if nothing has happened. */
export function readHistory(body: unknown): Result<HistoryPage, GmailFailure> {
  const page = readBody(HistoryPage, body, 'history.list');
  if (!page.ok) return fail(page.problem);
  const changes = page.value.history.flatMap((record): HistoryChange[] => [
    ...record.messagesAdded.map(({ message }) => ({ kind: 'added' as const, ...message, changed: [] })),
    ...record.labelsAdded.map(({ message, labelIds }) => ({
      kind: 'labels-added' as const,
      ...message,
      changed: labelIds,
    })),
    ...record.labelsRemoved.map(({ message, labelIds }) => ({
      kind: 'labels-removed' as const,
      ...message,
      changed: labelIds,
    })),
    ...record.messagesDeleted.map(({ message }) => ({ kind: 'deleted' as const, ...message, changed: [] })),
  ]);
  return ok({ changes, historyId: page.value.historyId, nextPage: page.value.nextPageToken });
}
