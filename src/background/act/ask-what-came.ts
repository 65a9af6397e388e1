import { effectsOf } from '../../core/actions/action-effect.ts';
import type { WaitingAction } from '../../core/actions/waiting.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { ok, type Result } from '../../core/result.ts';
import { historyRequest, readHistory } from '../../gmail/history.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';

/** Beyond this many pages of history, the outcome of an action counts as unknown. */
const MOST_PAGES = 4;

/**
 * Finds the messages of an action, which may have reached Gmail, that have since been deleted or have gained or lost
 * one of the action's labels, through it or a later change. The action has nothing left to do for these. Returns `lost`
 * if history does not reach back far enough.
 */
export async function askWhatCame(
  ask: AskGmail,
  action: WaitingAction,
): Promise<Result<ReadonlySet<MessageId> | 'lost', AskFailure>> {
  const { sentAfter } = action.state;
  if (sentAfter === undefined) return ok('lost');
  const meant = new Map(
    effectsOf(action).map(({ message, change }) => [message.id, [...change.add, ...change.remove]]),
  );
  const settled = new Set<MessageId>();
  let page: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const history = await ask(historyRequest(sentAfter, page), readHistory);
    if (!history.ok) return history.problem.kind === 'not-found' ? ok('lost') : history;
    for (const { kind, id, changed } of history.value.changes) {
      const labels = meant.get(id) ?? [];
      if (kind === 'deleted' || changed.some((label) => labels.includes(label))) settled.add(id);
    }
    page = history.value.nextPage;
    if (page === undefined) return ok(settled);
  }
  return ok('lost');
}
