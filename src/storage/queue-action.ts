import { mayManage } from '../core/account/access-level.ts';
import type { AccountId } from '../core/account/account.ts';
import type { Action, ActionId, ActRefusal, AskedAction } from '../core/actions/action.ts';
import { afterUndo, worthKeeping } from '../core/actions/action-queue.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import { accountsItem } from './account-items.ts';
import { actionsItem } from './action-items.ts';
import type { Store } from './store.ts';

// The page itself stores what the user wants done, before it notifies anyone. The background finds it there, now or
// when it next starts.

type Update = Store['update'];

const itemsOf = (id: AccountId) => ({ accounts: accountsItem, actions: actionsItem(id) });

/** Stores an action, in one write. The same id stored twice is one action. */
export async function queueAction(
  update: Update,
  id: AccountId,
  asked: AskedAction,
  now: EpochMs,
): Promise<Result<undefined, ActRefusal>> {
  const action: Action = { ...asked, askedAt: now, state: { kind: 'waiting' } };
  let refusal: ActRefusal | undefined;
  await update(itemsOf(id), ({ accounts, actions }) => {
    const level = accounts.find((account) => account.id === id)?.level;
    if (level === undefined) refusal = 'no-such-account';
    else if (!mayManage(level)) refusal = 'needs-level-manage';
    if (refusal !== undefined || actions.some((one) => one.id === asked.id)) return {};
    return { actions: [...worthKeeping(actions, now), action] };
  });
  return refusal === undefined ? ok(undefined) : fail(refusal);
}

/** Undoes an action, in one write: one that was never sent is dropped, one that was sent gets its opposite. */
export async function queueUndo(
  update: Update,
  id: AccountId,
  actionId: ActionId,
  now: EpochMs,
): Promise<Result<undefined, 'not-found'>> {
  let isUndone = false;
  await update(itemsOf(id), ({ accounts, actions }) => {
    const mayAct = accounts.some((account) => account.id === id && mayManage(account.level));
    const after = mayAct ? afterUndo(actions, actionId, now) : undefined;
    isUndone = after !== undefined;
    return after === undefined || after === actions ? {} : { actions: after };
  });
  return isUndone ? ok(undefined) : fail('not-found');
}

/** Drops a refused action and its explanation, or a waiting action: Tidings does nothing more for it. */
export async function dropAction(update: Update, id: AccountId, actionId: ActionId): Promise<void> {
  await change(update, id, (actions) =>
    actions.filter((action) => action.id !== actionId || action.state.kind === 'done'),
  );
}

/** Makes a waiting action due again, as if nothing had stopped it. */
export async function retryAction(update: Update, id: AccountId, actionId: ActionId): Promise<void> {
  await change(update, id, (actions) =>
    actions.map((action) =>
      action.id === actionId && action.state.kind === 'waiting'
        ? { ...action, state: { ...action.state, trouble: undefined } }
        : action,
    ),
  );
}

async function change(
  update: Update,
  id: AccountId,
  transition: (actions: readonly Action[]) => readonly Action[],
): Promise<void> {
  await update({ actions: actionsItem(id) }, ({ actions }) =>
    actions.length === 0 ? {} : { actions: transition(actions) },
  );
}
