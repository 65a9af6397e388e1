import type { Account } from '../core/account.ts';
import { afterMetadata, withoutMessage } from '../core/after-answers.ts';
import { owedMessages } from '../core/mailbox.ts';
import type { MessageId } from '../core/message.ts';
import { ok, type Result } from '../core/result.ts';
import { INBOX } from '../core/watched.ts';
import { metadataRequest, readMetadata } from '../gmail/message-metadata.ts';
import { type AskFailure, askGmail } from './ask-gmail.ts';
import type { MailboxWriter } from './mailbox-writer.ts';
import type { World } from './world.ts';

/** Gmail refuses more requests of one user at once than it cares to say; this many it takes. */
const AT_ONCE = 5;

type Step = Promise<Result<'done' | 'outdated', AskFailure>>;

/** Fetches the metadata that the list lacks, newest first, each stored as it comes. */
export async function fetchMetadata(world: World, account: Account, mailbox: MailboxWriter): Step {
  const started = new Set<MessageId>();
  const next = (): MessageId | undefined => owedMessages(mailbox.now()).find((id) => !started.has(id));

  async function work(): Step {
    for (let id = next(); id !== undefined; id = next()) {
      started.add(id);
      const stored = await fetchOne(world, account, mailbox, id);
      if (!stored.ok || stored.value === 'outdated') return stored;
    }
    return ok('done');
  }

  const ends = await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ends.find((end) => !end.ok) ?? ends.find((end) => end.ok && end.value === 'outdated') ?? ok('done');
}

async function fetchOne(world: World, account: Account, mailbox: MailboxWriter, id: MessageId): Step {
  const answer = await askGmail(world, account, metadataRequest(id), readMetadata);
  if (!answer.ok && answer.problem.kind !== 'not-found') return answer;
  const stored = await mailbox.change((before) =>
    answer.ok ? afterMetadata(before, answer.value.message, answer.value.labels, INBOX) : withoutMessage(before, id),
  );
  return ok(stored ? 'done' : 'outdated');
}
