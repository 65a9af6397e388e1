import type { AccountId } from '../../core/account/account.ts';
import type { Message, MessageId } from '../../core/mailbox/message.ts';
import type { RowKey } from '../state/popup-state.ts';

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

/** The name of the row whose newest message that is. */
export function rowKey(account: AccountId, message: MessageId): RowKey {
  return `${account}/${message}`;
}

/** The account that a row is of. */
export function accountOf(row: RowKey): AccountId {
  return row.slice(0, row.lastIndexOf('/'));
}
