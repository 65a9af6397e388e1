import { mayRead } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { Message, ThreadId } from '../../core/mailbox/message.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { listMembers, type Member, type Reach } from '../state/list-members.ts';
import type { OwnState } from '../state/popup-state.ts';
import { type AccountList, EMPTY_LIST, type Place, type Row, type RowKey, rowKey } from '../state/row.ts';

/** The part of the popup's own state that decides what the lists hold. */
export type Listing = Reach & Pick<OwnState, 'filter' | 'chip' | 'open' | 'held'>;

/**
 * The lists of all accounts. `views` include the actions asked for; `before` is the last result, whose rows are reused
 * where nothing has changed.
 */
export function listsOf(
  views: readonly AccountOverview[],
  own: Listing,
  before?: ReadonlyMap<AccountId, AccountList>,
): ReadonlyMap<AccountId, AccountList> {
  return new Map(views.map((view) => [view.account.id, rowsOf(view, own, before?.get(view.account.id))]));
}

/** The list of one account: its conversations, ordered by their newest messages. */
export function rowsOf(view: AccountOverview, own: Listing, before: AccountList = EMPTY_LIST): AccountList {
  const { account, mailbox } = view;
  if (account.paused || !mayRead(account.level)) return EMPTY_LIST;
  const chip = own.chip?.account === account.id ? own.chip.label : undefined;
  const finds = own.filter?.finds;
  const isNarrowed = finds !== undefined || chip !== undefined;
  const isIn = (message: Message): boolean =>
    (chip === undefined || message.labels.includes(chip)) && (finds === undefined || finds(message));

  const unread = byThread(mailbox.unread);
  const earlier = new Map(before.places.map(({ key, row }) => [key, row]));
  const places: Place[] = [];
  for (const [threadId, members] of byThread(listMembers(view, own))) {
    const fresh = rowOf(account.id, members, unread.get(threadId)?.length ?? 0, own.open);
    const row = fresh && unlessSame(earlier.get(fresh.key), fresh);
    if (row !== undefined) places.push({ key: row.key, row, isHidden: isNarrowed && !row.messages.some(isIn) });
    else if (!isNarrowed) places.push({ key: rowKey(account.id, members[0]?.id ?? ''), row, isHidden: false });
  }
  return {
    places: withHeld(places, before.places, own.held),
    rows: places.flatMap(({ row, isHidden }) => (row === undefined || isHidden ? [] : row)),
  };
}

/** Adds the empty places of removed rows, each after the place that it followed before. */
function withHeld(places: readonly Place[], before: readonly Place[], held: OwnState['held']): readonly Place[] {
  const all = [...places];
  const placeOf = (key: RowKey | undefined): number => all.findIndex((place) => place.key === key);
  for (const [at, { key }] of before.entries()) {
    const emptyHeight = held.get(key);
    if (emptyHeight === undefined || placeOf(key) !== -1) continue;
    const previous = before.slice(0, at).findLast((place) => placeOf(place.key) !== -1);
    all.splice(placeOf(previous?.key) + 1, 0, { key, row: undefined, isHidden: false, emptyHeight });
  }
  return all;
}

function byThread<Of extends { readonly threadId: ThreadId }>(
  all: readonly Of[],
): ReadonlyMap<ThreadId, readonly Of[]> {
  const threads = new Map<ThreadId, Of[]>();
  for (const each of all) {
    const known = threads.get(each.threadId);
    if (known === undefined) threads.set(each.threadId, [each]);
    else known.push(each);
  }
  return threads;
}

/** Returns undefined while only ids of the conversation are known. */
function rowOf(
  account: AccountId,
  members: readonly Member[],
  unread: number,
  open: RowKey | undefined,
): Row | undefined {
  const messages = members.flatMap(({ message }) => message ?? []);
  // An open row keeps standing for the same message, even when a newer one arrives in its conversation.
  const message = messages.find(({ id }) => open === rowKey(account, id)) ?? messages[0];
  if (message === undefined) return undefined;
  // Messages marked as read in this popup still count: a falling number would look like a loss.
  const count = unread + members.filter(({ isRead }) => isRead).length;
  return { key: rowKey(account, message.id), message, messages, count, isRead: unread === 0 };
}

/** The earlier row if nothing has changed. A message's text never changes, so its id is compared instead. */
function unlessSame(earlier: Row | undefined, fresh: Row): Row {
  if (earlier === undefined || earlier.count !== fresh.count || earlier.isRead !== fresh.isRead) return fresh;
  if (earlier.messages.length !== fresh.messages.length) return fresh;
  return fresh.messages.every((message, at) => isSame(message, earlier.messages[at])) ? earlier : fresh;
}

function isSame(a: Message, b: Message | undefined): boolean {
  return (
    a === b ||
    (a.id === b?.id &&
      a.mayHaveAttachments === b.mayHaveAttachments &&
      a.labels.length === b.labels.length &&
      a.labels.every((label, at) => label === b.labels[at]))
  );
}
