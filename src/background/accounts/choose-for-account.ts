import type { ChoiceRefusal } from '../../commands/contract.ts';
import { mayRead } from '../../core/account/access-level.ts';
import type { Account, AccountChoices, AccountId } from '../../core/account/account.ts';
import { EMPTY_MAILBOX } from '../../core/mailbox/mailbox.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { canBeAsked } from '../../core/schedule/health.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { healthItem, mailboxItem } from '../../storage/mailbox-items.ts';
import { paintAndPlan } from '../poll/paint-and-plan.ts';
import { keepAlarm } from '../poll/plan-alarm.ts';
import { pollAccount } from '../poll/poll-account.ts';
import { paintBadge } from '../show/paint-badge.ts';
import type { World } from '../world.ts';

/**
 * Changes the user's choices for an account. A new watch means a new list: deletes what is stored of the old one,
 * discards answers that are still on their way, and asks Gmail at once.
 */
export async function chooseForAccount(
  world: World,
  id: AccountId,
  choices: Partial<AccountChoices>,
): Promise<Result<undefined, ChoiceRefusal>> {
  const items = { accounts: accountsItem, mailbox: mailboxItem(id), health: healthItem(id) };
  // A resumed account may be the only one to poll, and the badge may change.
  await keepAlarm(world);
  let refusal: ChoiceRefusal | undefined = 'no-such-account';
  let unchecked: Account | undefined;
  await world.local.update(items, ({ accounts, mailbox, health }) => {
    const old = accounts.find((account) => account.id === id);
    refusal = refusalOf(old, choices);
    if (old === undefined || refusal !== undefined) return {};
    const isOtherList = choices.watch !== undefined && JSON.stringify(choices.watch) !== JSON.stringify(old.watch);
    const generation = isOtherList ? old.generation + 1 : old.generation;
    const changed: Account = { ...old, ...choices, generation };
    if (isOtherList || (old.paused && !changed.paused)) unchecked = changed;
    return {
      accounts: accounts.map((account) => (account === old ? changed : account)),
      ...(isOtherList
        ? {
            mailbox: { ...EMPTY_MAILBOX, announcements: mailbox.announcements },
            // Due at once even if the worker is killed before it can ask; an account with a problem keeps its schedule.
            health: {
              ...health,
              checkedAt: undefined,
              ...(health.problem === undefined ? { askedAt: undefined } : {}),
            },
          }
        : {}),
    };
  });
  // A new list was never checked, and a resumed account not for a while; the others need no poll for this.
  if (unchecked !== undefined) {
    await paintBadge(world);
    await pollAccount(world, unchecked, ({ health }) => canBeAsked(health, world.now()));
  }
  await paintAndPlan(world);
  return refusal === undefined ? ok(undefined) : fail(refusal);
}

function refusalOf(account: Account | undefined, { watch }: Partial<AccountChoices>): ChoiceRefusal | undefined {
  if (account === undefined) return 'no-such-account';
  const countsLabels = watch === undefined || watch.kind === 'labels';
  return !mayRead(account.level) && !countsLabels ? 'needs-level-read' : undefined;
}

/** Moves an account to another position in the list, counted from 0. */
export async function moveAccount(world: World, id: AccountId, place: number): Promise<void> {
  await world.local.update({ accounts: accountsItem }, ({ accounts }) => {
    const moved = accounts.find((account) => account.id === id);
    if (moved === undefined) return {};
    const others = accounts.filter((account) => account !== moved);
    return { accounts: [...others.slice(0, place), moved, ...others.slice(place)] };
  });
}
