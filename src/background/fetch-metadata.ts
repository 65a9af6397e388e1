import { afterMetadata, withoutMessage } from '../core/after-answers.ts';
import { owedMessages } from '../core/mailbox.ts';
import type { MessageId } from '../core/message.ts';
import { ok } from '../core/result.ts';
import { metadataRequest, readMetadata } from '../gmail/message-metadata.ts';
import { AT_ONCE } from './ask-gmail.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/** Fetches the metadata that is owed, by default what the list lacks, newest first, each stored as it comes. */
export async function fetchMetadata(sync: Sync, owed = owedMessages): Step {
  const started = new Set<MessageId>();
  const next = (): MessageId | undefined => owed(sync.mailbox.now()).find((id) => !started.has(id));

  async function work(): Step {
    for (let id = next(); id !== undefined; id = next()) {
      started.add(id);
      const stored = await fetchOne(sync, id);
      if (!stored.ok || stored.value === 'outdated') return stored;
    }
    return ok('done');
  }

  const ends = await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ends.find((end) => !end.ok) ?? ends.find((end) => end.ok && end.value === 'outdated') ?? ok('done');
}

async function fetchOne({ account, ask, mailbox }: Sync, id: MessageId): Step {
  const answer = await ask(metadataRequest(id), readMetadata);
  if (!answer.ok && answer.problem.kind !== 'not-found') return answer;
  return ended(
    await mailbox.change((before) =>
      answer.ok ? afterMetadata(before, answer.value, account.watch) : withoutMessage(before, id),
    ),
  );
}
