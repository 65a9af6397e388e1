import type { FetchRefusal } from '../../commands/contract.ts';
import type { AccountId } from '../../core/account/account.ts';
import { LIST_SIZE, type Mailbox } from '../../core/mailbox/mailbox.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import { ok, type Result } from '../../core/result.ts';
import { withAccount } from '../ask/with-account.ts';
import { fetchMetadata } from '../poll/fetch-metadata.ts';
import { openMailbox, readMailbox } from '../poll/mailbox-writer.ts';
import { paintBadge } from '../show/paint-badge.ts';
import { LOCKS, type World } from '../world.ts';

/**
 * Fetches the missing metadata of these messages of the list, at most LIST_SIZE of them, newest first. Takes turns with
 * the account's polls, so that neither fetches what the other is fetching.
 */
export async function fetchMore(
  world: World,
  id: AccountId,
  messages: readonly MessageId[],
): Promise<Result<undefined, FetchRefusal>> {
  const end = await world.withLock(LOCKS.poll(id), () =>
    withAccount(world, id, 'reader', async (account, ask) => {
      const mailbox = openMailbox(world, account, await readMailbox(world, account.id));
      const chosen = lacking(mailbox.now(), new Set(messages)).slice(0, LIST_SIZE);
      const wanted = new Set(chosen);
      const sync = { account, ask, mailbox, now: world.now };
      const fetched = await fetchMetadata(sync, { owed: (now) => lacking(now, wanted), isTrouble: (odd) => odd > 0 });
      return fetched.ok ? ok(undefined) : fetched;
    }),
  );
  // A message that turned out to be gone may have been counted.
  await paintBadge(world);
  return end;
}

function lacking({ unread, messages }: Mailbox, wanted: ReadonlySet<MessageId>): readonly MessageId[] {
  return unread.map(({ id }) => id).filter((id) => wanted.has(id) && messages[id] === undefined);
}
