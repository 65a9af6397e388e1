import type { AccountId } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import { type ActionKind, labelChange, mayMeanConversations } from '../../core/actions/action-table.ts';
import type { Message } from '../../core/mailbox/message.ts';
import type { Settings } from '../../core/settings.ts';
import type { PopupState } from '../state/popup-state.ts';
import type { BrowserPorts } from '../state/ports.ts';
import type { Row } from '../state/row.ts';

/** Does the action apply to whole conversations under these settings? */
function isOfConversation(kind: ActionKind, { actsOn }: Settings): boolean {
  return actsOn === 'conversation' && mayMeanConversations(kind);
}

/**
 * The messages of a row that an action applies to: all of them if it applies to conversations, else the newest. Leaves
 * out messages that are already read or unread as wanted.
 */
export function messagesMeant(
  kind: ActionKind,
  row: Row,
  account: AccountId,
  { markedRead, settings }: Pick<PopupState, 'markedRead' | 'settings'>,
): readonly Message[] {
  const isRead = ({ id }: Message): boolean =>
    markedRead.some((each) => each.account === account && each.message.id === id);
  const { add, remove } = labelChange(kind);
  const left = row.messages.filter((message) => !(isRead(message) ? remove : add).includes('UNREAD'));
  if (isOfConversation(kind, settings)) return left;
  return left.includes(row.message) ? [row.message] : left.slice(0, 1);
}

/** Creates the action for these messages. */
export function actionOf(
  kind: ActionKind,
  messages: readonly Message[],
  settings: Settings,
  { newId, now }: Pick<BrowserPorts, 'newId' | 'now'>,
): Action {
  const wholeConversation = isOfConversation(kind, settings);
  return { id: newId(), kind, wholeConversation, messages, askedAt: now(), state: { kind: 'waiting' } };
}
