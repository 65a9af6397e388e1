import { invalidArgument, notFound } from '../../google-errors.ts';
import type { HistoryRecord } from '../../mailbox/history-log.ts';
import type { Handler } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { pageSize } from '../request/page-size.ts';
import { pageToken, placeOfToken } from '../request/page-token.ts';
import { requireLabels } from './label-ids.ts';
import { messageReference } from './message-resource.ts';

/** The values of the `historyTypes` parameter. */
export const HISTORY_TYPES = ['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved'] as const;

type HistoryType = (typeof HISTORY_TYPES)[number];

interface Delta {
  readonly type: HistoryType;
  readonly json: Readonly<Record<string, unknown>>;
}

function deltasOf(record: HistoryRecord): readonly Delta[] {
  const message = messageReference(record.message);
  switch (record.kind) {
    case 'added':
      return [{ type: 'messageAdded', json: { messagesAdded: [{ message }] } }];
    case 'deleted':
      return [{ type: 'messageDeleted', json: { messagesDeleted: [{ message }] } }];
    case 'labels': {
      const { labelsAdded, labelsRemoved } = record;
      const added: Delta = { type: 'labelAdded', json: { labelsAdded: [{ message, labelIds: labelsAdded }] } };
      const removed: Delta = { type: 'labelRemoved', json: { labelsRemoved: [{ message, labelIds: labelsRemoved }] } };
      return [...(labelsAdded.length > 0 ? [added] : []), ...(labelsRemoved.length > 0 ? [removed] : [])];
    }
  }
}

// A label that was just removed still counts: that is how a client that follows it learns of the removal.
function concerns(record: HistoryRecord, label: string): boolean {
  const changed = record.kind === 'labels' ? [...record.labelsAdded, ...record.labelsRemoved] : [];
  return record.message.labels.includes(label) || changed.includes(label);
}

function recordResource(record: HistoryRecord, deltas: readonly Delta[]): Readonly<Record<string, unknown>> {
  const { id, threadId } = record.message;
  return {
    id: String(record.id),
    messages: [{ id, threadId }],
    ...Object.assign({}, ...deltas.map(({ json }) => json)),
  };
}

/** Lists the changes after startHistoryId, oldest first. https://developers.google.com/gmail/api/reference/rest/v1/users.history/list */
export const listHistory: Handler = ({ mailbox, parameters }) => {
  const start = parameters.one('startHistoryId');
  if (start === undefined) throw new Refusal(invalidArgument('Missing required parameter: startHistoryId'));
  const label = parameters.one('labelId');
  if (label !== undefined) requireLabels(mailbox, [label]);
  const types = parameters.all('historyTypes');
  const token = parameters.one('pageToken');
  const reached = token === undefined ? start : String(placeOfToken('history', token));
  const records = mailbox.historyAfter(start) === undefined ? undefined : mailbox.historyAfter(reached);
  if (records === undefined) throw new Refusal(notFound());

  const shown = records.flatMap((record) => {
    const deltas = deltasOf(record).filter(({ type }) => types.length === 0 || types.includes(type));
    const skipped = deltas.length === 0 || (label !== undefined && !concerns(record, label));
    return skipped ? [] : [{ id: record.id, resource: recordResource(record, deltas) }];
  });
  const size = pageSize(parameters);
  const page = shown.slice(0, size);
  const last = shown.length > size ? page.at(-1) : undefined;
  return {
    ...(page.length > 0 ? { history: page.map(({ resource }) => resource) } : {}),
    ...(last === undefined ? {} : { nextPageToken: pageToken('history', last.id) }),
    historyId: mailbox.historyId,
  };
};
