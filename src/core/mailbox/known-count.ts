import type { Mailbox, UnreadCount } from './mailbox.ts';
import { countedLabels, type Watch } from './watch.ts';

/**
 * What Gmail would count if the list held every message. With several watched labels, each is counted separately; a
 * message whose labels are not known counts once.
 */
export function knownCount({ unread, messages }: Pick<Mailbox, 'unread' | 'messages'>, watch: Watch): UnreadCount {
  const counted = countedLabels(watch);
  const threads = new Set<string>();
  let total = 0;
  for (const { id, threadId } of unread) {
    const known = messages[id]?.labels;
    const borne =
      counted.length === 1 || known === undefined ? counted.slice(0, 1) : counted.filter((one) => known.includes(one));
    total += borne.length;
    for (const label of borne) threads.add(`${label}/${threadId}`);
  }
  return { messages: total, threads: threads.size };
}
