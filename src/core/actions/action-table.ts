import { INBOX, type LabelId } from '../mailbox/watch.ts';

/** Labels to add and to remove. */
export interface LabelChange {
  readonly add: readonly LabelId[];
  readonly remove: readonly LabelId[];
}

/** One action: a change of labels, so that doing it twice has the effect of doing it once. */
interface ActionEntry {
  /** https://developers.google.com/workspace/gmail/api/guides/labels. Undo reverses exactly this. */
  readonly labels: LabelChange;
  /** The action to do instead if all messages are already as this one would make them. */
  readonly toggles: string | undefined;
  /** The keys that Gmail has, https://support.google.com/mail/answer/6594, named as in the popup's keymap. */
  readonly keys: readonly string[];
  /** `row`: a button in each row and in the bars. `bar`: only in the bars. Undefined: no button. */
  readonly button: 'row' | 'bar' | undefined;
  /** An icon of ui/action-icons.tsx. */
  readonly icon: string;
  /** The message key of its name: "Archive". */
  readonly name: string;
  /** The message key that describes its keys, if the name does not. */
  readonly keyWords: string | undefined;
  /** The plural message key of what was done: "3 messages archived". */
  readonly done: string;
  /** The same for whole conversations; undefined if the action applies only to single messages. */
  readonly doneToConversations: string | undefined;
}

/**
 * All actions. An action is defined here and its words in the messages of each language; buttons, keyboard shortcuts,
 * their dialog, and what is sent to Gmail follow. Buttons and shortcuts are in this order.
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

/** The icons that actions name. */
export type ActionIconName = (typeof ACTIONS)[ActionKind]['icon'];

/** All actions, in the order of the table. */
// `as`: no other key is ever added to the table.
export const ACTION_KINDS = Object.keys(ACTIONS) as readonly ActionKind[];

/** The change of labels that an action makes to each message. */
export function labelChange(kind: ActionKind): LabelChange {
  return ACTIONS[kind].labels;
}

/** Whether the action can apply to whole conversations, if the settings say so. */
export function mayMeanConversations(kind: ActionKind): boolean {
  return ACTIONS[kind].doneToConversations !== undefined;
}

/**
 * The action to do on messages with these labels: `kind`, or what it toggles to if all are already as it would make
 * them.
 */
export function toggled(kind: ActionKind, labels: readonly (readonly LabelId[])[]): ActionKind {
  const { add, remove } = labelChange(kind);
  const isSo = (of: readonly LabelId[]): boolean =>
    add.every((label) => of.includes(label)) && !remove.some((label) => of.includes(label));
  return labels.every(isSo) ? (ACTIONS[kind].toggles ?? kind) : kind;
}
