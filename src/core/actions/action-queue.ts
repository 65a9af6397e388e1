import { DAY, type EpochMs, MINUTE } from '../time.ts';
import type { Action, ActionId, ActionState } from './action.ts';

/** How long a refused action is kept for the user to see. */
const WEEK = 7 * DAY;

/** The action that undoes another: its messages get back the labels that they had. */
export function undoOf(action: Action, now: EpochMs): Action {
  return { ...action, id: `undo-${action.id}`, undoes: action.id, askedAt: now, state: { kind: 'waiting' } };
}

/**
 * The actions after one was undone. An action that Gmail can't have received is dropped. One that Gmail received, or
 * may have received, gets an undo action that restores the previous labels: only that is sent, since the result is the
 * same. Undefined if it is too late, or there is nothing to undo.
 */
export function afterUndo(actions: readonly Action[], id: ActionId, now: EpochMs): readonly Action[] | undefined {
  const action = actions.find((one) => one.id === id);
  if (action === undefined || action.state.kind === 'refused') return undefined;
  const mayBeSent = action.state.kind === 'done' || action.state.mayBeSent === true;
  const others = actions.filter((one) => one !== action);
  if (!mayBeSent) return others;
  // To undo an undo, we would need to know what changed in between.
  if (action.undoes !== undefined) return undefined;
  if (actions.some(({ undoes }) => undoes === id)) return actions;
  return [...(action.state.kind === 'done' ? actions : others), undoOf(action, now)];
}

/** The actions with a new state for one of them, and without those that are no longer needed. */
export function withState(
  actions: readonly Action[],
  id: ActionId,
  state: ActionState,
  now: EpochMs,
): readonly Action[] {
  return worthKeeping(
    actions.map((action) => (action.id === id ? { ...action, state } : action)),
    now,
  );
}

/** The actions that are waiting, can be undone, or were refused unseen; the same list if that is all of them. */
export function worthKeeping(actions: readonly Action[], now: EpochMs): readonly Action[] {
  const kept = actions.filter((action) => now < usefulUntil(action));
  return kept.length === actions.length ? actions : kept;
}

function usefulUntil({ state, askedAt }: Action): EpochMs {
  switch (state.kind) {
    case 'waiting':
      return Number.POSITIVE_INFINITY;
    case 'done':
      return state.at + MINUTE;
    case 'refused':
      return (state.at ?? askedAt) + WEEK;
  }
}

/**
 * The actions of an account that may no longer change mail: waiting ones are refused, so that they don't pass for done.
 */
export function withoutPermission(actions: readonly Action[], now: EpochMs): readonly Action[] {
  const state: ActionState = { kind: 'refused', problem: { kind: 'not-permitted', missing: 'scope' }, at: now };
  return actions.flatMap((action) => {
    if (action.state.kind === 'done') return [];
    return [action.state.kind === 'waiting' ? { ...action, state } : action];
  });
}
