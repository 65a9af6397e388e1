import { mayManage } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { Action } from '../../core/actions/action.ts';
import { undoOf } from '../../core/actions/action-queue.ts';
import { type ActionKind, toggled } from '../../core/actions/action-table.ts';
import type { Message } from '../../core/mailbox/message.ts';
import { dropAction, retryAction } from '../../storage/queue-action.ts';
import { doneWords } from '../../words/action-words.ts';
import { keyHint } from '../keys/keymap.ts';
import { markedAfter, markedWithout } from '../state/marked-read.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { AskedHere } from '../state/popup-state.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { accountOf, type RowKey, rowKey } from '../state/row.ts';
import { actionOf, messagesMeant } from './meant-messages.ts';
import { createSending, createTelling } from './send-asked.ts';
import { createUndoOffers, withoutOffersOf } from './undo-offers.ts';

type ActingHandlers = Pick<
  PopupHandlers,
  | 'act'
  | 'markAllRead'
  | 'confirmMarkAll'
  | 'cancelMarkAll'
  | 'undoLast'
  | 'holdOffers'
  | 'undo'
  | 'dropAction'
  | 'retryAction'
  | 'upgrade'
  | 'dismissUpgrade'
>;

/** Up to this many messages are marked as read without asking. */
const WITHOUT_ASKING = 20;

/** An action that Gmail has not confirmed after this time is shown as waiting. */
export const WAITS_AFTER_MS = 2_000;

/** Handlers that change mail. Each change is drawn at once and sent by the background. */
export function createActingHandlers(ports: HandlerPorts, signIn: PopupHandlers['signIn']): ActingHandlers {
  const { change, own, shown, words } = ports;
  const offers = createUndoOffers(ports);
  const send = createSending(ports);
  const tell = createTelling(ports);

  const mayAct = (id: AccountId): boolean =>
    shown().accounts.some(({ account }) => account.id === id && mayManage(account.level));

  /** Acts on messages of one or several accounts. For accounts whose level does not allow it, offers the upgrade. */
  const actOn = (
    kind: ActionKind,
    targets: ReadonlyMap<AccountId, readonly Message[]>,
    rows: readonly RowKey[],
  ): void => {
    const asked: AskedHere[] = [];
    for (const [account, messages] of targets) {
      if (mayAct(account)) asked.push({ account, action: actionOf(kind, messages, shown().settings, ports) });
      else change({ needsAct: { account, kind } });
    }
    if (asked.length === 0) {
      if (targets.size > 0) ports.speak(words.say('actionNeedsLevelTitle'));
      return;
    }
    const done = doneWords(
      words,
      asked.map(({ action }) => action),
    );
    change({
      asked: [...own().asked, ...asked],
      markedRead: asked.reduce((all, { account, action }) => markedAfter(all, account, action), own().markedRead),
      selected: new Set(),
      held: ports.placesHeld(rows),
    });
    offers.make({ asked, done });
    ports.speak(words.say('actionUndoHint', done, keyHint('undo')));
    for (const each of asked) void send(each);
    ports.after(WAITS_AFTER_MS + 50, () => change({}));
  };

  /** Undoes an action: at once on screen, and by the background at Gmail. */
  const takeBack = (account: AccountId, action: Action): void => {
    const [first] = action.messages;
    const back = { account, action: undoOf(action, ports.now()) };
    change({
      asked: [...own().asked, back],
      markedRead: markedWithout(own().markedRead, account, action),
      offers: withoutOffersOf(own().offers, action.id),
      current: first === undefined ? own().current : rowKey(account, first.id),
    });
    ports.speak(words.say('actionUndone'));
    void send(back);
  };

  /** Changes what storage holds of an account's actions, and has the background act on it; offers it again if that fails. */
  const changeKept = (account: AccountId, step: () => Promise<void>): void => {
    const run = async (): Promise<void> => {
      change({ unanswered: undefined });
      try {
        await step();
        await ports.readAgain();
        await tell(account);
      } catch {
        change({ unanswered: () => void run() });
      }
    };
    void run();
  };

  const markAll = (account: AccountId, messages: readonly Message[]): void =>
    actOn('mark-read', new Map([[account, messages]]), []);

  return {
    act: (kind, row) => {
      const { rows, selected } = shown();
      const chosen = rows.filter(({ key }) =>
        row === undefined || selected.has(row) ? selected.has(key) : key === row,
      );
      const meant = toggled(
        kind,
        chosen.map(({ message }) => message.labels),
      );
      const targets = new Map<AccountId, readonly Message[]>();
      for (const each of chosen) {
        const account = accountOf(each.key);
        const messages = messagesMeant(meant, each, account, shown());
        if (messages.length > 0) targets.set(account, [...(targets.get(account) ?? []), ...messages]);
      }
      actOn(
        meant,
        targets,
        chosen.map(({ key }) => key),
      );
    },
    markAllRead: (account) => {
      const rows = shown().lists.get(account)?.rows ?? [];
      const isRead = new Set(shown().markedRead.map(({ message }) => message.id));
      const messages = rows.flatMap((row) => row.messages).filter(({ id }) => !isRead.has(id));
      if (messages.length > WITHOUT_ASKING && mayAct(account)) change({ confirming: { account, messages } });
      else if (messages.length > 0) markAll(account, messages);
    },
    confirmMarkAll: () => {
      const { confirming } = own();
      change({ confirming: undefined });
      if (confirming !== undefined) markAll(confirming.account, confirming.messages);
    },
    cancelMarkAll: () => change({ confirming: undefined }),
    undoLast: () => {
      for (const { account, action } of own().offers.at(-1)?.asked ?? []) takeBack(account, action);
    },
    holdOffers: offers.hold,
    undo: (account, id) => {
      const view = shown().accounts.find((each) => each.account.id === account);
      const action = view?.actions.find((each) => each.id === id);
      if (action !== undefined) takeBack(account, action);
    },
    dropAction: (account, id) => changeKept(account, () => dropAction(ports.updateLocal, account, id)),
    retryAction: (account, id) => changeKept(account, () => retryAction(ports.updateLocal, account, id)),
    upgrade: (again) => {
      change({ needsAct: undefined });
      signIn({ level: 'manage', again });
    },
    dismissUpgrade: () => change({ needsAct: undefined }),
  };
}
