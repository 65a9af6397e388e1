import { isWatchedUnread, type Watch } from '../../core/mailbox/watch.ts';
import type { EpochMs } from '../../core/time.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { keepPlace } from '../list/keep-place.ts';
import { listsOf } from '../list/rows.ts';
import type { MarkedRead } from './marked-read.ts';
import type { OwnState, PopupState } from './popup-state.ts';
import type { StoredState } from './read-stored.ts';
import type { Row } from './row.ts';
import { withAsked } from './with-asked.ts';

/**
 * Creates the function that combines storage and the popup's own state into what is drawn. Unchanged parts stay the
 * same objects.
 */
export function createShownState(): (stored: StoredState, own: OwnState, now: EpochMs) => PopupState {
  let rows: readonly Row[] = [];
  let lists: PopupState['lists'] | undefined;

  const overlaid = unlessEqual((views: readonly AccountOverview[], asked: OwnState['asked']) =>
    views.map((view) => withAsked(view, asked)),
  );
  const inSight = unlessEqual((views: readonly AccountOverview[], markedRead: OwnState['markedRead']) =>
    markedRead.filter((each) => {
      const view = views.find(({ account }) => account.id === each.account);
      return view !== undefined && isInSight(each, view.account.watch);
    }),
  );
  const listed = unlessEqual(
    (
      views: readonly AccountOverview[],
      markedRead: OwnState['markedRead'],
      limits: OwnState['limits'],
      fetchingMore: OwnState['fetchingMore'],
      filter: OwnState['filter'],
      chip: OwnState['chip'],
      open: OwnState['open'],
      held: OwnState['held'],
    ) => {
      lists = listsOf(views, { markedRead, limits, fetchingMore, filter, chip, open, held }, lists);
      return lists;
    },
  );

  return (stored, own, now) => {
    const accounts = overlaid(stored.accounts, own.asked);
    const markedRead = inSight(accounts, own.markedRead);
    const listsFor = (open: OwnState['open']) =>
      listed(accounts, markedRead, own.limits, own.fetchingMore, own.filter, own.chip, open, own.held);
    const rowsFor = (all: PopupState['lists']) =>
      accounts.flatMap(({ account }) => (own.collapsed.has(account.id) ? [] : (all.get(account.id)?.rows ?? [])));
    const asBefore = rowsFor(listsFor(own.open));
    const places = keepPlace(own, rows, asBefore);
    // A text read for the row that was open before is not shown below another.
    const body = stored.body && places.open?.endsWith(`/${stored.body.id}`) ? stored.body : undefined;
    const state = { ...stored, ...own, ...places, accounts, markedRead, body, lists: listsFor(places.open), now };
    rows = places.open === own.open ? asBefore : rowsFor(state.lists);
    return { ...state, rows };
  };
}

/** Does it belong in the list: still read, and not archived, trashed or reported since? */
function isInSight({ message: { labels } }: MarkedRead, watch: Watch): boolean {
  return !labels.includes('UNREAD') && isWatchedUnread(watch, [...labels, 'UNREAD']);
}

/** Remembers the last result of `make`, and returns it again for the same inputs. */
function unlessEqual<Inputs extends readonly unknown[], Value>(make: (...inputs: Inputs) => Value) {
  let last: { readonly inputs: Inputs; readonly value: Value } | undefined;
  return (...inputs: Inputs): Value => {
    if (last === undefined || inputs.some((input, at) => input !== last?.inputs[at])) {
      last = { inputs, value: make(...inputs) };
    }
    return last.value;
  };
}
