import { LIST_SIZE } from '../../core/mailbox/mailbox.ts';
import { compareArrival, type MessageId } from '../../core/mailbox/message.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import { actionName } from '../../words/action-words.ts';
import type { Words } from '../../words/words.ts';
import { withoutOffersOf } from '../acting/undo-offers.ts';
import { markedWithout } from './marked-read.ts';
import { type AskedHere, NEW_POPUP, type OwnState } from './popup-state.ts';
import type { StoredState } from './read-stored.ts';
import { isStored } from './with-asked.ts';

/**
 * Changes to the popup's own state after storage has changed: forgets actions that storage now holds, undoes refused
 * ones, and speaks what is new; forgets everything while locked.
 */
export function afterStored(
  own: OwnState,
  before: StoredState | undefined,
  { accounts, lock }: StoredState,
  words: Words,
): Partial<OwnState> {
  // What the popup remembers of messages is as locked as they are.
  if (lock === 'locked')
    return { ...NEW_POPUP, painted: own.painted, checking: own.checking, unlocking: own.unlocking };
  const asked = own.asked.filter((each) => !isStored(each, accounts));
  const kept = asked.length === own.asked.length ? own.asked : asked;
  if (before === undefined) return { asked: kept };
  const refused = newlyRefused(before.accounts, accounts);
  const arrived = newlyArrived(before.accounts, accounts);
  const lines = [
    ...refused.map(({ action }) => words.say('actionRefused', actionName(words, action.kind))),
    ...(arrived > 0 ? [words.plural('popupArrived', arrived)] : []),
  ];
  return {
    asked: kept,
    ...(refused.length > 0 && {
      markedRead: refused.reduce((all, { account, action }) => markedWithout(all, account, action), own.markedRead),
      offers: refused.reduce((offers, { action }) => withoutOffersOf(offers, action.id), own.offers),
    }),
    ...(lines.length > 0 && { spoken: { turn: own.spoken.turn + 1, lines } }),
  };
}

/** The actions that Google refused since `before` was read. */
function newlyRefused(before: readonly AccountOverview[], after: readonly AccountOverview[]): readonly AskedHere[] {
  return after.flatMap(({ account, actions }) => {
    const earlier = before.find((view) => view.account.id === account.id)?.actions ?? [];
    const wasRefused = (id: string): boolean => earlier.some((each) => each.id === id && each.state.kind === 'refused');
    return actions.flatMap((action) =>
      action.state.kind === 'refused' && !wasRefused(action.id) ? { account: account.id, action } : [],
    );
  });
}

/** How many messages arrived since `before` was read. Leaves out accounts that had no list then. */
function newlyArrived(before: readonly AccountOverview[], after: readonly AccountOverview[]): number {
  let count = 0;
  for (const { account, mailbox } of after) {
    const earlier = before.find((view) => view.account.id === account.id)?.mailbox;
    if (earlier?.newestSeen === undefined || account.paused) continue;
    const { newestSeen } = earlier;
    const isNew = ({ id }: { readonly id: MessageId }): boolean => compareArrival(id, newestSeen) > 0;
    count += mailbox.unread.slice(0, LIST_SIZE).filter(isNew).length;
  }
  return count;
}
