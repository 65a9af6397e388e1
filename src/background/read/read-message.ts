import type { FetchRefusal } from '../../commands/contract.ts';
import { type Account, type AccountId, isCurrent } from '../../core/account/account.ts';
import type { MessageId } from '../../core/mailbox/message.ts';
import type { MessageBody } from '../../core/mailbox/message-body.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fullMessageRequest, readFullMessage } from '../../gmail/message/full-message.ts';
import { accountsItem } from '../../storage/account-items.ts';
import { bodiesItem, KEPT_BODIES, type ReadBody } from '../../storage/body-item.ts';
import { lockItem } from '../../storage/lock/lock-item.ts';
import { withAccount } from '../ask/with-account.ts';
import { isLocked } from '../lock/is-locked.ts';
import type { World } from '../world.ts';

/** Fetches the text of a message and keeps it for this session. */
export function readMessage(world: World, id: AccountId, message: MessageId): Promise<Result<undefined, FetchRefusal>> {
  return withAccount(world, id, 'reader', async (account, ask) => {
    const body = await ask(fullMessageRequest(message), (answer) => readFullMessage(message, answer));
    return body.ok ? keep(world, account, body.value) : body;
  });
}

/** Stores the text, unless the account was removed, signed in again or locked since it was asked for. */
async function keep(world: World, account: Account, body: MessageBody): Promise<Result<undefined, FetchRefusal>> {
  const read: ReadBody = { account: account.id, body };
  const others = (bodies: readonly ReadBody[]) =>
    bodies.filter((one) => one.account !== account.id || one.body.id !== body.id);
  const store = (most: number) =>
    world.session.update({ bodies: bodiesItem }, ({ bodies }) => ({ bodies: [...others(bodies), read].slice(-most) }));

  if (!(await isStillCurrent(world, account))) return fail({ kind: 'no-such-account' });
  // The browser keeps 10 MB for a session, and refuses what goes beyond: there may be room for this one alone.
  const isStored = await store(KEPT_BODIES)
    .catch(() => store(1))
    .then(
      () => true,
      () => false,
    );
  if (!isStored) return fail({ kind: 'server', detail: 'messages.get: too large to keep' });
  if (await isStillCurrent(world, account)) return ok(undefined);
  await world.session.update({ bodies: bodiesItem }, ({ bodies }) => ({ bodies: others(bodies) }));
  return fail({ kind: 'no-such-account' });
}

async function isStillCurrent(world: World, account: Account): Promise<boolean> {
  const { accounts, lock } = await world.local.read({ accounts: accountsItem, lock: lockItem });
  return isCurrent(account, accounts) && !(await isLocked(world, lock));
}
