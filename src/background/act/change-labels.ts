import type { Action } from '../../core/actions/action.ts';
import { effectsOf } from '../../core/actions/action-effect.ts';
import type { LabelChange } from '../../core/actions/action-table.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { MOST_IDS, modifyRequest, readModified } from '../../gmail/modify-labels.ts';
import type { AskFailure, AskGmail } from '../ask/ask-gmail.ts';

/**
 * Makes Gmail carry out an action, except for `settled` messages: one request, or one for each different change if
 * labels are restored. Returns what went wrong; `not-found` only if there was nothing left to change.
 */
export async function changeLabels(
  ask: AskGmail,
  action: Action,
  settled: ReadonlySet<MessageId>,
): Promise<AskFailure | undefined> {
  const alike = new Map<string, { readonly change: LabelChange; readonly ids: MessageId[] }>();
  for (const { message, change } of effectsOf(action)) {
    if (settled.has(message.id)) continue;
    const key = JSON.stringify(change);
    const group = alike.get(key) ?? { change, ids: [] };
    alike.set(key, group);
    group.ids.push(message.id);
  }

  let missing: AskFailure | undefined;
  let isDone = false;
  for (const { change, ids } of alike.values()) {
    if (change.add.length + change.remove.length === 0) continue;
    for (let first = 0; first < ids.length; first += MOST_IDS) {
      const some = ids.slice(first, first + MOST_IDS);
      const answer = await ask(modifyRequest(some, change), readModified(some));
      if (answer.ok) isDone = true;
      else if (answer.problem.kind !== 'not-found') return answer.problem;
      else missing = answer.problem;
    }
  }
  return isDone ? undefined : missing;
}
