import { type Account, isCurrent } from '../../core/account/account.ts';
import type { Action, ActionId, ActionState } from '../../core/actions/action.ts';
import { asListed } from '../../core/actions/action-effect.ts';
import { withState, worthKeeping } from '../../core/actions/action-queue.ts';
import { afterAction, afterAsking } from '../../core/actions/after-action.ts';
import { afterTrouble, isOfActionAlone, nextToSend, type WaitingAction } from '../../core/actions/waiting.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';
import type { World } from '../world.ts';
import { askLabels, latest } from './ask-labels.ts';
import { askWhatCame } from './ask-what-came.ts';
import { changeLabels } from './change-labels.ts';

/** One account's actions, and what is needed to send them. */
interface Queue {
  readonly world: World;
  readonly account: Account;
  readonly ask: AskGmail;
}

/** `gone`: taken back meanwhile. `outdated`: the account is no longer what it was. */
type Stored = 'stored' | 'gone' | 'outdated';

/** So many actions in a row that Gmail does not do are more likely its own trouble. */
const MOST_TROUBLES = 3;

/**
 * Sends the actions that wait, in order; must run under the lock of the account's poll, so that no listing from before
 * brings back what has left. One that cannot be done now stays where it is in the queue, with its reason. Where that is its
 * own, those of other conversations go on; else gives what stopped all.
 */
export async function sendActions(queue: Queue): Promise<Result<undefined, Problem>> {
  const { world, account } = queue;
  const item = { actions: actionsItem(account.id) };
  const tried = new Set<ActionId>();
  for (let troubles = 0; troubles < MOST_TROUBLES; ) {
    const { actions } = await world.local.read(item);
    const action = nextToSend(actions, tried, world.now());
    if (action === undefined) break;
    tried.add(action.id);
    const problem = await sendOne(queue, action);
    if (problem === 'outdated') return ok(undefined);
    if (problem === undefined) continue;
    await hold(queue, action.id, problem);
    if (!isOfActionAlone(problem)) return fail(problem);
    troubles += 1;
  }
  await world.local.update(item, ({ actions }) => {
    const kept = worthKeeping(actions, world.now());
    return kept === actions ? {} : { actions: kept };
  });
  return ok(undefined);
}

/** Sends one action and keeps what becomes of it; gives what stood in its way, if it has to be sent again. */
async function sendOne(queue: Queue, waiting: WaitingAction): Promise<Problem | 'outdated' | undefined> {
  const { ask } = queue;
  const came = waiting.state.mayBeSent === true ? await askWhatCame(ask, waiting) : ok(new Set<string>());
  if (!came.ok) return end(queue, waiting, came.problem);
  if (came.value === 'lost') return end(queue, waiting, { kind: 'unconfirmed' });

  const { action, seenUpTo, problem } = waiting.state.mayBeSent ? { action: waiting } : await askLabels(ask, waiting);
  // Before the request, so that whoever takes the action back knows that Gmail may have it, and what was there before.
  let ready: Action = action;
  const kept = await change(queue, action.id, (actions, mailbox) => {
    const { sentAfter = latest([seenUpTo, mailbox.historyId].flatMap((id) => id ?? [])) } = waiting.state;
    const state: ActionState = { ...waiting.state, mayBeSent: true, sentAfter };
    ready =
      problem === undefined ? { ...(waiting.state.mayBeSent ? action : asListed(action, mailbox)), state } : action;
    return {
      actions: actions.map((one) => (one.id === ready.id ? ready : one)),
      mailbox: afterAsking(mailbox, ready),
    };
  });
  if (kept !== 'stored') return kept === 'outdated' ? kept : undefined;

  return end(queue, ready, problem ?? (await changeLabels(ask, ready, came.value)));
}

/** Keeps how an action ended; gives the failure, where it has to be sent again. */
async function end(
  queue: Queue,
  action: Action,
  failure: AskFailure | { readonly kind: 'unconfirmed' } | undefined,
): Promise<Problem | 'outdated' | undefined> {
  const { world, account } = queue;
  if (failure !== undefined && !isFinal(failure)) return failure;
  const now = world.now();
  const state: ActionState =
    failure === undefined ? { kind: 'done', at: now } : { kind: 'refused', problem: failure, at: now };
  const kept = await change(queue, action.id, (actions, mailbox) => ({
    actions: withState(actions, action.id, state, now),
    mailbox: failure === undefined ? { ...afterAction(mailbox, action, account.watch), countOwed: true } : mailbox,
  }));
  return kept === 'outdated' ? kept : undefined;
}

/** The codes by which Gmail says of a request that it can never be done. What others mean is not known, and may pass. */
const NEVER = ['invalidArgument', 'invalid', 'badRequest', 'INVALID_ARGUMENT'];

/** Will asking again never be of use? */
function isFinal(
  failure: AskFailure | { readonly kind: 'unconfirmed' },
): failure is (ActionState & { readonly kind: 'refused' })['problem'] {
  switch (failure.kind) {
    case 'not-found':
    case 'unconfirmed':
      return true;
    case 'refused':
      return NEVER.includes(failure.code);
    case 'not-permitted':
      return failure.missing === 'scope';
    default:
      return false;
  }
}

/** Keeps with an action what stood in its way. */
async function hold(queue: Queue, id: ActionId, problem: Problem): Promise<void> {
  await change(queue, id, (actions, mailbox) => ({
    actions: actions.map((one) =>
      one.id === id && one.state.kind === 'waiting'
        ? { ...one, state: afterTrouble(one.state, problem, queue.world.now()) }
        : one,
    ),
    mailbox,
  }));
}

async function change(
  { world, account }: Queue,
  id: ActionId,
  transition: (
    actions: readonly Action[],
    mailbox: Mailbox,
  ) => { readonly actions: readonly Action[]; readonly mailbox: Mailbox },
): Promise<Stored> {
  const items = { accounts: accountsItem, actions: actionsItem(account.id), mailbox: mailboxItem(account.id) };
  let stored: Stored = 'outdated';
  await world.local.update(items, ({ accounts, actions, mailbox }) => {
    if (!isCurrent(account, accounts)) return {};
    const isThere = actions.some((one) => one.id === id);
    stored = isThere ? 'stored' : 'gone';
    return isThere ? transition(actions, mailbox) : {};
  });
  return stored;
}
