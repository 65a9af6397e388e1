import { escapeHtml } from '../../escape-html.ts';
import { forbidden } from '../../google-errors.ts';
import { mediaTypeOf } from '../../mailbox/mime/mime-part.ts';
import type { StoredMessage } from '../../mailbox/stored-message.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { base64Url, messagePayload } from './message-payload.ts';

/** The values of the `format` parameter. https://developers.google.com/gmail/api/reference/rest/v1/Format */
export const MESSAGE_FORMATS = ['minimal', 'metadata', 'full', 'raw'] as const;

/** How much of a message to return, and whether the token may see only metadata. */
export interface View {
  readonly format: (typeof MESSAGE_FORMATS)[number];
  readonly metadataHeaders: readonly string[];
  readonly metadataOnly: boolean;
}

/** Reads the requested view; refuses what gmail.metadata does not allow, including an omitted format. */
export function viewOf({ parameters, metadataOnly }: Call): View {
  const format = MESSAGE_FORMATS.find((known) => known === parameters.one('format')) ?? 'full';
  if (metadataOnly && (format === 'full' || format === 'raw')) {
    throw new Refusal(forbidden(`Metadata scope doesn't allow format ${format.toUpperCase()}`));
  }
  return { format, metadataHeaders: parameters.all('metadataHeaders'), metadataOnly };
}

/** A message as other resources refer to it; `labelIds` is absent if it has none. */
export function messageReference(message: Pick<StoredMessage, 'id' | 'threadId' | 'labels'>) {
  const { id, threadId, labels } = message;
  return { id, threadId, ...(labels.length > 0 ? { labelIds: labels } : {}) };
}

function metadataPayload({ headers }: StoredMessage, { metadataHeaders, metadataOnly }: View) {
  const wanted = new Set(metadataHeaders.map((name) => name.toLowerCase()));
  const shown = wanted.size === 0 ? headers : headers.filter(({ name }) => wanted.has(name.toLowerCase()));
  return {
    ...(metadataOnly ? { partId: '' } : { mimeType: mediaTypeOf(headers) }),
    ...(shown.length > 0 ? { headers: shown } : {}),
  };
}

function bodyOf(message: StoredMessage, view: View): Readonly<Record<string, unknown>> {
  switch (view.format) {
    case 'minimal':
      return {};
    case 'metadata':
      return { payload: metadataPayload(message, view) };
    case 'full':
      return { payload: messagePayload(message.id, message.content) };
    case 'raw':
      return { raw: base64Url(message.content.raw) };
  }
}

/** Builds a message in the requested format. https://developers.google.com/gmail/api/reference/rest/v1/users.messages#Message */
export function messageResource(message: StoredMessage, view: View): Readonly<Record<string, unknown>> {
  return {
    ...messageReference(message),
    ...(view.metadataOnly ? {} : { snippet: escapeHtml(message.snippet) }),
    ...bodyOf(message, view),
    sizeEstimate: message.content.raw.length,
    historyId: message.historyId,
    internalDate: String(message.internalDate),
  };
}
