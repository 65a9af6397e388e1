import type { Account } from '../../core/account/account.ts';
import type { Action, ActionState } from '../../core/actions/action.ts';
import { withState, worthKeeping } from '../../core/actions/action-queue.ts';
import { afterAction, afterAsking } from '../../core/actions/after-action.ts';
import type { Mailbox } from '../../core/mailbox/mailbox.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { mailboxItem } from '../../storage/mailbox-items.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';
import { isCurrent } from '../ask/is-current.ts';
import type { World } from '../world.ts';
import { askConversations } from './ask-conversations.ts';
import { changeLabels } from './change-labels.ts';

/** One account's actions, and what is needed to send them. */
interface Queue {
  readonly world: World;
  readonly account: Account;
  readonly ask: AskGmail;
}

/** `gone`: taken back meanwhile. `outdated`: the account is no longer what it was. */
type Stored = 'stored' | 'gone' | 'outdated';

/**
 * Sends the actions that wait, in order; must run under the lock of the account's poll, so that no listing from before
 * brings back what has left. What cannot be done now stays where it is in the queue; gives what stopped it.
 */
export async function sendActions(queue: Queue): Promise<AskFailure | undefined> {
  const { world, account } = queue;
  const item = { actions: actionsItem(account.id) };
  for (;;) {
    const { actions } = await world.local.read(item);
    const action = actions.find(({ state }) => state.kind === 'waiting');
    if (action !== undefined) {
      const end = await sendOne(queue, action);
      if (end === 'outdated') return undefined;
      if (typeof end !== 'string') return end;
      continue;
    }
    if (worthKeeping(actions, world.now()) !== actions) {
      await world.local.update(item, (kept) => ({ actions: worthKeeping(kept.actions, world.now()) }));
    }
    return undefined;
  }
}

async function sendOne(queue: Queue, waiting: Action): Promise<AskFailure | Stored> {
  const { world, account, ask } = queue;
  const { action, problem } = await askConversations(ask, waiting);
  const ready: Action = problem === undefined ? { ...action, state: { kind: 'waiting', mayBeSent: true } } : action;
  // Before the request, so that whoever takes the action back knows that Gmail may have it, and what was there before.
  const kept = await change(queue, ready.id, (actions, mailbox) => ({
    actions: actions.map((one) => (one.id === ready.id ? ready : one)),
    mailbox: afterAsking(mailbox, ready),
  }));
  if (kept !== 'stored') return kept;

  const failure = problem ?? (await changeLabels(ask, ready));
  if (failure !== undefined && !isFinal(failure)) return failure;
  const now = world.now();
  const state: ActionState = failure === undefined ? { kind: 'done', at: now } : { kind: 'refused', problem: failure };
  return change(queue, ready.id, (actions, mailbox) => ({
    actions: withState(actions, ready.id, state, now),
    mailbox: failure === undefined ? { ...afterAction(mailbox, ready, account.watch), countOwed: true } : mailbox,
  }));
}

/** Will asking again never be of use? */
function isFinal(failure: AskFailure): boolean {
  const { kind } = failure;
  return kind === 'not-found' || kind === 'refused' || (kind === 'not-permitted' && failure.missing === 'scope');
}

async function change(
  { world, account }: Queue,
  id: Action['id'],
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
