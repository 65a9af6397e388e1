import { effectsOf } from '../../core/actions/action-effect.ts';
import type { LabelChange } from '../../core/actions/action-table.ts';
import type { WaitingAction } from '../../core/actions/waiting.ts';
import type { HistoryChange } from '../../core/mailbox/history.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { ok, type Result } from '../../core/result.ts';
import { historyRequest, readHistory } from '../../gmail/history.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';

/** Beyond this many pages of history, the outcome of an action counts as unknown. */
const MOST_PAGES = 4;

/**
 * Finds the messages of an action, which may have reached Gmail, that have since been deleted or changed as far as the
 * action is concerned, through it or a later change. The action has nothing left to do for these. Returns `lost` if
 * history does not reach back far enough.
 */
export async function askWhatCame(
  ask: AskGmail,
  action: WaitingAction,
): Promise<Result<ReadonlySet<MessageId> | 'lost', AskFailure>> {
  const { sentAfter } = action.state;
  if (sentAfter === undefined) return ok('lost');
  const meant = new Map(effectsOf(action).map(({ message, change }) => [message.id, change]));
  const settled = new Set<MessageId>();
  let page: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const history = await ask(historyRequest(sentAfter, page), readHistory);
    if (!history.ok) return history.problem.kind === 'not-found' ? ok('lost') : history;
    for (const one of history.value.changes) {
      const change = meant.get(one.id);
      if (change !== undefined && settles(one, change, action.undoes !== undefined)) settled.add(one.id);
    }
    page = history.value.nextPage;
    if (page === undefined) return ok(settled);
  }
  return ok('lost');
}

/**
 * Whether history shows that an action has been done, or that somebody wished otherwise since. History may also show
 * the action that an Undo undoes, so only a change in the direction of the Undo counts for it.
 */
function settles({ kind, changed }: HistoryChange, { add, remove }: LabelChange, isUndo: boolean): boolean {
  if (kind === 'deleted') return true;
  const own = kind === 'labels-added' ? add : remove;
  const counted = isUndo ? own : [...add, ...remove];
  return changed.some((label) => counted.includes(label));
}
