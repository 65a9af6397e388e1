import { notFound } from '../../google-errors.ts';
import type { Handler } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { findMessage, findThread } from './find-message.ts';
import { messageResource, viewOf } from './message-resource.ts';

/** https://developers.google.com/gmail/api/reference/rest/v1/users/getProfile */
export const getProfile: Handler = ({ mailbox }) => {
  const { messages, threads } = mailbox.totals();
  return {
    emailAddress: mailbox.address,
    messagesTotal: messages,
    threadsTotal: threads,
    historyId: mailbox.historyId,
  };
};

/** Labels without their totals. https://developers.google.com/gmail/api/reference/rest/v1/users.labels/list */
export const listLabels: Handler = ({ mailbox }) => ({ labels: mailbox.labels() });

/** One label with its totals. https://developers.google.com/gmail/api/reference/rest/v1/users.labels/get */
export const getLabel: Handler = ({ mailbox, id }) => {
  const label = mailbox.label(id);
  if (label === undefined) throw new Refusal(notFound());
  return { ...label, ...mailbox.counts(id) };
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.messages/get */
export const getMessage: Handler = (call) => {
  const view = viewOf(call);
  return messageResource(findMessage(call), view);
};

/** https://developers.google.com/gmail/api/reference/rest/v1/users.threads/get */
export const getThread: Handler = (call) => {
  const view = viewOf(call);
  const messages = findThread(call);
  const newest = messages.reduce(
    (latest, { historyId }) => (BigInt(historyId) > latest ? BigInt(historyId) : latest),
    0n,
  );
  return {
    id: call.id,
    historyId: String(newest),
    messages: messages.map((message) => messageResource(message, view)),
  };
};
