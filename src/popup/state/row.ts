import type { AccountId } from '../../core/account/account.ts';
import type { Message, MessageId } from '../../core/mailbox/message.ts';

/** Names a row: the account, and the newest message of the conversation that it stands for. */
export type RowKey = `${AccountId}/${MessageId}`;

/** One line of the list: a conversation, by its newest message that is listed. */
export interface Row {
  readonly key: RowKey;
  readonly message: Message;
  /** All listed messages of the conversation, newest first; `message` is the first. */
  readonly messages: readonly Message[];
  /** How many unread messages of it are known, with those whose metadata is not here; at least 1. */
  readonly count: number;
  /** Marked as read in this popup, and kept in sight. */
  readonly isRead: boolean;
}

/** One place in a list: a row, or room for one whose metadata is on its way or that has just gone. */
export interface Place {
  readonly key: RowKey;
  /** Undefined while its metadata is on its way, and where it has gone. */
  readonly row: Row | undefined;
  /** In CSS pixels, where the row has gone and its place stays empty. */
  readonly emptyHeight?: number;
  /** Left out by the filter or the chip. Such rows stay in the page unseen, since to take them out and back is slow. */
  readonly isHidden: boolean;
}

/** What the list of one account holds, newest first. */
export interface AccountList {
  readonly places: readonly Place[];
  /** The rows that can be seen, as long as the account is not collapsed. */
  readonly rows: readonly Row[];
}

/** The list of an account that has nothing to show. */
export const EMPTY_LIST: AccountList = { places: [], rows: [] };

/** The key of the row whose newest message that is. */
export function rowKey(account: AccountId, message: MessageId): RowKey {
  return `${account}/${message}`;
}

/** The account that a row belongs to. */
export function accountOf(row: RowKey): AccountId {
  return row.slice(0, row.lastIndexOf('/'));
}
