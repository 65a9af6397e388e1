import { openSecrets } from '../../src/background/accounts/secrets.ts';
import type { AccountId } from '../../src/core/account/account.ts';
import { accountsItem, refreshTokenItem } from '../../src/storage/account-items.ts';
import type { FakeWorld } from '../../tools/fakes/fake-world.ts';

/** An account's refresh token in plain; undefined if there is none, or if nothing opens it. */
export async function openedToken(world: FakeWorld, id: AccountId): Promise<string | undefined> {
  const { accounts, token } = await world.local.read({ accounts: accountsItem, token: refreshTokenItem(id) });
  const account = accounts.find((one) => one.id === id);
  if (account === undefined || token === undefined) return undefined;
  return (await openSecrets(world, account, token))?.refreshToken;
}
