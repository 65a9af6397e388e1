import { DAY, type EpochMs, MINUTE } from '../time.ts';
import type { Action, ActionId, ActionState } from './action.ts';

/** How long a refusal waits to be seen. */
const WEEK = 7 * DAY;

/** The action that takes back another: what was asked for is given back the labels that it bore. */
export function undoOf(action: Action, now: EpochMs): Action {
  return { ...action, id: `undo-${action.id}`, undoes: action.id, askedAt: now, state: { kind: 'waiting' } };
}

/**
 * The actions after one was taken back. One that Gmail cannot have seen is gone; one that it did, or may have done, has
 * another after it, which restores what was there: that alone is sent, since it comes to the same. Undefined where it is
 * too late, or there is nothing to take back.
 */
export function afterUndo(actions: readonly Action[], id: ActionId, now: EpochMs): readonly Action[] | undefined {
  const action = actions.find((one) => one.id === id);
  if (action === undefined || action.state.kind === 'refused') return undefined;
  const mayBeSent = action.state.kind === 'done' || action.state.mayBeSent === true;
  const others = actions.filter((one) => one !== action);
  if (!mayBeSent) return others;
  // A change of mind about a change of mind would need to know what stood in between.
  if (action.undoes !== undefined) return undefined;
  if (actions.some(({ undoes }) => undoes === id)) return actions;
  return [...(action.state.kind === 'done' ? actions : others), undoOf(action, now)];
}

/** The actions with another state of one, and without those that are of no more use. */
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

/** Those that still wait, can still be undone, or whose refusal may not have been seen yet; the same list where all are. */
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

/** The actions of an account that may not act any more: what waits is refused, so that nobody takes it for done. */
export function withoutPermission(actions: readonly Action[], now: EpochMs): readonly Action[] {
  const state: ActionState = { kind: 'refused', problem: { kind: 'not-permitted', missing: 'scope' }, at: now };
  return actions.flatMap((action) => {
    if (action.state.kind === 'done') return [];
    return [action.state.kind === 'waiting' ? { ...action, state } : action];
  });
}
