import { afterMetadata } from '../../core/mailbox/after-answers.ts';
import { type Mailbox, owedMessages } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { afterNoMetadata } from '../../core/mailbox/withheld.ts';
import { fail, ok } from '../../core/result.ts';
import { metadataRequest, readMetadata } from '../../gmail/message/message-metadata.ts';
import { type AskFailure, AT_ONCE } from '../ask/ask-gmail.ts';
import { ended, type Step, type Sync } from './sync-step.ts';

/** What to fetch, and whether `odd` unreadable messages next to `read` readable ones mean that Gmail is at fault. */
interface Wanted {
  readonly owed: (mailbox: Mailbox) => readonly MessageId[];
  readonly isTrouble: (odd: number, read: number) => boolean;
}

/**
 * Fetches the metadata that is owed (by default, what the list lacks), newest first. Stores it in small batches while
 * the next requests run, so a killed worker loses at most one batch. Skips a message that Gmail can't return.
 */
export async function fetchMetadata(sync: Sync, wanted: Wanted = owedBy(sync)): Step {
  const { account, ask, mailbox, now } = sync;
  const started = new Set<MessageId>();
  const next = (): MessageId | undefined => wanted.owed(mailbox.now()).find((id) => !started.has(id));
  const answers: ((before: Mailbox) => Mailbox)[] = [];
  const odd: AskFailure[] = [];
  let read = 0;
  let isOutdated = false;

  async function store(): Promise<void> {
    const transitions = answers.splice(0);
    if (transitions.length === 0) return;
    const isStored = await mailbox.change((before) => transitions.reduce((now, transition) => transition(now), before));
    isOutdated ||= !isStored;
  }

  const trouble = (): AskFailure | undefined => (wanted.isTrouble(odd.length, read) ? odd[0] : undefined);

  async function work(): Step {
    for (let id = next(); id !== undefined && !isOutdated && trouble() === undefined; id = next()) {
      const fetched = id;
      started.add(fetched);
      const answer = await ask(metadataRequest(fetched), readMetadata);
      if (!answer.ok && !isOfMessageAlone(answer.problem)) return answer;
      if (answer.ok) {
        read += 1;
        answers.push((before) => afterMetadata(before, answer.value, account.watch));
      } else {
        const why = answer.problem.kind === 'not-found' ? 'not-found' : 'unreadable';
        if (why === 'unreadable') odd.push(answer.problem);
        answers.push((before) => afterNoMetadata(before, fetched, why, now()));
      }
      if (answers.length >= AT_ONCE) await store();
    }
    return ok('done');
  }

  const ends = await Promise.all(Array.from({ length: AT_ONCE }, work));
  await store();
  const failed = ends.find((end) => !end.ok);
  const problem = trouble();
  return failed ?? (problem === undefined ? ended(!isOutdated) : fail(problem));
}

function owedBy({ now }: Sync): Wanted {
  // If Gmail returns none of several messages, the messages are not at fault.
  return { owed: (mailbox) => owedMessages(mailbox, now()), isTrouble: (odd, read) => read === 0 && odd >= AT_ONCE };
}

/** Whether this can be the fault of one message, rather than of the account's sign-in, its network or its quota. */
function isOfMessageAlone({ kind }: AskFailure): boolean {
  return kind === 'not-found' || kind === 'server' || kind === 'refused';
}
