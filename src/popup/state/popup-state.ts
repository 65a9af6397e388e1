import type { FetchRefusal, LockRefusal } from '../../commands/contract.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { SignInAttempt, SignInFailure } from '../../core/account/sign-in.ts';
import type { Action } from '../../core/actions/action.ts';
import type { ActionKind } from '../../core/actions/action-table.ts';
import type { Message } from '../../core/mailbox/message.ts';
import type { LabelId } from '../../core/mailbox/watch.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ReadFailure } from '../../ui/follow-stored.ts';
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

/** What one press did, in one account or several. Undo takes it back as a whole. */
export interface UndoOffer {
  readonly asked: readonly AskedHere[];
  /** What was done, in words. */
  readonly done: string;
}

/** What is typed into the filter. */
export interface Filter {
  readonly text: string;
  /** Does a message match? Undefined while no word is typed, so that everything does. */
  readonly finds: ((message: Message) => boolean) | undefined;
}

/** The popup's own state, which ends with it. */
export interface OwnState {
  /** Is a check for new mail under way that this popup asked for? */
  readonly checking: boolean;
  /** Did this popup ask for a sign-in that has not ended? */
  readonly signingIn: boolean;
  /** Why the last sign-in that this popup asked for failed before anything was stored. */
  readonly refused: FailedSignIn | undefined;
  /** Why the last read of storage failed, if it did. */
  readonly readFailure: ReadFailure | undefined;
  /** Repeats the command that the background died on. */
  readonly unanswered: (() => void) | undefined;
  /** Has the first frame been painted? Until then only the rows that fit into it are drawn. */
  readonly painted: boolean;
  /** What screen readers say, one line each. A new `turn` repeats even the same words. */
  readonly spoken: { readonly turn: number; readonly lines: readonly string[] };
  /** Undefined while the filter is closed. */
  readonly filter: Filter | undefined;
  /** The watched label that filters one account's list. */
  readonly chip: { readonly account: AccountId; readonly label: LabelId } | undefined;
  /** Accounts whose lists are collapsed. */
  readonly collapsed: ReadonlySet<AccountId>;
  /** How many of its newest messages an account lists, if more than LIST_SIZE. */
  readonly limits: ReadonlyMap<AccountId, number>;
  /** Accounts for which more rows are being fetched, and why that failed for others. */
  readonly fetchingMore: ReadonlySet<AccountId>;
  readonly moreRefused: ReadonlyMap<AccountId, FetchRefusal>;
  /** The row that keys act on, and the only one that Tab reaches. */
  readonly current: RowKey | undefined;
  /** The row whose text is shown below it. */
  readonly open: RowKey | undefined;
  /** Why the text of the open row could not be fetched. */
  readonly bodyRefused: FetchRefusal | undefined;
  readonly selected: ReadonlySet<RowKey>;
  /**
   * Rows that an action removed from under the pointer, with their heights in CSS pixels. Their places stay empty until
   * it moves.
   */
  readonly held: ReadonlyMap<RowKey, number>;
  /** Actions of this popup that storage may not hold yet. */
  readonly asked: readonly AskedHere[];
  /**
   * Messages marked as read in this popup. They stay in the list until it closes, so that nothing jumps and each can be
   * marked as unread again.
   */
  readonly markedRead: readonly MarkedRead[];
  /** Actions that Undo takes back, the latest last. */
  readonly offers: readonly UndoOffer[];
  /** A failure that is shown for a few seconds. */
  readonly remark: string | undefined;
  /** Marking these as read waits for confirmation. */
  readonly confirming: { readonly account: AccountId; readonly messages: readonly Message[] } | undefined;
  /** An action that the account's level does not allow. */
  readonly needsAct: { readonly account: AccountId; readonly kind: ActionKind } | undefined;
  /** Is the passphrase being tried, or why did it open nothing? */
  readonly unlocking: 'under-way' | LockRefusal | undefined;
  /** Is the dialog of keyboard shortcuts open? */
  readonly sheet: boolean;
}

/** Everything that is drawn. Its accounts include the actions asked for. */
export interface PopupState extends StoredState, OwnState {
  readonly now: EpochMs;
  readonly lists: ReadonlyMap<AccountId, AccountList>;
  /** The visible rows, in the order of the page. */
  readonly rows: readonly Row[];
}

/** The state of a popup that has just opened. */
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
  unlocking: undefined,
  sheet: false,
};
