import type { AccountId } from '../../core/account/account.ts';
import type { Message, MessageId } from '../../core/mailbox/message.ts';

/** Names a row: the account, and the newest message of the conversation that it stands for. */
export type RowKey = `${AccountId}/${MessageId}`;

/** One line of the list: a conversation, shown by its newest listed message. */
export interface Row {
  readonly key: RowKey;
  readonly message: Message;
  /** All listed messages of the conversation, newest first; `message` is the first. */
  readonly messages: readonly Message[];
  /** How many of its unread messages are known, including those without metadata; at least 1. */
  readonly count: number;
  /** Marked as read in this popup, and still listed. */
  readonly isRead: boolean;
}

/** One place in a list: a row, a placeholder for one, or the empty place of one just removed. */
export interface Place {
  readonly key: RowKey;
  /** Undefined for a placeholder and for an empty place. */
  readonly row: Row | undefined;
  /** In CSS pixels, for an empty place. */
  readonly emptyHeight?: number;
  /** Hidden by the filter or the chip. Hidden rows stay in the page, because removing and adding them is slow. */
  readonly isHidden: boolean;
}

/** What the list of one account holds, newest first. */
export interface AccountList {
  readonly places: readonly Place[];
  /** The visible rows, unless the account is collapsed. */
  readonly rows: readonly Row[];
}

/** The list of an account that has nothing to show. */
export const EMPTY_LIST: AccountList = { places: [], rows: [] };

/** The key of the row with this newest message. */
export function rowKey(account: AccountId, message: MessageId): RowKey {
  return `${account}/${message}`;
}

/** The account that a row belongs to. */
export function accountOf(row: RowKey): AccountId {
  return row.slice(0, row.lastIndexOf('/'));
}
