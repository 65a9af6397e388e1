import type { AccountId } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import { labelChange } from '../../core/actions/action-table.ts';
import type { Message } from '../../core/mailbox/message.ts';

/** A message that was marked as read in this popup, with its labels as they are now. */
export interface MarkedRead {
  readonly account: AccountId;
  readonly message: Message;
}

/**
 * The marked messages after an action: adds those that it marks as read, and changes the labels of the others. Messages
 * that it moves away are kept, out of sight.
 */
export function markedAfter(
  markedRead: readonly MarkedRead[],
  account: AccountId,
  action: Action,
): readonly MarkedRead[] {
  const { add, remove } = labelChange(action.kind);
  const changed = (message: Message): Message => ({
    ...message,
    labels: [...new Set([...message.labels.filter((label) => !remove.includes(label)), ...add])],
  });
  const isOfAction = concerns(account, action);
  const newlyRead = remove.includes('UNREAD') ? action.messages : [];
  return [
    ...markedRead
      .filter(({ message }) => !newlyRead.some(({ id }) => id === message.id))
      .map((each) => (isOfAction(each) ? { account, message: changed(each.message) } : each)),
    ...newlyRead.map((message) => ({ account, message: changed(message) })),
  ];
}

/** The marked messages after an action was refused or undone: its messages are as they were before. */
export function markedWithout(
  markedRead: readonly MarkedRead[],
  account: AccountId,
  action: Action,
): readonly MarkedRead[] {
  const isOfAction = concerns(account, action);
  return markedRead.flatMap((each) => {
    if (!isOfAction(each)) return [each];
    const before = action.messages.find(({ id }) => id === each.message.id);
    return before === undefined || before.labels.includes('UNREAD') ? [] : [{ account, message: before }];
  });
}

function concerns(account: AccountId, action: Action): (each: MarkedRead) => boolean {
  return (each) => each.account === account && action.messages.some(({ id }) => id === each.message.id);
}
