import type { Action } from '../../../src/core/actions/action.ts';
import type { ActionKind } from '../../../src/core/actions/action-table.ts';
import type { Message } from '../../../src/core/mailbox/message.ts';

let made = 0;

/** A waiting action with these messages alone, each with an id of its own. */
export function actionOn(
  kind: ActionKind,
  messages: readonly Message[],
  more: Partial<Omit<Action, 'kind' | 'messages'>> = {},
): Action {
  made += 1;
  const state = { kind: 'waiting' } as const;
  return { id: `a-${made}`, kind, messages, wholeConversation: false, askedAt: 1_000, state, ...more };
}
