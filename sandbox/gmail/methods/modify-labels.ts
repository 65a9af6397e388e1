import { invalidArgument } from '../../google-errors.ts';
import type { Mailbox } from '../../mailbox/mailbox.ts';
import type { Call, Handler } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { readStringLists } from '../request/read-json-body.ts';
import { findMessage, findThread, requireId } from './find-message.ts';
import { requireLabels } from './label-ids.ts';
import { messageReference } from './message-resource.ts';

const LARGEST_BATCH = 1_000;
const MOST_LABELS = 100;

/** Labels that only Gmail sets; no client can add or remove them. */
const FIXED_LABELS: ReadonlySet<string> = new Set(['CHAT', 'DRAFT', 'SENT']);

interface Change {
  readonly addLabelIds: readonly string[];
  readonly removeLabelIds: readonly string[];
}

const refuse = (message: string): Refusal => new Refusal(invalidArgument(message));

function checked(
  mailbox: Mailbox,
  { addLabelIds, removeLabelIds }: Change,
): { add: readonly string[]; remove: readonly string[] } {
  const all = [...addLabelIds, ...removeLabelIds];
  if (all.length === 0) throw refuse('No label add or removes specified');
  if (Math.max(addLabelIds.length, removeLabelIds.length) > MOST_LABELS) throw refuse('Too many labels specified');
  requireLabels(mailbox, all);
  const fixed = all.find((label) => FIXED_LABELS.has(label));
  if (fixed !== undefined) throw refuse(`Invalid label: ${fixed}`);
  if (addLabelIds.some((label) => removeLabelIds.includes(label)))
    throw refuse('Cannot both add and remove the same label');
  return { add: addLabelIds, remove: removeLabelIds };
}

const changeIn = ({ mailbox, body }: Call) =>
  checked(mailbox, readStringLists(body, ['addLabelIds', 'removeLabelIds']));

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages/modify */
export const modifyMessage: Handler = (call) => {
  const change = changeIn(call);
  findMessage(call);
  call.mailbox.modify([call.id], change);
  return messageReference(findMessage(call));
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.threads/modify */
export const modifyThread: Handler = (call) => {
  const change = changeIn(call);
  call.mailbox.modify(
    findThread(call).map(({ id }) => id),
    change,
  );
  return { id: call.id, messages: findThread(call).map(messageReference) };
};

/** Skips ids without a message. https://developers.google.com/gmail/api/reference/rest/v1/users.messages/batchModify */
export const batchModify: Handler = ({ mailbox, body }) => {
  const { ids, ...labels } = readStringLists(body, ['ids', 'addLabelIds', 'removeLabelIds']);
  if (ids.length === 0) throw refuse('No message ids specified');
  if (ids.length > LARGEST_BATCH) throw refuse(`Too many message ids: at most ${LARGEST_BATCH} may be given`);
  mailbox.modify(ids.map(requireId), checked(mailbox, labels));
  return undefined;
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages/trash */
export const trashMessage: Handler = (call) => {
  call.mailbox.trash(findMessage(call).id);
  return messageReference(findMessage(call));
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages/untrash */
export const untrashMessage: Handler = (call) => {
  call.mailbox.untrash(findMessage(call).id);
  return messageReference(findMessage(call));
};
