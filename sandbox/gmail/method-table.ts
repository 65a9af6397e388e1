import type { Handler } from './call.ts';
import { HISTORY_TYPES, listHistory } from './methods/list-history.ts';
import { listMessages } from './methods/list-messages.ts';
import { MESSAGE_FORMATS } from './methods/message-resource.ts';
import { batchModify, modifyMessage, modifyThread, trashMessage, untrashMessage } from './methods/modify-labels.ts';
import { getLabel, getMessage, getProfile, getThread, listLabels } from './methods/read-mail.ts';
import type { ParameterSpecs } from './request/bind-parameters.ts';
import {
  EMPTY,
  type FieldSchema,
  HISTORY_LIST,
  LABEL,
  LABEL_LIST,
  MESSAGE,
  MESSAGE_LIST,
  PROFILE,
  THREAD,
} from './request/response-schema.ts';
import { SCOPES } from './scopes.ts';

/** One method of Gmail REST v1. */
export interface GmailMethod {
  readonly name: string;
  /** Its name in Google's error details. */
  readonly rpc: string;
  readonly verb: string;
  /** The path after users/{userId}/; {id} stands for one segment. */
  readonly path: string;
  /** https://developers.google.com/workspace/gmail/api/reference/quota */
  readonly units: number;
  readonly scopes: readonly string[];
  readonly parameters: ParameterSpecs;
  readonly response: FieldSchema;
  readonly handle: Handler;
}

const PAGING: ParameterSpecs = { maxResults: { kind: 'uint32' }, pageToken: { kind: 'string' } };

const LISTING: ParameterSpecs = {
  ...PAGING,
  labelIds: { kind: 'string', repeated: true },
  includeSpamTrash: { kind: 'bool' },
  q: { kind: 'string' },
};

const HISTORY: ParameterSpecs = {
  ...PAGING,
  startHistoryId: { kind: 'uint64' },
  labelId: { kind: 'string' },
  historyTypes: { kind: HISTORY_TYPES, repeated: true },
};

const METADATA_HEADERS: ParameterSpecs = { metadataHeaders: { kind: 'string', repeated: true } };
const MESSAGE_FORMAT: ParameterSpecs = { ...METADATA_HEADERS, format: { kind: MESSAGE_FORMATS } };
const THREAD_FORMAT: ParameterSpecs = {
  ...METADATA_HEADERS,
  format: { kind: MESSAGE_FORMATS.filter((format) => format !== 'raw') },
};

function method(
  name: string,
  rpc: string,
  route: `${'GET' | 'POST'} ${string}`,
  units: number,
  scopes: readonly string[],
  handle: Handler,
  response: FieldSchema,
  parameters: ParameterSpecs = {},
): GmailMethod {
  const [verb = '', path = ''] = route.split(' ');
  const service = 'caribou.api.proto.MailboxService';
  return { name: `users.${name}`, rpc: `${service}.${rpc}`, verb, path, units, scopes, handle, response, parameters };
}

const { profile, labels, read, change } = SCOPES;

/** All methods that the sandbox supports. */
export const METHODS: readonly GmailMethod[] = [
  method('getProfile', 'GetProfile', 'GET profile', 1, profile, getProfile, PROFILE),
  method('labels.list', 'ListLabels', 'GET labels', 1, labels, listLabels, LABEL_LIST),
  method('labels.get', 'GetLabel', 'GET labels/{id}', 1, labels, getLabel, LABEL),
  method('messages.list', 'ListMessages', 'GET messages', 5, read, listMessages, MESSAGE_LIST, LISTING),
  method('messages.get', 'GetMessage', 'GET messages/{id}', 20, read, getMessage, MESSAGE, MESSAGE_FORMAT),
  method('messages.modify', 'ModifyMessage', 'POST messages/{id}/modify', 5, change, modifyMessage, MESSAGE),
  method('messages.batchModify', 'BatchModifyMessages', 'POST messages/batchModify', 50, change, batchModify, EMPTY),
  method('messages.trash', 'TrashMessage', 'POST messages/{id}/trash', 20, change, trashMessage, MESSAGE),
  method('messages.untrash', 'UntrashMessage', 'POST messages/{id}/untrash', 5, change, untrashMessage, MESSAGE),
  method('threads.get', 'GetThread', 'GET threads/{id}', 40, read, getThread, THREAD, THREAD_FORMAT),
  method('threads.modify', 'ModifyThread', 'POST threads/{id}/modify', 10, change, modifyThread, THREAD),
  method('history.list', 'ListHistory', 'GET history', 2, read, listHistory, HISTORY_LIST, HISTORY),
];
