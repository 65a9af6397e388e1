import type { ThreadId } from '../mailbox/message.ts';
import type { Problem } from '../problem.ts';
import { type EpochMs, MINUTE, type Millis } from '../time.ts';
import type { Action, ActionId, WaitingState } from './action.ts';

/** An action that Gmail has not confirmed. */
export type WaitingAction = Action & { readonly state: WaitingState };

/** The longest pause before an action is retried. */
const LONGEST_PAUSE: Millis = 10 * MINUTE;

/** The actions that Gmail has not confirmed, in order. */
export function waitingOf(actions: readonly Action[]): readonly WaitingAction[] {
  return actions.filter((action): action is WaitingAction => action.state.kind === 'waiting');
}

/** Problems that stop everything that is asked for an account, and are shown as the account's. */
const OF_ACCOUNT: readonly Problem['kind'][] = [
  'offline',
  'slow',
  'throttled',
  'paced',
  'signed-out',
  'clock',
  'internal',
];

/** Whether a problem can be the fault of one action, rather than of the account, its network or its quota. */
export function isOfActionAlone({ kind }: Problem): boolean {
  return !OF_ACCOUNT.includes(kind);
}

/** Whether Gmail itself keeps an action from being done, for the action's own reason. It is still retried. */
export function isStuck({ state: { trouble } }: WaitingAction): boolean {
  return trouble !== undefined && isOfActionAlone(trouble.problem);
}

/** The state of a waiting action after `problem` stopped it. */
export function stoppedBy(state: WaitingState, problem: Problem, now: EpochMs): WaitingState {
  const tries = isOfActionAlone(problem) ? (state.trouble?.tries ?? 0) + 1 : (state.trouble?.tries ?? 0);
  return { ...state, trouble: { problem, tries, at: now } };
}

/**
 * The first action that may be sent now and is not in `tried`. An action that has to wait holds back only those after
 * it that concern the same conversations.
 */
export function nextToSend(
  actions: readonly Action[],
  tried: ReadonlySet<ActionId>,
  now: EpochMs,
): WaitingAction | undefined {
  return heads(actions, (action) => !tried.has(action.id) && retryAt(action.state, now) <= now).sendable;
}

/** When the first of the waiting actions may be sent; undefined if none is waiting. */
export function queueDueAt(actions: readonly Action[], now: EpochMs): EpochMs | undefined {
  const { held } = heads(actions, () => false);
  const times = held.map(({ state }) => retryAt(state, now));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** The first action that is not held back and that `maySend` accepts, and the earlier ones that are not held back. */
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

/** At once if nothing failed, or only what the account's own schedule waits for; otherwise after growing pauses. */
function retryAt({ trouble }: WaitingState, now: EpochMs): EpochMs {
  // A time in the future means that the clock was set back since.
  if (trouble === undefined || trouble.at > now) return now;
  const { problem, tries, at } = trouble;
  if (problem.kind === 'paced') return problem.until;
  return isOfActionAlone(problem) ? at + Math.min(MINUTE * 2 ** (tries - 1), LONGEST_PAUSE) : now;
}
