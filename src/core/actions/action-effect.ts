import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Message, MessageId, ThreadId } from '../mailbox/message.ts';
import type { LabelId } from '../mailbox/watch.ts';
import type { Action, OtherMessage } from './action.ts';
import { type ActionKind, type LabelChange, labelChange } from './action-table.ts';

/** What an action does to one message. */
export interface MessageEffect {
  readonly message: Message | OtherMessage;
  readonly change: LabelChange;
}

/**
 * What an action does to each message that it names. If Gmail has reported the conversation's labels, those are used:
 * they are newer than the ones that the user saw.
 */
export function effectsOf(action: Action): readonly MessageEffect[] {
  const messages = new Map<MessageId, Message | OtherMessage>(action.messages.map((one) => [one.id, one]));
  for (const one of action.others ?? []) messages.set(one.id, { ...messages.get(one.id), ...one });
  const change = labelChange(action.kind);
  return [...messages.values()].map((message) => ({
    message,
    change: action.undoes === undefined ? change : restoring(action.kind, message.labels),
  }));
}

/** The conversations that an action applies to as a whole and that Gmail has yet to report. */
export function untoldThreads({ wholeConversation, undoes, messages, others = [] }: Action): ReadonlySet<ThreadId> {
  if (!wholeConversation || undoes !== undefined) return new Set();
  const told = new Set(others.map(({ threadId }) => threadId));
  return new Set(messages.map(({ threadId }) => threadId).filter((thread) => !told.has(thread)));
}

/** The action with the labels that the list has for its messages, if any: the page's may be older. */
export function asListed(action: Action, { messages }: Pick<Mailbox, 'messages'>): Action {
  // An undo restores the labels that it has, not those that the list has now.
  if (action.undoes !== undefined) return action;
  const listed = action.messages.map((one) => ({ ...one, labels: messages[one.id]?.labels ?? one.labels }));
  return { ...action, messages: listed };
}

/**
 * The most messages whose labels are fetched first. Beyond that the list's labels are used: fetching each message would
 * take minutes of the quota.
 */
const MOST_ASKED = 25;

/** The single messages that an action applies to and whose labels Gmail has yet to report. */
export function untoldMessages({ wholeConversation, undoes, messages, others = [] }: Action): readonly MessageId[] {
  if (wholeConversation || undoes !== undefined || messages.length > MOST_ASKED) return [];
  const told = new Set(others.map(({ id }) => id));
  return messages.map(({ id }) => id).filter((id) => !told.has(id));
}

/** The change that undoes an action on a message that had `labels` before; other labels stay as they are now. */
function restoring(kind: ActionKind, labels: readonly LabelId[]): LabelChange {
  const { add, remove } = labelChange(kind);
  return {
    add: remove.filter((label) => labels.includes(label)),
    remove: add.filter((label) => !labels.includes(label)),
  };
}

/** The labels after a change. */
export function changedLabels(labels: readonly LabelId[], { add, remove }: LabelChange): readonly LabelId[] {
  const stay = labels.filter((label) => !remove.includes(label));
  return [...stay, ...add.filter((label) => !stay.includes(label))];
}
