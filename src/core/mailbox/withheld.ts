import { type EpochMs, MINUTE, type Millis } from '../time.ts';
import { withoutMessage } from './after-answers.ts';
import { askAgainAt } from './listing-pause.ts';
import type { Mailbox } from './mailbox.ts';
import type { MessageId } from './message.ts';

/** `messages.get` returns 404 for some seconds after a message arrived; after this long a 404 means that it is gone. */
const GONE_AFTER: Millis = 2 * MINUTE;

/**
 * The mailbox after Gmail could not return a message: it is skipped and retried after a growing pause. A message that
 * is `not-found` is gone only if an answer minutes ago said so too.
 */
export function afterNoMetadata(
  mailbox: Mailbox,
  id: MessageId,
  why: 'not-found' | 'unreadable',
  now: EpochMs,
): Mailbox {
  if (mailbox.unread.every((one) => one.id !== id)) return mailbox;
  const { since, tries } = mailbox.withheld[id] ?? { since: now, tries: 0 };
  if (why === 'not-found' && now - since >= GONE_AFTER) return withoutMessage(mailbox, id);
  return {
    ...mailbox,
    withheld: { ...mailbox.withheld, [id]: { since, tries: tries + 1, askAt: askAgainAt(now, tries) } },
  };
}
