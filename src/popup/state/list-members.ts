import { LIST_SIZE } from '../../core/mailbox/mailbox.ts';
import type { Message, MessageId, ThreadId } from '../../core/mailbox/message.ts';
import type { AccountOverview } from '../../storage/overview.ts';
import type { OwnState } from './popup-state.ts';

/** A message in a list. */
export interface Member {
  readonly id: MessageId;
  readonly threadId: ThreadId;
  /** Undefined until its metadata has been fetched. */
  readonly message: Message | undefined;
  /** Marked as read in this popup, and still listed. */
  readonly isRead: boolean;
}

/** The part of the popup's own state that decides which messages its lists hold. */
export type Reach = Pick<OwnState, 'limits' | 'fetchingMore' | 'markedRead'>;

/**
 * The messages of one list, newest first: the newest unread ones up to the limit, and those that this popup marked as
 * read. Leaves out messages without metadata, unless it is being fetched.
 */
export function listMembers({ account, mailbox, health }: AccountOverview, own: Reach): readonly Member[] {
  const { unread, messages } = mailbox;
  const isFetching = own.fetchingMore.has(account.id);
  const members: Member[] = [];
  for (const [index, { id, threadId }] of unread.slice(0, own.limits.get(account.id) ?? LIST_SIZE).entries()) {
    const message = messages[id];
    // The background fetches the first LIST_SIZE automatically, the others on request.
    const isPassedOver = (mailbox.withheld[id]?.tries ?? 0) > 1;
    const isOnItsWay = !isPassedOver && health.problem === undefined && (index < LIST_SIZE || isFetching);
    if (message !== undefined || isOnItsWay) members.push({ id, threadId, message, isRead: false });
  }
  for (const { account: owner, message } of own.markedRead) {
    const isElsewhere = owner !== account.id || unread.some(({ id }) => id === message.id);
    if (!isElsewhere) insertByDate(members, message);
  }
  return members;
}

function insertByDate(members: Member[], read: Message): void {
  const older = members.findIndex(({ message }) => message !== undefined && message.receivedAt < read.receivedAt);
  const message = { ...read, labels: read.labels.filter((label) => label !== 'UNREAD') };
  const member = { id: read.id, threadId: read.threadId, message, isRead: true };
  members.splice(older === -1 ? members.length : older, 0, member);
}
