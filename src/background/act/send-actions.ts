import { type Account, isCurrent } from '../../core/account/account.ts';
import type { Action, ActionId, ActionState } from '../../core/actions/action.ts';
import { asListed } from '../../core/actions/action-effect.ts';
import { withState, worthKeeping } from '../../core/actions/action-queue.ts';
import { afterAction, afterAsking } from '../../core/actions/after-action.ts';
import { isOfActionAlone, nextToSend, stoppedBy, type WaitingAction } from '../../core/actions/waiting.ts';
import { type HistoryId, isLater } from '../../core/mailbox/history.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { curesItself, type Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { profileRequest, readProfile } from '../../gmail/profile.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';
import { problemOf } from '../ask/with-account.ts';
import { readMailbox } from '../poll/mailbox-writer.ts';
import type { World } from '../world.ts';
import { askLabels, latest } from './ask-labels.ts';
import { askWhatCame } from './ask-what-came.ts';
import { changeLabels } from './change-labels.ts';

/** An account and what is needed to send its actions. */
interface Queue {
  readonly world: World;
  readonly account: Account;
  readonly ask: AskGmail;
}

/** `gone`: the action was undone meanwhile. `outdated`: the account was removed or changed meanwhile. */
type Stored = 'stored' | 'gone' | 'outdated';

/** After this many failed actions in a row, the trouble is more likely Gmail's own. */
const MOST_TROUBLES = 3;

/**
 * Sends the waiting actions in order. Must run under the account's poll lock, so that no earlier listing brings back
 * what has left. An action that can't be done now keeps its place in the queue, with the reason. If the reason is the
 * action's own, actions on other conversations continue; otherwise returns the problem that stopped them all.
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
    // What only the user can fix will stop the others as well.
    if (!isOfActionAlone(problem) || !curesItself(problem)) return fail(problem);
    troubles += 1;
  }
  await world.local.update(item, ({ actions }) => {
    const kept = worthKeeping(actions, world.now());
    return kept === actions ? {} : { actions: kept };
  });
  return ok(undefined);
}

/** Sends one action and stores the outcome; returns the problem if the action has to be retried. */
async function sendOne(queue: Queue, waiting: WaitingAction): Promise<Problem | 'outdated' | undefined> {
  const { ask } = queue;
  const came = waiting.state.mayBeSent === true ? await askWhatCame(ask, waiting) : ok(new Set<string>());
  if (!came.ok) return end(queue, waiting, came.problem);
  if (came.value === 'lost') return end(queue, waiting, { kind: 'unconfirmed' });

  const { action, seenUpTo, problem } = waiting.state.mayBeSent ? { action: waiting } : await askLabels(ask, waiting);
  const from = waiting.state.mayBeSent ? ok(waiting.state.sentAfter) : await historyBefore(queue, seenUpTo);
  if (!from.ok) return problemOf(from.problem);
  const sentAfter = from.value;
  // Stored before the request, so that Undo knows that Gmail may have the action, and which labels were there before.
  let ready: Action = action;
  const kept = await change(queue, action.id, (actions, mailbox) => {
    const state: ActionState = { ...waiting.state, mayBeSent: true, sentAfter };
    ready =
      problem === undefined ? { ...(waiting.state.mayBeSent ? action : asListed(action, mailbox)), state } : action;
    return {
      actions: actions.map((one) => (one.id === ready.id ? ready : one)),
      mailbox: afterAsking(mailbox, ready),
    };
  });
  if (kept !== 'stored') return kept === 'outdated' ? kept : undefined;

  return end(queue, ready, problem ?? (await changeLabels(ask, ready, came.value)), came.value);
}

/**
 * Where history begins to tell whether an action that is about to be sent has arrived: at the latest change known of, or
 * where Gmail's history ends now, which is asked if none is known, as after lost history.
 */
async function historyBefore(
  { world, account, ask }: Queue,
  seenUpTo: HistoryId | undefined,
): Promise<Result<HistoryId, AskFailure>> {
  const { historyId } = await readMailbox(world, account.id);
  const known = latest([seenUpTo, historyId].flatMap((id) => id ?? []));
  if (known !== undefined) return ok(known);
  const profile = await ask(profileRequest(), readProfile);
  return profile.ok ? ok(profile.value.historyId) : profile;
}

/**
 * Stores how an action ended; returns the failure if the action has to be retried. `settled` are the messages that had
 * been changed before, by this action or by a later wish.
 */
async function end(
  queue: Queue,
  action: Action,
  failure: AskFailure | { readonly kind: 'unconfirmed' } | undefined,
  settled: ReadonlySet<MessageId> = new Set(),
): Promise<Problem | 'outdated' | undefined> {
  const { world, account } = queue;
  if (failure !== undefined && !isFinal(failure)) return failure;
  const now = world.now();
  const state: ActionState =
    failure === undefined ? { kind: 'done', at: now } : { kind: 'refused', problem: failure, at: now };
  const kept = await change(queue, action.id, (actions, mailbox) => ({
    actions: withState(actions, action.id, state, now),
    mailbox:
      failure === undefined
        ? { ...afterAction(mailbox, unseenBy(mailbox, action, settled), account.watch), countOwed: true }
        : mailbox,
  }));
  return kept === 'outdated' ? kept : undefined;
}

/** The action on what the mailbox can't have seen yet: a settled message that history has reported stays as reported. */
function unseenBy({ historyId }: Mailbox, action: Action, settled: ReadonlySet<MessageId>): Action {
  const { sentAfter } = action.state.kind === 'waiting' ? action.state : {};
  if (historyId === undefined || sentAfter === undefined || !isLater(historyId, sentAfter)) return action;
  const isUnseen = ({ id }: { readonly id: MessageId }): boolean => !settled.has(id);
  const others = action.others?.filter(isUnseen);
  return { ...action, wholeConversation: false, messages: action.messages.filter(isUnseen), others };
}

/**
 * Gmail's codes for requests that can never succeed. What other codes mean is unknown, and their cause may be
 * temporary.
 */
const NEVER = ['invalidArgument', 'invalid', 'badRequest', 'INVALID_ARGUMENT'];

/** Whether a retry can never succeed. */
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

/** Stores, with an action, the problem that stopped it. */
async function hold(queue: Queue, id: ActionId, problem: Problem): Promise<void> {
  await change(queue, id, (actions, mailbox) => ({
    actions: actions.map((one) =>
      one.id === id && one.state.kind === 'waiting'
        ? { ...one, state: stoppedBy(one.state, problem, queue.world.now()) }
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
