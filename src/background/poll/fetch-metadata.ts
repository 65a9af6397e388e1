import { afterMetadata, withoutMessage } from '../../core/mailbox/after-answers.ts';
import { type Mailbox, owedMessages } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { ok } from '../../core/result.ts';
import { metadataRequest, readMetadata } from '../../gmail/message/message-metadata.ts';
import { AT_ONCE } from '../ask/ask-gmail.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/**
 * Fetches the metadata that is owed, by default what the list lacks, newest first. It is stored by the handful, while the
 * next is asked for: a worker that is killed loses no more than that.
 */
export async function fetchMetadata({ account, ask, mailbox }: Sync, owed = owedMessages): Step {
  const started = new Set<MessageId>();
  const next = (): MessageId | undefined => owed(mailbox.now()).find((id) => !started.has(id));
  const answers: ((before: Mailbox) => Mailbox)[] = [];
  let isOutdated = false;

  async function store(): Promise<void> {
    const transitions = answers.splice(0);
    if (transitions.length === 0) return;
    const isStored = await mailbox.change((before) => transitions.reduce((now, transition) => transition(now), before));
    isOutdated ||= !isStored;
  }

  async function work(): Step {
    for (let id = next(); id !== undefined && !isOutdated; id = next()) {
      const fetched = id;
      started.add(fetched);
      const answer = await ask(metadataRequest(fetched), readMetadata);
      if (!answer.ok && answer.problem.kind !== 'not-found') return answer;
      answers.push((before) =>
        answer.ok ? afterMetadata(before, answer.value, account.watch) : withoutMessage(before, fetched),
      );
      if (answers.length >= AT_ONCE) await store();
    }
    return ok('done');
  }

  const ends = await Promise.all(Array.from({ length: AT_ONCE }, work));
  await store();
  return ends.find((end) => !end.ok) ?? ended(!isOutdated);
}
