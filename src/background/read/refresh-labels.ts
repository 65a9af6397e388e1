import { type AccountId, isCurrent } from '../../core/account/account.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { labelListRequest, readLabelList } from '../../gmail/label-list.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { labelsItem } from '../../storage/mailbox-items.ts';
import { problemOf, withAccount } from '../ask/with-account.ts';
import type { World } from '../world.ts';

/** Asks Gmail for the names of an account's labels and stores them. */
export async function refreshLabels(world: World, id: AccountId): Promise<Result<undefined, Problem>> {
  const end = await withAccount(world, id, 'chooser', async (account, ask) => {
    const labels = await ask(labelListRequest(), readLabelList);
    if (!labels.ok) return labels;
    await world.local.update({ accounts: accountsItem, labels: labelsItem(id) }, (kept) =>
      isCurrent(account, kept.accounts) ? { labels: labels.value } : {},
    );
    return ok(undefined);
  });
  return end.ok ? end : fail(problemOf(end.problem));
}
