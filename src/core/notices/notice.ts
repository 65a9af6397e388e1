import type { AccountId } from '../account/account.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Message, MessageId } from '../mailbox/message.ts';
import type { EpochMs } from '../time.ts';

/** More new messages than this at once are announced in one notification. */
const NAMED_AT_MOST = 3;

/** One notification that is owed: for a single message, or for several in a summary. */
export type Notice =
  | { readonly kind: 'message'; readonly message: Message; readonly ids: readonly MessageId[] }
  | {
      readonly kind: 'summary';
      readonly count: number;
      readonly newest: Message | undefined;
      readonly ids: readonly MessageId[];
    };

/**
 * The notifications that a mailbox owes, oldest first. A message whose metadata is still missing waits, unless it goes
 * into a summary anyway. With messages from before `since`, all that is told is how many.
 */
export function owedNotices({ announcements, messages }: Mailbox, since: EpochMs = 0): readonly Notice[] {
  const { owed, inSummary } = announcements;
  if (owed.some((id) => (messages[id]?.receivedAt ?? since) < since)) {
    return [{ kind: 'summary', count: owed.length, newest: undefined, ids: owed }];
  }
  if (inSummary.length > 0 || owed.length > NAMED_AT_MOST) {
    const newest = owed.flatMap((id) => messages[id] ?? []).toSorted((a, b) => b.receivedAt - a.receivedAt)[0];
    return [{ kind: 'summary', count: owed.length, newest, ids: owed }];
  }
  return owed.flatMap((id): Notice[] => {
    const message = messages[id];
    return message === undefined ? [] : [{ kind: 'message', message, ids: [id] }];
  });
}

/**
 * The browser's id for a notification: made of account and message, so that the same notification shown twice replaces
 * itself, and a click opens the right message. An account has one summary, which a newer one replaces.
 */
export function noticeId(account: AccountId, notice: Notice): string {
  return notice.kind === 'summary' ? `${account}:` : `${account}:${notice.message.id}`;
}

/**
 * Reads an id that `noticeId` made; the message is undefined for a summary. Returns undefined for an id that is not
 * ours.
 */
export function readNoticeId(
  id: string,
): { readonly account: AccountId; readonly message: MessageId | undefined } | undefined {
  const parts = /^([^:]+):([\da-f]*)$/i.exec(id);
  const [, account, message] = parts ?? [];
  return account === undefined ? undefined : { account, message: message === '' ? undefined : message };
}
