import { mayRead } from '../../core/account/access-level.ts';
import { afterComparing, settlingOf } from '../../core/mailbox/doubt.ts';
import { ok } from '../../core/result.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { syncCount } from './sync-count.ts';
import { syncList } from './sync-list.ts';
import { endedBy, type Step, type Sync } from './sync-step.ts';

/**
 * Brings the stored mailbox up to what Gmail says now, in writes that each leave it whole: a worker killed between any two
 * of them leaves only debts (no history id, a count owed, metadata missing), which the next call pays. A list that cannot
 * be had does not keep the count back.
 */
export async function syncMailbox(sync: Sync): Step {
  const { account, mailbox, now } = sync;
  if (!mayRead(account.level)) return syncCount(sync, true);
  const { lostAt } = mailbox.now();
  const isInDoubt = lostAt !== undefined || settlingOf(mailbox.now(), account.watch, now()) !== undefined;
  const listed = await syncList(sync);
  if (!listed.ok && listed.problem.kind === 'not-found') await syncCount(sync, true);
  if (!listed.ok || listed.value === 'outdated') return listed;
  for (const step of [(one: Sync) => syncCount(one, isInDoubt), compare, fetchMetadata]) {
    const end = await step(sync);
    if (!end.ok || end.value === 'outdated') return end;
  }
  return ok('done');
}

/** Looks whether list and count belong together, and has it looked into again where they do not. */
function compare(sync: Sync): Step {
  return endedBy(sync, (before) => afterComparing(before, sync.account.watch, sync.now()));
}
