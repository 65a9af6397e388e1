import { actionName } from '../../words/action-name.ts';
import type { Words } from '../../words/words.ts';
import { withoutOffersOf } from '../acting/send-asked.ts';
import { afterUndo } from '../preview/read-here.ts';
import type { OwnState } from './popup-state.ts';
import type { StoredState } from './read-stored.ts';
import { newlyArrived, newlyRefused } from './stored-changes.ts';
import { isStored } from './with-asked.ts';

/**
 * What changes in the popup's own state when storage has changed: what storage has taken over is forgotten here, what
 * Google refused is undone here as well, and what is new is said.
 */
export function afterStored(
  own: OwnState,
  before: StoredState | undefined,
  { accounts }: StoredState,
  words: Words,
): Partial<OwnState> {
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
      readHere: refused.reduce((all, { account, action }) => afterUndo(all, account, action), own.readHere),
      offers: refused.reduce((offers, { action }) => withoutOffersOf(offers, action.id), own.offers),
    }),
    ...(lines.length > 0 && { announced: { turn: own.announced.turn + 1, lines } }),
  };
}
