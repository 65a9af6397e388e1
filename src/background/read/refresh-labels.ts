import type { AccountId } from '../../core/account/account.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isResting } from '../../core/schedule/health.ts';
import { labelListRequest, readLabelList } from '../../gmail/label-list.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { healthItem, labelsItem } from '../../storage/mailbox-items.ts';
import { askFor } from '../ask/ask-gmail.ts';
import { isCurrent } from '../ask/is-current.ts';
import { openPacer } from '../ask/pacer.ts';
import type { World } from '../world.ts';

/** Asks Gmail for the names of an account's labels and keeps them; a problem if it could not be asked. */
export async function refreshLabels(world: World, id: AccountId): Promise<Result<undefined, Problem>> {
  const { accounts, health } = await world.local.read({ accounts: accountsItem, health: healthItem(id) });
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) return fail({ kind: 'signed-out' });
  if (health.problem !== undefined && isResting(health, world.now())) return fail(health.problem);
  const pacer = await openPacer(world, id);
  const labels = await askFor(world, account, pacer)(labelListRequest(), readLabelList);
  await pacer.close();
  if (!labels.ok)
    return fail(labels.problem.kind === 'not-found' ? { kind: 'server', detail: 'HTTP 404' } : labels.problem);
  await world.local.update({ accounts: accountsItem, labels: labelsItem(id) }, (kept) =>
    isCurrent(account, kept.accounts) ? { labels: labels.value } : {},
  );
  return ok(undefined);
}
