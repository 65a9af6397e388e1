import type { ComponentChildren, FunctionComponent } from 'preact';
import type { FetchRefusal } from '../commands/contract.ts';
import type { Account } from '../core/account/account.ts';
import type { ActionKind } from '../core/actions/action-table.ts';
import type { Message } from '../core/mailbox/message.ts';
import type { MessageBody } from '../core/mailbox/message-body.ts';
import type { OneTimeCode } from '../core/one-time-code/one-time-code.ts';
import type { EpochMs } from '../core/time.ts';
import type { AccountOverview } from '../storage/overview.ts';
import type { Words } from '../words/words.ts';
import type { PopupHandlers } from './state/popup-handlers.ts';
import type { OwnState, PopupState } from './state/popup-state.ts';
import type { KeyPorts, StatePorts } from './state/ports.ts';
import type { StoredState } from './state/read-stored.ts';
import type { AccountList, Row } from './state/row.ts';

/** What each part of the popup is drawn from. */
export interface PopupParts {
  readonly state: PopupState;
  readonly words: Words;
  readonly handlers: PopupHandlers;
  /** Undefined until it has been fetched, which is after the first frame. */
  readonly later: Later | undefined;
  /** Undefined until it has been fetched, which is when a message is first opened. */
  readonly reading: Reading | undefined;
}

/** What the parts of one account's section are drawn from. */
export interface AccountParts extends PopupParts {
  readonly view: AccountOverview;
  readonly list: AccountList;
  /** What is shown below the open row, if it belongs to this account. */
  readonly preview?: ComponentChildren;
}

/** What the tools of a row are drawn from. */
export interface RowToolsProps {
  readonly row: Row;
  readonly account: Pick<Account, 'email'>;
  /** All tools, as above a preview; otherwise those that fit into a row. */
  readonly all?: boolean;
  /** The code that its message tells, to be copied. */
  readonly code?: OneTimeCode | undefined;
  /** Is only the code shown, as in a row that nobody points at? */
  readonly isCodeAlone?: boolean;
  /** 0 only in the current row, so that Tab skips the others. */
  readonly tabIndex?: 0 | -1;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/** What a preview is drawn from. */
export interface PreviewProps {
  readonly message: Message;
  readonly account: Account;
  /** Undefined until it has been fetched. */
  readonly body: MessageBody | undefined;
  /** Why it could not be fetched. */
  readonly refusal: FetchRefusal | undefined;
  readonly now: EpochMs;
  readonly words: Words;
  readonly handlers: PopupHandlers;
}

/** The code that reads a message, in a script of its own too. */
export interface Reading {
  readonly Preview: FunctionComponent<PreviewProps>;
  readonly hasAttachments: (body: MessageBody) => boolean;
  /** What a message says itself, without what it quotes. */
  readonly ownText: (message: Message, body: MessageBody) => string;
}

/**
 * The code that the first frame does not need. later.ts holds it, in a script of its own, so that the list appears
 * sooner.
 */
export interface Later {
  /** Changes to the popup's own state after storage has changed. */
  readonly afterStored: (
    own: OwnState,
    before: StoredState | undefined,
    read: StoredState,
    words: Words,
  ) => Partial<OwnState>;
  readonly createHandlers: (ports: StatePorts) => PopupHandlers & { readonly checkIfStale: () => Promise<void> };
  readonly createKeyPress: (ports: KeyPorts) => (event: KeyboardEvent) => void;
  readonly freshCode: (message: Message, now: EpochMs) => OneTimeCode | undefined;
  /** The first key for an action, for tooltips. */
  readonly keyHint: (kind: ActionKind) => string;
  readonly AboveList: FunctionComponent<PopupParts>;
  readonly BelowList: FunctionComponent<PopupParts>;
  readonly Failures: FunctionComponent<PopupParts>;
  readonly FilterBar: FunctionComponent<PopupParts>;
  readonly ListGaps: FunctionComponent<AccountParts>;
  readonly LockButton: FunctionComponent<PopupParts>;
  readonly LockView: FunctionComponent<PopupParts>;
  readonly MoreRows: FunctionComponent<AccountParts>;
  readonly OpenRow: FunctionComponent<PopupParts & Pick<AccountParts, 'view'>>;
  readonly RowTools: FunctionComponent<RowToolsProps>;
  readonly SelectionBar: FunctionComponent<PopupParts>;
  readonly SignInBanner: FunctionComponent<PopupParts>;
}
