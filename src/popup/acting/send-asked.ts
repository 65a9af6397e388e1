import type { ActRefusal } from '../../commands/contract.ts';
import type { Action } from '../../core/actions/action.ts';
import { markedWithout } from '../state/marked-read.ts';
import type { AskedHere } from '../state/popup-state.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { withoutOffersOf } from './undo-offers.ts';

/**
 * Creates the function that sends an action to the background, and forgets it once storage holds the outcome. A retry
 * after the background died has the same id, so that nothing happens twice.
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
      markedRead: markedWithout(own().markedRead, account, action),
      offers: withoutOffersOf(own().offers, action.id),
    });
    if (why === 'needs-level-manage') change({ needsAct: { account, kind: action.kind } });
    ports.remark(words.say(why === 'needs-level-manage' ? 'actionNeedsLevelTitle' : 'actionAccountGone'));
  };

  const send = async (each: AskedHere): Promise<void> => {
    try {
      const answer = await command(ports, each);
      await ports.readAgain();
      change({ asked: own().asked.filter(({ action }) => action.id !== each.action.id) });
      if (!answer.ok) wasRefused(each, answer.problem);
    } catch {
      // The next worker sends whatever storage holds.
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
