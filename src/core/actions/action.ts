import type { HistoryId } from '../mailbox/history.ts';
import type { Message, MessageId, ThreadId } from '../mailbox/message.ts';
import type { LabelId } from '../mailbox/watch.ts';
import type { Problem } from '../problem.ts';
import type { EpochMs } from '../time.ts';
import type { ActionKind } from './action-table.ts';

/** Created by the page that asks; the same id sent twice is one action. */
export type ActionId = string;

/** What stopped an action when it was last tried; `tries` counts the failures that were the action's own. */
interface Trouble {
  readonly problem: Problem;
  readonly tries: number;
  readonly at: EpochMs;
}

/**
 * Gmail has not confirmed it: it is shown on top of Gmail's last data, and sent as soon as possible. With `mayBeSent`
 * it may have reached Gmail, although no answer came back: if it did, history reports it after `sentAfter`.
 */
export interface WaitingState {
  readonly kind: 'waiting';
  readonly mayBeSent?: boolean | undefined;
  readonly sentAfter?: HistoryId | undefined;
  readonly trouble?: Trouble | undefined;
}

/** Why an action failed. `unconfirmed`: it may have been done, and doing it again might undo later changes. */
type ActionRefusal = Problem | { readonly kind: 'not-found' } | { readonly kind: 'unconfirmed' };

/** The state of an action. */
export type ActionState =
  | WaitingState
  /** Gmail has confirmed it, and the mailbox includes it; kept for a while so that it can be undone. */
  | { readonly kind: 'done'; readonly at: EpochMs }
  /** Refused for good: it no longer affects what is shown. Kept until the user has seen why. */
  | { readonly kind: 'refused'; readonly problem: ActionRefusal; readonly at?: EpochMs | undefined };

/** A message that an action applies to, as Gmail reports it just before the action is done. */
export interface OtherMessage {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  readonly labels: readonly LabelId[];
}

/** A change that the user requested for messages of one account. */
export interface Action {
  readonly id: ActionId;
  readonly kind: ActionKind;
  /** Undoes that earlier action: `messages` and `others` get back the labels that they have here. */
  readonly undoes?: ActionId | undefined;
  /** Whether it applies to whole conversations, rather than only to these messages. */
  readonly wholeConversation: boolean;
  /** As they were before the action. */
  readonly messages: readonly Message[];
  /** What Gmail reported about these messages or their conversations just before; undefined before the first answer. */
  readonly others?: readonly OtherMessage[] | undefined;
  readonly askedAt: EpochMs;
  readonly state: ActionState;
}

/** A page's request to change messages. */
export type AskedAction = Pick<Action, 'id' | 'kind' | 'messages' | 'wholeConversation'>;

/** Why an action was not even stored. */
export type ActRefusal = 'no-such-account' | 'needs-level-manage';
