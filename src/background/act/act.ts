import type { ActRefusal, AskedAction } from '../../commands/contract.ts';
import { mayManage } from '../../core/account/access-level.ts';
import type { AccountId } from '../../core/account/account.ts';
import type { Action, ActionId } from '../../core/actions/action.ts';
import { afterUndo, worthKeeping } from '../../core/actions/action-queue.ts';
import { nextToSend } from '../../core/actions/waiting.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { restOf } from '../../core/schedule/health.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { actionsItem } from '../../storage/action-items.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { pollAccount } from '../poll/poll-account.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';

const itemsOf = (id: AccountId) => ({ accounts: accountsItem, actions: actionsItem(id) });

/** Keeps an action, in one write, and sends what waits; whatever ends this worker, the next poll sends it. */
export async function act(
  world: World,
  id: AccountId,
  { id: actionId, kind, messages, wholeConversation }: AskedAction,
): Promise<Result<undefined, ActRefusal>> {
  const askedAt = world.now();
  const action: Action = { id: actionId, kind, messages, wholeConversation, askedAt, state: { kind: 'waiting' } };
  let refusal: ActRefusal | undefined;
  await world.local.update(itemsOf(id), ({ accounts, actions }) => {
    const level = accounts.find((account) => account.id === id)?.level;
    if (level === undefined) refusal = 'no-such-account';
    else if (!mayManage(level)) refusal = 'needs-level-manage';
    if (refusal !== undefined || actions.some((one) => one.id === actionId)) return {};
    return { actions: [...worthKeeping(actions, askedAt), action] };
  });
  if (refusal !== undefined) return fail(refusal);
  await sendNow(world, id);
  return ok(undefined);
}

/** Takes an action back, in one write, and sends what that asks of Gmail. */
export async function undo(world: World, id: AccountId, actionId: ActionId): Promise<Result<undefined, 'not-found'>> {
  let isUndone = false;
  await world.local.update(itemsOf(id), ({ accounts, actions }) => {
    const mayAct = accounts.some((account) => account.id === id && mayManage(account.level));
    const after = mayAct ? afterUndo(actions, actionId, world.now()) : undefined;
    isUndone = after !== undefined;
    return after === undefined || after === actions ? {} : { actions: after };
  });
  if (!isUndone) return fail('not-found');
  await sendNow(world, id);
  return ok(undefined);
}

/** Takes away what is said of a refused action. */
export async function dismissAction(world: World, id: AccountId, actionId: ActionId): Promise<void> {
  await world.local.update({ actions: actionsItem(id) }, ({ actions }) => {
    const kept = actions.filter((action) => action.id !== actionId || action.state.kind !== 'refused');
    return kept.length === actions.length ? {} : { actions: kept };
  });
}

/** Shows what was asked for, and polls where it has to be sent, unless there is nothing to ask with or Gmail wants a rest. */
async function sendNow(world: World, id: AccountId): Promise<void> {
  await paintBadge(world);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) return;
  await pollAccount(
    world,
    account,
    ({ health, actions }) =>
      nextToSend(actions, new Set(), world.now()) !== undefined &&
      health.problem?.kind !== 'signed-out' &&
      restOf(health, world.now()) === undefined,
  );
  await paintAndPlan(world);
}
