import { effectsOf } from '../../core/actions/action-effect.ts';
import type { WaitingAction } from '../../core/actions/waiting.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { ok, type Result } from '../../core/result.ts';
import { historyRequest, readHistory } from '../../gmail/history.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';

/** Beyond so many pages of history, nobody can tell any more what became of one action. */
const MOST_PAGES = 4;

/**
 * The messages of an action, which may have reached Gmail, that have gained or lost one of its labels since: by it, or by
 * what somebody did later. It has nothing more to do with these. `lost` where history does not reach back so far.
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
