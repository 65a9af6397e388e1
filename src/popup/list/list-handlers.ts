import type { AccountId } from '../../core/account/account.ts';
import { LIST_SIZE } from '../../core/mailbox/mailbox.ts';
import type { PopupHandlers } from '../state/popup-handlers.ts';
import type { HandlerPorts } from '../state/ports.ts';
import { createFilter } from './create-filter.ts';
import { rowsOf } from './rows.ts';

type ListHandlers = Pick<
  PopupHandlers,
  'filter' | 'chooseChip' | 'toggleAccount' | 'showMore' | 'makeCurrent' | 'toggleSelected' | 'selectNone' | 'showSheet'
>;

/** How long after the last letter the number of matches is spoken. */
const TYPING_PAUSE_MS = 400;

/** Handlers that change which rows are shown, current or selected. Only `showMore` asks the background. */
export function createListHandlers(ports: HandlerPorts): ListHandlers {
  const { change, own, shown } = ports;
  let callOff = (): void => undefined;

  /** Speaks the number of matches once typing has paused. */
  const speakHits = (): void => {
    callOff();
    if (!own().filter?.text) return;
    callOff = ports.after(TYPING_PAUSE_MS, () => {
      const { accounts, lists, filter } = shown();
      if (!filter?.text) return;
      const open = accounts.filter(({ account }) => !own().collapsed.has(account.id));
      const all = open.flatMap((view) => rowsOf(view, { ...shown(), filter: undefined, chip: undefined }).rows);
      const hits = open.flatMap(({ account }) => lists.get(account.id)?.rows ?? []);
      const total = new Intl.NumberFormat(ports.words.language).format(all.length);
      ports.speak(ports.words.plural('popupHits', hits.length, total));
    });
  };

  const showMore = async (account: AccountId): Promise<void> => {
    const { fetchingMore, moreRefused, limits } = own();
    if (fetchingMore.has(account)) return;
    const reach = limits.get(account) ?? LIST_SIZE;
    const limit = moreRefused.has(account) ? reach : reach + LIST_SIZE;
    const mailbox = shown().accounts.find((view) => view.account.id === account)?.mailbox;
    const missing = (mailbox?.unread ?? [])
      .slice(0, limit)
      .flatMap(({ id }) => (mailbox?.messages[id] === undefined ? id : []));
    const refused = without(moreRefused, account);
    change({ limits: new Map(limits).set(account, limit), moreRefused: refused, unanswered: undefined });
    if (missing.length === 0) return;
    change({ fetchingMore: new Set(own().fetchingMore).add(account) });
    try {
      const answer = await ports.ask('fetchMore', account, missing);
      await ports.readAgain();
      if (!answer.ok) change({ moreRefused: new Map(own().moreRefused).set(account, answer.problem) });
    } catch {
      change({ moreRefused: new Map(own().moreRefused).set(account, { kind: 'slow' }) });
    }
    change({ fetchingMore: new Set([...own().fetchingMore].filter((each) => each !== account)) });
  };

  return {
    filter: (text) => {
      change({ filter: text === undefined ? undefined : createFilter(text) });
      speakHits();
    },
    chooseChip: (account, label) => change({ chip: label === undefined ? undefined : { account, label } }),
    toggleAccount: (account) => change({ collapsed: toggled(own().collapsed, account) }),
    showMore: (account) => void showMore(account),
    makeCurrent: (current) => {
      if (current !== own().current) change({ current });
    },
    toggleSelected: (row) => change({ selected: toggled(own().selected, row) }),
    selectNone: () => change({ selected: new Set() }),
    showSheet: (sheet) => change({ sheet }),
  };
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const changed = new Map(map);
  changed.delete(key);
  return changed;
}
