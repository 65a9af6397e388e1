import type { HistoryId } from '../mailbox/history.ts';
import type { Message, MessageId, ThreadId } from '../mailbox/message.ts';
import type { LabelId } from '../mailbox/watch.ts';
import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';
import type { ActionKind } from './action-table.ts';

/** Made by the page that asks; the same id asked twice is one action. */
export type ActionId = string;

/** What stood in the way of an action when it was last tried; `tries` counts those that failed for reasons of its own. */
interface Trouble {
  readonly problem: Problem;
  readonly tries: number;
  readonly at: EpochMs;
}

/**
 * Gmail has not confirmed it: it lies over what Gmail said, and is sent as soon as that is possible. With `mayBeSent` it
 * may have reached Gmail, although no answer came back: if it did, history tells of it after `sentAfter`.
 */
export interface WaitingState {
  readonly kind: 'waiting';
  readonly mayBeSent?: boolean | undefined;
  readonly sentAfter?: HistoryId | undefined;
  readonly trouble?: Trouble | undefined;
}

/** Why an action came to nothing. `unconfirmed`: it may have been done, and doing it again might undo what was done since. */
type ActionRefusal = Problem | { readonly kind: 'not-found' } | { readonly kind: 'unconfirmed' };

/** What becomes of an action. */
export type ActionState =
  | WaitingState
  /** Gmail has confirmed it, and the mailbox has it; kept for a while so that it can be undone. */
  | { readonly kind: 'done'; readonly at: EpochMs }
  /** Refused for good: nothing lies over what Gmail said. Kept until the person has seen why. */
  | { readonly kind: 'refused'; readonly problem: ActionRefusal; readonly at?: EpochMs | undefined };

/** A message that an action means, as Gmail tells of it just before it is done. */
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
  /** What Gmail told of these messages or of their conversations just before; undefined before the first answer. */
  readonly others?: readonly OtherMessage[] | undefined;
  readonly askedAt: EpochMs;
  readonly state: ActionState;
}

/** What a page asks to be done with messages. */
export type AskedAction = Pick<Action, 'id' | 'kind' | 'messages' | 'wholeConversation'>;

/** Why an action was not even kept. */
export type ActRefusal = 'no-such-account' | 'needs-level-manage';
