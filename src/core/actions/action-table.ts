import { INBOX, type LabelId } from '../mailbox/watch.ts';

/** Labels that messages gain and lose. */
export interface LabelChange {
  readonly add: readonly LabelId[];
  readonly remove: readonly LabelId[];
}

/** One action. It is a change of labels, so that doing it twice has the effect of doing it once. */
interface ActionEntry {
  /** https://developers.google.com/workspace/gmail/api/guides/labels. Undo takes back just this. */
  readonly labels: LabelChange;
  /** The action that is meant instead where the messages are as this one would make them. */
  readonly toggles: string | undefined;
  /** As Gmail has them, https://support.google.com/mail/answer/6594, in the names that the popup's keymap gives keys. */
  readonly keys: readonly string[];
  /** Where it has a button: beside each row and wherever there is more room, only there, or nowhere. */
  readonly button: 'row' | 'bar' | undefined;
  /** A picture of ui/action-icon.tsx. */
  readonly icon: string;
  /** The message that names it, on a button: "Archive". */
  readonly name: string;
  /** The message that tells what its keys do, where that is more than its name. */
  readonly keyWords: string | undefined;
  /** The plural message that tells what was done: "3 messages archived". */
  readonly done: string;
  /** The same of whole conversations; undefined where the action is always for single messages. */
  readonly doneToConversations: string | undefined;
}

/**
 * Everything that can be done with messages. Each action is told here alone, and its words in the messages of each
 * language; buttons, keys, the sheet of keys and what is sent to Gmail follow, buttons in this order.
 */
export const ACTIONS = {
  'mark-read': {
    labels: { add: [], remove: ['UNREAD'] },
    toggles: undefined,
    keys: ['Shift+i'],
    button: 'row',
    icon: 'read',
    name: 'actionMarkRead',
    keyWords: undefined,
    done: 'actionDoneMarkRead',
    doneToConversations: 'actionReadConversation',
  },
  'mark-unread': {
    labels: { add: ['UNREAD'], remove: [] },
    toggles: undefined,
    keys: ['Shift+u'],
    button: 'row',
    icon: 'unread',
    name: 'actionMarkUnread',
    keyWords: undefined,
    done: 'actionDoneMarkUnread',
    doneToConversations: undefined,
  },
  archive: {
    labels: { add: [], remove: [INBOX] },
    toggles: undefined,
    keys: ['e'],
    button: 'row',
    icon: 'archive',
    name: 'actionArchive',
    keyWords: undefined,
    done: 'actionDoneArchive',
    doneToConversations: 'actionArchivedConversation',
  },
  trash: {
    labels: { add: ['TRASH'], remove: [INBOX] },
    toggles: undefined,
    keys: ['#'],
    button: 'row',
    icon: 'trash',
    name: 'actionTrash',
    keyWords: undefined,
    done: 'actionDoneTrash',
    doneToConversations: 'actionTrashedConversation',
  },
  spam: {
    labels: { add: ['SPAM'], remove: [INBOX] },
    toggles: undefined,
    keys: ['!'],
    button: 'bar',
    icon: 'spam',
    name: 'actionSpam',
    keyWords: undefined,
    done: 'actionDoneSpam',
    doneToConversations: 'actionSpamConversation',
  },
  star: {
    labels: { add: ['STARRED'], remove: [] },
    toggles: 'unstar',
    keys: ['s'],
    button: undefined,
    icon: 'star',
    name: 'actionStar',
    keyWords: 'keyStar',
    done: 'actionDoneStar',
    doneToConversations: undefined,
  },
  unstar: {
    labels: { add: [], remove: ['STARRED'] },
    toggles: undefined,
    keys: [],
    button: undefined,
    icon: 'star',
    name: 'actionUnstar',
    keyWords: undefined,
    done: 'actionDoneUnstar',
    doneToConversations: undefined,
  },
} as const satisfies Readonly<Record<string, ActionEntry>>;

export type ActionKind = keyof typeof ACTIONS;

/** The pictures that actions name. */
export type ActionIconName = (typeof ACTIONS)[ActionKind]['icon'];

/** All actions, in the order of the table. */
// The keys of an object that is never added to.
export const ACTION_KINDS = Object.keys(ACTIONS) as readonly ActionKind[];

/** What an action does to the labels of each message. */
export function labelChange(kind: ActionKind): LabelChange {
  return ACTIONS[kind].labels;
}

/** May it be meant for whole conversations, where the person chose so? */
export function mayMeanConversations(kind: ActionKind): boolean {
  return ACTIONS[kind].doneToConversations !== undefined;
}

/** What is meant by an action on messages that bear these labels: the action, or what it toggles to if all are so already. */
export function toggled(kind: ActionKind, labels: readonly (readonly LabelId[])[]): ActionKind {
  const { add, remove } = labelChange(kind);
  const isSo = (of: readonly LabelId[]): boolean =>
    add.every((label) => of.includes(label)) && !remove.some((label) => of.includes(label));
  return labels.every(isSo) ? (ACTIONS[kind].toggles ?? kind) : kind;
}
