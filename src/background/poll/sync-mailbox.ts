import { mayRead } from '../../core/account/access-level.ts';
import { afterComparing, settlingOf } from '../../core/mailbox/doubt.ts';
import { ok } from '../../core/result.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { syncCount } from './sync-count.ts';
import { syncList } from './sync-list.ts';
import { endedBy, type Step, type Sync } from './sync-step.ts';

/**
 * Brings the stored mailbox up to date with Gmail, in writes that each leave it consistent: a worker killed between two
 * of them only leaves work that is owed (no history id, a count owed, metadata missing), which the next call does.
 * Reads the count even if Gmail can't find the list.
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

/** Checks whether the list and the count match, and schedules another check if they don't. */
function compare(sync: Sync): Step {
  return endedBy(sync, (before) => afterComparing(before, sync.account.watch, sync.now()));
}
