import type { AccountId } from '../../core/account/account.ts';
import { isSameSecret } from '../../core/account/secret.ts';
import { loadOAuth } from '../../oauth/load-oauth.ts';
import { accountsItem, ownClientItem, refreshTokenItem } from '../../storage/account-items.ts';
import { revocationsItem } from '../../storage/revocation-item.ts';
import { unlessNewer } from '../../storage/upgrade/upgrade-area.ts';
import { LOCKS, type World } from '../world.ts';
import { OWN_CLIENT_KEYS, sealOwnClient, sealSecrets } from './secrets.ts';

/**
 * Deletes the keys of sign-ins that failed or were interrupted, or that a later one has replaced. Must run under the lock
 * of sign-ins: one in progress has keys that no account names yet.
 */
export function dropUnusedKeys(world: World): Promise<void> {
  const drop = async (): Promise<void> => {
    const names = await world.keyStore.names();
    const items = { accounts: accountsItem, revocations: revocationsItem, own: ownClientItem };
    const { accounts, revocations, own } = await world.local.read(items);
    const used = new Set([...accounts, ...revocations].map(({ keys }) => keys));
    if (own !== undefined) used.add(OWN_CLIENT_KEYS);
    await world.keyStore.remove(names.filter((name) => !used.has(name)));
  };
  return unlessNewer(drop, async () => {});
}

/**
 * Seals what an earlier release has stored in plain, and drops unused keys; does nothing during a sign-in, which drops them
 * at its end. Runs after an update and at each start of the browser, so that a killed worker is made up for.
 */
export function tidyKeys(world: World): Promise<void> {
  const tidy = async (): Promise<void> => {
    const { accounts, own } = await world.local.read({ accounts: accountsItem, own: ownClientItem });
    if (typeof own?.secret === 'string') {
      const sealed = await sealOwnClient(world, { id: own.id, secret: own.secret });
      await world.local.update({ own: ownClientItem }, (now) =>
        now.own?.id === own.id && now.own.secret === own.secret ? { own: sealed } : {},
      );
    }
    for (const { id, keys } of accounts) {
      if (keys === undefined) await world.withLock(LOCKS.refresh(id), () => sealAccount(world, id));
    }
    await dropUnusedKeys(world);
  };
  return world.withFreeLock(LOCKS.signIn, () => unlessNewer(tidy, async () => {}), undefined);
}

async function sealAccount(world: World, id: AccountId): Promise<void> {
  const items = { accounts: accountsItem, refreshToken: refreshTokenItem(id) };
  const { accounts, refreshToken } = await world.local.read(items);
  const plain = accounts.find((account) => account.id === id);
  if (plain === undefined || typeof plain.client.secret !== 'string' || typeof refreshToken === 'object') return;
  const keys = await loadOAuth().createKeys();
  const secrets = { clientSecret: plain.client.secret, refreshToken: refreshToken ?? '' };
  const sealed = await sealSecrets(keys, id, secrets);
  await world.keyStore.write(keys);
  const client = { id: plain.client.id, secret: sealed.clientSecret };
  // Its token was issued without a proof of these keys.
  const changes = { client, keys: keys.name, isBound: false };
  await world.local.update(items, (now) => ({
    accounts: now.accounts.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    ...(isSameSecret(now.refreshToken, refreshToken) && refreshToken !== undefined
      ? { refreshToken: sealed.refreshToken }
      : {}),
  }));
}
