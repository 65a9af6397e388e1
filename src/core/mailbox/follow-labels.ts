import { changedLabels } from '../actions/action-effect.ts';
import type { HistoryChange } from './history-change.ts';
import type { Mailbox } from './mailbox.ts';

/** The messages with the labels that they bear after what history says has happened, oldest first. */
export function followLabels(messages: Mailbox['messages'], changes: readonly HistoryChange[]): Mailbox['messages'] {
  const after = { ...messages };
  for (const { id, kind, changed, labels } of changes) {
    const message = after[id];
    if (message === undefined) continue;
    const change = kind === 'labels-removed' ? { add: [], remove: changed } : { add: changed, remove: [] };
    after[id] = { ...message, labels: labels ?? changedLabels(message.labels, change) };
  }
  return after;
}
