import { afterCount } from '../../core/mailbox/after-answers.ts';
import type { UnreadCount } from '../../core/mailbox/mailbox.ts';
import { countedLabels } from '../../core/mailbox/watch.ts';
import { ok, type Result } from '../../core/result.ts';
import { HOUR } from '../../core/time.ts';
import { labelRequest, readLabel } from '../../gmail/label.ts';
import type { AskFailure } from '../ask/ask-gmail.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { syncList } from './sync-list.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/** The totals are read this often whatever the probe says, in case it lags behind. */
const COUNT_AT_LEAST_EVERY = HOUR;

/**
 * Brings the stored mailbox up to what Gmail says now, in writes that each leave it whole: a worker killed between any two
 * of them leaves only debts (no history id, a count owed, metadata missing), which the next call pays. A list that cannot
 * be had does not keep the count back.
 */
export async function syncMailbox(sync: Sync): Step {
  const listed = sync.account.level === 'count' ? ok('done' as const) : await syncList(sync);
  const mayCount = listed.ok ? listed.value === 'done' : listed.problem.kind === 'not-found';
  if (!mayCount) return listed;
  // What happened since then is not known, so the count may have changed.
  const counted = await syncCount(sync, !listed.ok);
  if (!counted.ok || counted.value === 'outdated' || !listed.ok) return listed.ok ? counted : listed;
  return sync.account.level === 'count' ? counted : fetchMetadata(sync);
}

async function syncCount(sync: Sync, isInDoubt: boolean): Step {
  const { account, mailbox, now } = sync;
  const labels = countedLabels(account.watch);
  const { countOwed, countedAt = 0 } = mailbox.now();
  const due = account.level === 'count' || isInDoubt || countOwed || now() - countedAt >= COUNT_AT_LEAST_EVERY;
  if (labels.length === 0 || !due) return ok('done');
  const counts = await Promise.all(labels.map((label) => sync.ask(labelRequest(label), readLabel)));
  const total = sum(counts);
  if (!total.ok) return total;
  return ended(await mailbox.change((before) => afterCount(before, total.value, now())));
}

function sum(counts: readonly Result<UnreadCount, AskFailure>[]): Result<UnreadCount, AskFailure> {
  let messages = 0;
  let threads = 0;
  for (const count of counts) {
    if (!count.ok) return count;
    messages += count.value.messages;
    threads += count.value.threads;
  }
  return ok({ messages, threads });
}
