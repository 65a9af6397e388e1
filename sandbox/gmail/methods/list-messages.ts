import { forbidden } from '../../google-errors.ts';
import type { StoredMessage } from '../../mailbox/stored-message.ts';
import type { Call, Handler } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { pageSize } from '../request/page-size.ts';
import { pageToken, placeOfToken } from '../request/page-token.ts';
import { parseSearch } from '../request/search-query.ts';
import { requireLabels } from './label-ids.ts';

const ID_BITS = 64n;

/** Gmail's estimate whenever there is another page. */
const ESTIMATE_WHEN_TRUNCATED = 201;

const HIDDEN_LABELS: readonly string[] = ['SPAM', 'TRASH'];

const placeOf = ({ internalDate, id }: StoredMessage): bigint => (BigInt(internalDate) << ID_BITS) | BigInt(`0x${id}`);

function searchOf({ parameters, metadataOnly }: Call): (message: StoredMessage) => boolean {
  const query = parameters.one('q');
  if (query === undefined) return () => true;
  if (metadataOnly) throw new Refusal(forbidden("Metadata scope does not support 'q' parameter"));
  return parseSearch(query, Date.now());
}

/** Lists the ids of messages with all requested labels, newest first. https://developers.google.com/gmail/api/reference/rest/v1/users.messages/list */
export const listMessages: Handler = (call) => {
  const { mailbox, parameters } = call;
  const wanted = parameters.all('labelIds');
  requireLabels(mailbox, wanted);
  const matches = searchOf(call);
  const hidden = parameters.isTrue('includeSpamTrash') ? [] : HIDDEN_LABELS.filter((label) => !wanted.includes(label));
  const token = parameters.one('pageToken');
  const start = token === undefined ? undefined : placeOfToken('messages', token);
  const size = pageSize(parameters);

  const found: StoredMessage[] = [];
  for (const message of mailbox.messages()) {
    if (found.length > size) break;
    if (start !== undefined && placeOf(message) > start) continue;
    if (!wanted.every((label) => message.labels.includes(label))) continue;
    if (hidden.some((label) => message.labels.includes(label)) || !matches(message)) continue;
    found.push(message);
  }

  const next = found[size];
  const page = found.slice(0, size).map(({ id, threadId }) => ({ id, threadId }));
  return {
    ...(page.length > 0 ? { messages: page } : {}),
    ...(next === undefined ? {} : { nextPageToken: pageToken('messages', placeOf(next)) }),
    resultSizeEstimate: next === undefined ? page.length : ESTIMATE_WHEN_TRUNCATED,
  };
};
