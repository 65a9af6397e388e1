import type { FetchRefusal } from '../../commands/contract.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt, SignInFailure } from '../../core/account/sign-in.ts';
import type { Action } from '../../core/actions/action.ts';
import type { ActionKind } from '../../core/actions/action-table.ts';
import type { Message } from '../../core/mailbox/message.ts';
import type { LabelId } from '../../core/mailbox/watch.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ReadFailure } from '../../ui/read-failure.ts';
import type { MarkedRead } from './marked-read.ts';
import type { StoredState } from './read-stored.ts';
import type { AccountList, Row, RowKey } from './row.ts';

/** A sign-in that came to nothing, and what was asked for. */
export interface FailedSignIn extends SignInAttempt {
  readonly failure: SignInFailure;
}

/** An action, and the account that it is of. */
export interface AskedHere {
  readonly account: AccountId;
  readonly action: Action;
}

/** What one press did, in one account or several, as long as one press can take it back. */
export interface UndoOffer {
  readonly asked: readonly AskedHere[];
  /** What was done, in words. */
  readonly done: string;
}

/** What the popup knows by itself, and forgets when it closes. */
export interface OwnState {
  /** Is a check for new mail under way that this popup asked for? */
  readonly checking: boolean;
  /** Did this popup ask for a sign-in that has not ended? */
  readonly signingIn: boolean;
  /** How the last sign-in that this popup asked for failed, for the failures that come before anything is stored. */
  readonly refused: FailedSignIn | undefined;
  /** Why the last read of storage failed, if it did. */
  readonly readFailure: ReadFailure | undefined;
  /** What to do once more, after the background died on it. */
  readonly unanswered: (() => void) | undefined;
  /** Has the first frame been painted? Until then only the rows that fit into it are drawn, so that it comes sooner. */
  readonly painted: boolean;
  /** What screen readers say, one line each; a new `turn` has them say the same words again. */
  readonly spoken: { readonly turn: number; readonly lines: readonly string[] };
  /** What is typed into the filter; undefined while the filter is closed. */
  readonly filter: string | undefined;
  /** The watched label that one account's list is narrowed to. */
  readonly chip: { readonly account: AccountId; readonly label: LabelId } | undefined;
  /** Accounts whose lists are folded away. */
  readonly collapsed: ReadonlySet<AccountId>;
  /** How many of its newest messages an account's list goes down to, where that is more than LIST_SIZE. */
  readonly limits: ReadonlyMap<AccountId, number>;
  /** Accounts for which more rows are being fetched, and why that failed where it did. */
  readonly fetchingMore: ReadonlySet<AccountId>;
  readonly moreRefused: ReadonlyMap<AccountId, FetchRefusal>;
  /** The row that the keys act on; it alone is reached by Tab. */
  readonly current: RowKey | undefined;
  /** The row whose text is shown below it. */
  readonly open: RowKey | undefined;
  /** Why the text of the open row could not be had. */
  readonly bodyRefused: FetchRefusal | undefined;
  readonly selected: ReadonlySet<RowKey>;
  /** Rows that an action took from under the pointer, whose places stay empty until it moves; with their heights in CSS pixels. */
  readonly held: ReadonlyMap<RowKey, number>;
  /** Actions asked for by this popup that storage may not have yet. */
  readonly asked: readonly AskedHere[];
  /** Marked as read in this popup: they stay where they are until it closes, so that nothing jumps and can be unread again. */
  readonly markedRead: readonly MarkedRead[];
  /** What can be taken back at one press, the latest last. */
  readonly offers: readonly UndoOffer[];
  /** Said in passing, where something came to nothing. */
  readonly remark: string | undefined;
  /** Marking so many as read waits for a yes. */
  readonly confirming: { readonly account: AccountId; readonly messages: readonly Message[] } | undefined;
  /** An action that needs a level of access that the account does not have. */
  readonly needsAct: { readonly account: AccountId; readonly kind: ActionKind } | undefined;
  /** Is the sheet of keys shown? */
  readonly sheet: boolean;
}

/** Everything that is drawn: its accounts are as what was asked for leaves them. */
export interface PopupState extends StoredState, OwnState {
  readonly now: EpochMs;
  readonly lists: ReadonlyMap<AccountId, AccountList>;
  /** The rows that can be seen, in the order of the page. */
  readonly rows: readonly Row[];
}

/** A popup that has done nothing yet. */
export const NEW_POPUP: OwnState = {
  checking: false,
  signingIn: false,
  refused: undefined,
  readFailure: undefined,
  unanswered: undefined,
  painted: false,
  spoken: { turn: 0, lines: [] },
  filter: undefined,
  chip: undefined,
  collapsed: new Set(),
  limits: new Map(),
  fetchingMore: new Set(),
  moreRefused: new Map(),
  current: undefined,
  open: undefined,
  bodyRefused: undefined,
  selected: new Set(),
  held: new Map(),
  asked: [],
  markedRead: [],
  offers: [],
  remark: undefined,
  confirming: undefined,
  needsAct: undefined,
  sheet: false,
};
