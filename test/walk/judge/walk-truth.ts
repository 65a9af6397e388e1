import type { Mailbox as GmailMailbox } from '../../../sandbox/mailbox/mailbox.ts';
import type { StoredMessage } from '../../../sandbox/mailbox/stored-message.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';

const LIST_SIZE = 25;

/** The sets of labels, one of which a message must bear whole; written out here, so that they are not those under test. */
function setsOf(watch: Watch): readonly (readonly string[])[] {
  if (watch.kind === 'labels') return watch.labels.map((label) => [label]);
  return [['INBOX', watch.kind === 'primary' ? 'CATEGORY_PERSONAL' : 'IMPORTANT']];
}

/** Does a message with these labels stand in what is watched, read or not? */
export function isInPlace(watch: Watch, labels: readonly string[]): boolean {
  if (labels.includes('TRASH') || labels.includes('SPAM')) return false;
  return setsOf(watch).some((set) => set.every((label) => labels.includes(label)));
}

/** The unread messages of what is watched, newest first. */
export function unreadOf(gmail: GmailMailbox, watch: Watch): readonly StoredMessage[] {
  return gmail.unread().filter(({ labels }) => isInPlace(watch, labels));
}

/** The number that the badge has to count for one account. */
export function countOf(gmail: GmailMailbox, watch: Watch): number {
  if (watch.kind !== 'labels') return unreadOf(gmail, watch).length;
  const counts = watch.labels.filter((label) => gmail.label(label) !== undefined).map((label) => gmail.counts(label));
  const one = watch.unit === 'messages' ? 'messagesUnread' : 'threadsUnread';
  return counts.reduce((sum, count) => sum + count[one], 0);
}

/** What the list has to show of one account: ids in order, each with its labels. */
export function listOf(gmail: GmailMailbox, watch: Watch): readonly string[] {
  return unreadOf(gmail, watch)
    .slice(0, LIST_SIZE)
    .map(({ id, labels }) => `${id} ${labels.toSorted().join()}`);
}
