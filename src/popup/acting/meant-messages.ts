import type { AccountId } from '../../core/account/account.ts';
import type { Action, ActionKind } from '../../core/actions/action.ts';
import type { Message } from '../../core/mailbox/message.ts';
import type { Settings } from '../../core/settings.ts';
import type { PopupState } from '../state/popup-state.ts';
import type { BrowserPorts } from '../state/ports.ts';
import type { Row } from '../state/row.ts';

/** The actions that mean a whole conversation, where the person chose so. */
const OF_CONVERSATIONS: readonly ActionKind[] = ['mark-read', 'archive', 'spam', 'trash'];

/** Is it meant for the whole conversation? */
function isOfConversation(kind: ActionKind, { actsOn }: Settings): boolean {
  return actsOn === 'conversation' && OF_CONVERSATIONS.includes(kind);
}

/**
 * The messages of a row that an action is meant for: all where it is meant for the conversation, else the newest; of those
 * that it would change nothing about, none.
 */
export function messagesMeant(
  kind: ActionKind,
  row: Row,
  account: AccountId,
  { markedRead, settings }: Pick<PopupState, 'markedRead' | 'settings'>,
): readonly Message[] {
  const isRead = ({ id }: Message): boolean =>
    markedRead.some((each) => each.account === account && each.message.id === id);
  const left = row.messages.filter((message) => {
    if (kind === 'mark-read') return !isRead(message);
    return kind !== 'mark-unread' || isRead(message);
  });
  if (isOfConversation(kind, settings)) return left;
  return left.includes(row.message) ? [row.message] : left.slice(0, 1);
}

/** The action that does it to them. */
export function actionOf(
  kind: ActionKind,
  messages: readonly Message[],
  settings: Settings,
  { newId, now }: Pick<BrowserPorts, 'newId' | 'now'>,
): Action {
  const wholeConversation = isOfConversation(kind, settings);
  return { id: newId(), kind, wholeConversation, messages, askedAt: now(), state: { kind: 'waiting' } };
}
