import type { Action, OtherMessage } from '../../core/actions/action.ts';
import { untoldThreads } from '../../core/actions/action-effect.ts';
import type { ThreadId } from '../../core/mailbox/message.ts';
import { readThread, threadRequest } from '../../gmail/thread-labels.ts';
import { type AskFailure, type AskGmail, AT_ONCE } from '../ask/ask-gmail.ts';

/** An action as far as Gmail has told of its conversations, and what stopped that, if anything did. */
interface Told {
  readonly action: Action;
  readonly problem?: AskFailure | undefined;
}

/**
 * Asks Gmail for the conversations that an action means as a whole, as they are before it. What has come is in the result
 * even where the rest has not. A message that came after the action was asked for is not meant: nobody had seen it. What
 * Gmail no longer has is left out.
 */
export async function askConversations(ask: AskGmail, action: Action): Promise<Told> {
  const threads = [...untoldThreads(action)];
  if (threads.length === 0) return { action };
  const asked = new Set(action.messages.map(({ id }) => id));
  const others: OtherMessage[] = [...(action.others ?? [])];
  const gone = new Set<ThreadId>();
  let problem: AskFailure | undefined;

  for (let first = 0; first < threads.length && problem === undefined; first += AT_ONCE) {
    const some = threads.slice(first, first + AT_ONCE);
    const answers = await Promise.all(some.map((thread) => ask(threadRequest(thread), readThread)));
    answers.forEach((answer, place) => {
      if (answer.ok) {
        const meant = answer.value.filter(({ id, receivedAt }) => asked.has(id) || receivedAt <= action.askedAt);
        others.push(...meant.map(({ id, threadId, labels }) => ({ id, threadId, labels })));
      } else if (answer.problem.kind === 'not-found') gone.add(some[place] ?? '');
      else problem = answer.problem;
    });
  }
  const messages = action.messages.filter(({ threadId }) => !gone.has(threadId));
  if (messages.length === 0) return { action, problem: { kind: 'not-found' } };
  return { action: { ...action, messages, others }, problem };
}
