import type { ActRefusal } from '../../core/actions/action.ts';
import { queueAction, queueUndo } from '../../storage/queue-action.ts';
import { markedWithout } from '../state/marked-read.ts';
import type { AskedHere } from '../state/popup-state.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { withoutOffersOf } from './undo-offers.ts';

/** A background that has died has ended by then. */
const TELL_AGAIN_MS = 1_000;

/** Has the background send what is kept of an account. One that dies of it is asked once more; then its alarm does. */
export function createTelling({ ask, after }: Pick<HandlerPorts, 'ask' | 'after'>): (account: string) => Promise<void> {
  const tell = async (account: string): Promise<void> => void (await ask('send', account));
  return (account) =>
    tell(account).catch(() => void after(TELL_AGAIN_MS, () => void tell(account).catch(() => undefined)));
}

/**
 * Creates the function that keeps an action in storage, has the background send it, and forgets it here. A retry after
 * storage failed has the same id, so that nothing happens twice.
 */
export function createSending(ports: HandlerPorts): (each: AskedHere) => Promise<void> {
  const { change, own, words } = ports;
  const tell = createTelling(ports);

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
    const kept = await keep(ports, each).catch(() => undefined);
    await ports.readAgain();
    if (kept === undefined) {
      if (own().asked.some(({ action }) => action.id === each.action.id)) change({ unanswered: sendAgain });
      return;
    }
    change({ asked: own().asked.filter(({ action }) => action.id !== each.action.id) });
    if (kept.ok) await tell(each.account);
    else wasRefused(each, kept.problem);
  };
  return send;
}

function keep({ updateLocal, now }: Pick<HandlerPorts, 'updateLocal' | 'now'>, { account, action }: AskedHere) {
  const { id, kind, messages, wholeConversation, undoes } = action;
  return undoes === undefined
    ? queueAction(updateLocal, account, { id, kind, messages, wholeConversation }, now())
    : queueUndo(updateLocal, account, undoes, now());
}
