import type { Action, ActionId } from '../../core/actions/action.ts';
import { withActions } from '../../core/actions/with-actions.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import type { AskedHere } from './popup-state.ts';

/** Does storage hold this action, so that the popup need not remember it? */
export function isStored({ account, action }: AskedHere, views: readonly AccountOverview[]): boolean {
  const stored = views.find((view) => view.account.id === account)?.actions ?? [];
  return stored.some(({ id, undoes }) => id === action.id || (undoes !== undefined && undoes === action.undoes));
}

/** The account as it will be once all actions are done, including those that storage does not hold yet. */
export function withAsked(view: AccountOverview, asked: readonly AskedHere[]): AccountOverview {
  const here = asked.filter((each) => each.account === view.account.id && !isStored(each, [view]));
  const actions = withoutTakenBack([...view.actions, ...here.map(({ action }) => action)], here);
  if (here.length === 0 && !actions.some(({ state }) => state.kind === 'waiting')) return view;
  return { ...view, actions, mailbox: withActions(view.mailbox, actions, view.account.watch) };
}

/** Leaves out waiting actions that are being undone here, and their undos. */
function withoutTakenBack(actions: readonly Action[], here: readonly AskedHere[]): readonly Action[] {
  const gone = new Set<ActionId>();
  for (const { action } of here) {
    const taken = actions.find(({ id, state }) => id === action.undoes && state.kind === 'waiting');
    if (taken !== undefined) gone.add(taken.id).add(action.id);
  }
  return gone.size === 0 ? actions : actions.filter(({ id }) => !gone.has(id));
}
