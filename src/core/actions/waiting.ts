import type { ThreadId } from '../mailbox/message.ts';
import type { Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis } from '../time.ts';
import type { Action, ActionId, WaitingState } from './action.ts';

/** An action that Gmail has not confirmed. */
export type WaitingAction = Action & { readonly state: WaitingState };

/** Further apart than this no action is tried again. */
const LONGEST_PAUSE: Millis = 10 * MINUTE;

/** Those that Gmail has not confirmed, in their order. */
export function waitingOf(actions: readonly Action[]): readonly WaitingAction[] {
  return actions.filter((action): action is WaitingAction => action.state.kind === 'waiting');
}

/** Can this be the fault of one action, rather than of the account, its network or its quota? */
export function isOfActionAlone({ kind }: { readonly kind: string }): boolean {
  return kind === 'server' || kind === 'refused';
}

/** Those that Gmail itself keeps from being done, each for a reason of its own. They are tried again all the same. */
export function stuckOf(actions: readonly Action[]): readonly WaitingAction[] {
  return waitingOf(actions).filter(
    ({ state }) => state.trouble !== undefined && isOfActionAlone(state.trouble.problem),
  );
}

/** The state of a waiting action once `problem` stood in its way. */
export function afterTrouble(state: WaitingState, problem: Problem, now: EpochMs): WaitingState {
  const tries = isOfActionAlone(problem) ? (state.trouble?.tries ?? 0) + 1 : (state.trouble?.tries ?? 0);
  return { ...state, trouble: { problem, tries, at: now } };
}

/**
 * The first action that may be sent now and was not `tried`. One that has to wait holds back those after it that concern
 * the same conversations, and no others.
 */
export function nextToSend(
  actions: readonly Action[],
  tried: ReadonlySet<ActionId>,
  now: EpochMs,
): WaitingAction | undefined {
  return heads(actions, (action) => !tried.has(action.id) && retryAt(action.state, now) <= now).sendable;
}

/** When the first of the waiting actions may be sent; undefined where none waits. */
export function queueDueAt(actions: readonly Action[], now: EpochMs): EpochMs | undefined {
  const { held } = heads(actions, () => false);
  const times = held.map(({ state }) => retryAt(state, now));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** The first action that nothing holds back and that `maySend` takes, and the others before it that nothing holds back. */
function heads(actions: readonly Action[], maySend: (action: WaitingAction) => boolean) {
  const behind = new Set<ThreadId>();
  const held: WaitingAction[] = [];
  for (const action of waitingOf(actions)) {
    const isFree = !action.messages.some(({ threadId }) => behind.has(threadId));
    if (isFree && maySend(action)) return { sendable: action, held };
    if (isFree) held.push(action);
    for (const { threadId } of action.messages) behind.add(threadId);
  }
  return { sendable: undefined, held };
}

/** At once where nothing stood in the way, or only what the account's own schedule waits for; else ever more slowly. */
function retryAt({ trouble }: WaitingState, now: EpochMs): EpochMs {
  // Of a clock that was set back since.
  if (trouble === undefined || trouble.at > now) return now;
  const { problem, tries, at } = trouble;
  if (problem.kind === 'paced') return problem.until;
  return isOfActionAlone(problem) ? at + Math.min(MINUTE * 2 ** (tries - 1), LONGEST_PAUSE) : now;
}
