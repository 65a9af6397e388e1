import type { Message, MessageId, ThreadId } from '../mailbox/message.ts';
import { INBOX, type LabelId } from '../mailbox/watch.ts';
import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';

/** What can be done with messages. Each is a change of labels, so that doing it twice has the effect of doing it once. */
export const ACTION_KINDS = ['mark-read', 'mark-unread', 'archive', 'star', 'unstar', 'spam', 'trash'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Made by the page that asks; the same id asked twice is one action. */
export type ActionId = string;

/** Labels that messages gain and lose. */
export interface LabelChange {
  readonly add: readonly LabelId[];
  readonly remove: readonly LabelId[];
}

/** What becomes of an action. */
export type ActionState =
  /**
   * Gmail has not confirmed it: it lies over what Gmail said, and is sent as soon as that is possible. With `mayBeSent` it
   * may have reached Gmail, although no answer came back.
   */
  | { readonly kind: 'waiting'; readonly mayBeSent?: boolean | undefined }
  /** Gmail has confirmed it, and the mailbox has it; kept for a while so that it can be undone. */
  | { readonly kind: 'done'; readonly at: EpochMs }
  /** Google refused it for good: nothing lies over what Gmail said. Kept until the person has seen why. */
  | { readonly kind: 'refused'; readonly problem: Problem | { readonly kind: 'not-found' } };

/** A message of a conversation, as Gmail tells of it when the whole conversation is meant. */
export interface OtherMessage {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  readonly labels: readonly LabelId[];
}

/** Something that a person wants done with messages of one account. */
export interface Action {
  readonly id: ActionId;
  readonly kind: ActionKind;
  /** Takes that earlier action back: `messages` and `others` get the labels back that they bear here. */
  readonly undoes?: ActionId | undefined;
  /** Is it meant for the whole conversations, rather than for these messages alone? */
  readonly wholeConversation: boolean;
  /** As they were before. */
  readonly messages: readonly Message[];
  /** All messages of the conversations that Gmail was asked for, as they were before; undefined before the first. */
  readonly others?: readonly OtherMessage[] | undefined;
  readonly askedAt: EpochMs;
  readonly state: ActionState;
}

/** What an action does to the labels of each message. https://developers.google.com/workspace/gmail/api/guides/labels */
export function labelChange(kind: ActionKind): LabelChange {
  switch (kind) {
    case 'mark-read':
      return { add: [], remove: ['UNREAD'] };
    case 'mark-unread':
      return { add: ['UNREAD'], remove: [] };
    case 'archive':
      return { add: [], remove: [INBOX] };
    case 'star':
      return { add: ['STARRED'], remove: [] };
    case 'unstar':
      return { add: [], remove: ['STARRED'] };
    case 'spam':
      return { add: ['SPAM'], remove: [INBOX] };
    case 'trash':
      return { add: ['TRASH'], remove: [INBOX] };
  }
}
