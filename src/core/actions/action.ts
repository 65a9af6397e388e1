import type { Message, MessageId, ThreadId } from '../mailbox/message.ts';
import type { LabelId } from '../mailbox/watch.ts';
import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';
import type { ActionKind } from './action-table.ts';

/** Made by the page that asks; the same id asked twice is one action. */
export type ActionId = string;

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
