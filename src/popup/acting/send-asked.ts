import type { ActRefusal } from '../../commands/contract.ts';
import type { Action } from '../../core/actions/action.ts';
import { afterUndo } from '../state/marked-read.ts';
import type { AskedHere } from '../state/popup-state.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { withoutOffersOf } from './undo-offers.ts';

/**
 * Hands what was asked for to the background, and forgets it when storage has what became of it. Asked again after the
 * background died on it, it bears the same id, so that nothing happens twice.
 */
export function createSending(ports: HandlerPorts): (each: AskedHere) => Promise<void> {
  const { change, own, words } = ports;

  const sendAgain = (): void => {
    change({ unanswered: undefined });
    for (const each of own().asked) void send(each);
  };

  const wasRefused = ({ account, action }: AskedHere, why: ActRefusal | 'not-found'): void => {
    if (why === 'not-found') {
      ports.remark(words.say('actionUndoTooLate'));
      return;
    }
    change({
      markedRead: afterUndo(own().markedRead, account, action),
      offers: withoutOffersOf(own().offers, action.id),
    });
    if (why === 'needs-level-act') change({ needsAct: { account, kind: action.kind } });
    ports.remark(words.say(why === 'needs-level-act' ? 'actionNeedsLevelTitle' : 'actionAccountGone'));
  };

  const send = async (each: AskedHere): Promise<void> => {
    try {
      const answer = await command(ports, each);
      await ports.readAgain();
      change({ asked: own().asked.filter(({ action }) => action.id !== each.action.id) });
      if (!answer.ok) wasRefused(each, answer.problem);
    } catch {
      // What storage has is sent by the next worker, whatever became of this one.
      await ports.readAgain();
      if (own().asked.some(({ action }) => action.id === each.action.id)) change({ unanswered: sendAgain });
    }
  };
  return send;
}

function command({ ask }: Pick<HandlerPorts, 'ask'>, { account, action }: AskedHere) {
  const { id, kind, messages, wholeConversation, undoes }: Action = action;
  return undoes === undefined
    ? ask('act', account, { id, kind, messages, wholeConversation })
    : ask('undo', account, undoes);
}
