import type { Action, OtherMessage } from '../../core/actions/action.ts';
import { untoldMessages, untoldThreads } from '../../core/actions/action-effect.ts';
import { type HistoryId, isLater } from '../../core/mailbox/history.ts';
import type { Result } from '../../core/result.ts';
import { messageLabelsRequest, readMessageLabels, type ToldMessage } from '../../gmail/message-labels.ts';
import { readThread, threadRequest } from '../../gmail/thread-labels.ts';
import { type AskFailure, type AskGmail, AT_ONCE } from '../ask/ask-gmail.ts';

/** An action with the labels that Gmail has returned so far, and what stopped the rest, if anything did. */
interface Told {
  readonly action: Action;
  /** The latest change to any of the messages, as Gmail reports it. */
  readonly seenUpTo?: HistoryId | undefined;
  readonly problem?: AskFailure | undefined;
}

/**
 * Asks Gmail for the current labels of an action's messages before it is sent: Undo restores these, whatever the page
 * assumed. The result has the labels that arrived even if others did not. Leaves out a message that arrived after the
 * action was requested, because the user had not seen it. What Gmail does not find may only be late: Gmail is asked to
 * change it anyway, and that answer counts.
 */
export async function askLabels(ask: AskGmail, action: Action): Promise<Told> {
  const asked = new Set(action.messages.map(({ id }) => id));
  const others: OtherMessage[] = [...(action.others ?? [])];
  const seen: HistoryId[] = [];
  let problem: AskFailure | undefined;

  const take = (answer: Result<readonly ToldMessage[], AskFailure>): void => {
    if (answer.ok) {
      const meant = answer.value.filter((one) => asked.has(one.id) || one.receivedAt <= action.askedAt);
      others.push(...meant.map(({ id: message, threadId, labels }) => ({ id: message, threadId, labels })));
      seen.push(...meant.flatMap(({ historyId }) => historyId ?? []));
    } else if (answer.problem.kind !== 'not-found') problem = answer.problem;
  };
  const untold = [
    ...[...untoldThreads(action)].map((id) => async () => take(await ask(threadRequest(id), readThread))),
    ...untoldMessages(action).map((id) => async () => take(await ask(messageLabelsRequest(id), readMessageLabels))),
  ];
  for (let first = 0; first < untold.length && problem === undefined; first += AT_ONCE) {
    await Promise.all(untold.slice(first, first + AT_ONCE).map((one) => one()));
  }
  if (untold.length === 0) return { action };

  return { action: { ...action, others }, seenUpTo: latest(seen), problem };
}

/** Returns the latest of some history ids; undefined if there are none. */
export function latest(ids: readonly HistoryId[]): HistoryId | undefined {
  return ids.reduce<HistoryId | undefined>((a, b) => (a === undefined || isLater(b, a) ? b : a), undefined);
}
