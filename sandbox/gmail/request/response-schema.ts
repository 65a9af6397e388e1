/** The members that a response may have; `null` for a member without members of its own. */
export interface FieldSchema {
  readonly [name: string]: FieldSchema | null;
}

const PART: FieldSchema = {
  partId: null,
  mimeType: null,
  filename: null,
  headers: { name: null, value: null },
  body: { attachmentId: null, size: null, data: null },
  // A part contains parts.
  get parts() {
    return PART;
  },
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages#Message */
export const MESSAGE: FieldSchema = {
  id: null,
  threadId: null,
  labelIds: null,
  snippet: null,
  historyId: null,
  internalDate: null,
  payload: PART,
  sizeEstimate: null,
  raw: null,
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.threads#Thread */
export const THREAD: FieldSchema = { id: null, snippet: null, historyId: null, messages: MESSAGE };

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages/list */
export const MESSAGE_LIST: FieldSchema = { messages: MESSAGE, nextPageToken: null, resultSizeEstimate: null };

/** https://developers.google.com/gmail/api/reference/rest/v1/users.labels#Label */
export const LABEL: FieldSchema = {
  id: null,
  name: null,
  messageListVisibility: null,
  labelListVisibility: null,
  type: null,
  messagesTotal: null,
  messagesUnread: null,
  threadsTotal: null,
  threadsUnread: null,
  color: { textColor: null, backgroundColor: null },
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.labels/list */
export const LABEL_LIST: FieldSchema = { labels: LABEL };

/** https://developers.google.com/gmail/api/reference/rest/v1/users/getProfile */
export const PROFILE: FieldSchema = { emailAddress: null, messagesTotal: null, threadsTotal: null, historyId: null };

const LABELLED: FieldSchema = { message: MESSAGE, labelIds: null };

/** https://developers.google.com/gmail/api/reference/rest/v1/users.history/list */
export const HISTORY_LIST: FieldSchema = {
  history: {
    id: null,
    messages: MESSAGE,
    messagesAdded: { message: MESSAGE },
    messagesDeleted: { message: MESSAGE },
    labelsAdded: LABELLED,
    labelsRemoved: LABELLED,
  },
  nextPageToken: null,
  historyId: null,
};

/** For a method whose response has no body. */
export const EMPTY: FieldSchema = {};
