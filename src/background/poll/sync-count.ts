import { afterCount } from '../../core/mailbox/after-answers.ts';
import type { UnreadCount } from '../../core/mailbox/mailbox.ts';
import { countedLabels, isOwnLabel, type LabelId } from '../../core/mailbox/watch.ts';
import { ok } from '../../core/result.ts';
import { HOUR } from '../../core/time.ts';
import { labelRequest, readLabel } from '../../gmail/label.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/** The longest time between two readings of the totals, whatever the probe says, in case it lags behind. */
const COUNT_AT_LEAST_EVERY = HOUR;

/** Reads the totals of the watched labels if owed, in doubt or old. A label that no longer exists is not counted. */
export async function syncCount(sync: Sync, isInDoubt: boolean): Step {
  const { account, mailbox, now } = sync;
  const labels = countedLabels(account.watch);
  const { countOwed, countedAt = 0 } = mailbox.now();
  const due = isInDoubt || countOwed || now() - countedAt >= COUNT_AT_LEAST_EVERY;
  if (labels.length === 0 || !due) return ok('done');
  const answers = await Promise.all(labels.map((label) => sync.ask(labelRequest(label), readLabel)));
  const counts: UnreadCount[] = [];
  const lost: LabelId[] = [];
  for (const [place, answer] of answers.entries()) {
    const label = labels[place] ?? '';
    if (answer.ok) counts.push(answer.value);
    else if (answer.problem.kind === 'not-found' && isOwnLabel(label)) lost.push(label);
    else return answer;
  }
  return ended(await mailbox.change((before) => afterCount(before, sum(counts), lost, now())));
}

function sum(counts: readonly UnreadCount[]): UnreadCount | undefined {
  if (counts.length === 0) return undefined;
  return counts.reduce((total, { messages, threads }) => ({
    messages: total.messages + messages,
    threads: total.threads + threads,
  }));
}
