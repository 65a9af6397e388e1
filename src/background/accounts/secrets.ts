import type { Account, AccountId } from '../../core/account/account.ts';
import type { GoogleClient, StoredClient } from '../../core/account/google-client.ts';
import type { KeySet } from '../../core/account/key-set.ts';
import type { Secret } from '../../core/account/secret.ts';
import { loadOAuth } from '../../oauth/load-oauth.ts';
import { accountsItem, ownClientItem, refreshTokenItem } from '../../storage/account-items.ts';
import { seal, unseal } from '../../storage/lock/seal.ts';
import type { World } from '../world.ts';

/** The name of the keys that seal the secret of the user's own client. */
export const OWN_CLIENT_KEYS = 'own-client';

type Secrets<Value extends Secret> = {
  readonly clientSecret: Value;
  readonly refreshToken: Value;
};

const tokenPlace = (id: AccountId) => [refreshTokenItem(id).key, id] as const;
const clientPlace = (id: AccountId) => [accountsItem.key, id] as const;
const OWN_CLIENT = [ownClientItem.key, ''] as const;

/** Seals the secrets of an account with its keys. */
export async function sealSecrets(
  { sealing }: KeySet,
  id: AccountId,
  plain: Secrets<string>,
): Promise<Secrets<Secret>> {
  const [clientSecret, refreshToken] = await Promise.all([
    seal(sealing, clientPlace(id), plain.clientSecret),
    seal(sealing, tokenPlace(id), plain.refreshToken),
  ]);
  return { clientSecret, refreshToken };
}

/** Seals a refresh token that replaces another; it stays in plain if its account has no keys yet. */
export async function sealToken(keys: KeySet | undefined, id: AccountId, token: string): Promise<Secret> {
  return keys === undefined ? token : seal(keys.sealing, tokenPlace(id), token);
}

/** Opens an account's secrets; undefined if its keys are lost, or if a secret is not what they have sealed. */
export async function openSecrets(
  world: World,
  { id, client, keys: name }: Pick<Account, 'id' | 'client' | 'keys'>,
  refreshToken: Secret,
): Promise<(Secrets<string> & { readonly keys: KeySet | undefined }) | undefined> {
  const keys = name === undefined ? undefined : await world.keyStore.read(name);
  if (name !== undefined && keys === undefined) return undefined;
  const [clientSecret, token] = await Promise.all([
    unseal(keys?.sealing, clientPlace(id), client.secret),
    unseal(keys?.sealing, tokenPlace(id), refreshToken),
  ]);
  return clientSecret === undefined || token === undefined ? undefined : { clientSecret, refreshToken: token, keys };
}

/** Opens the refresh token of an account that was removed, which only its revocation still needs; undefined if it is lost. */
export async function openToken(
  world: World,
  {
    account,
    keys,
    refreshToken,
  }: { readonly account: AccountId; readonly keys?: string | undefined; readonly refreshToken: Secret },
): Promise<string | undefined> {
  const found = keys === undefined ? undefined : await world.keyStore.read(keys);
  return unseal(found?.sealing, tokenPlace(account), refreshToken);
}

/** Seals the user's own client, with keys that stay as long as there is one. */
export async function sealOwnClient(world: World, { id, secret }: GoogleClient): Promise<StoredClient> {
  let keys = await world.keyStore.read(OWN_CLIENT_KEYS);
  if (keys === undefined) {
    keys = await loadOAuth().createKeys(OWN_CLIENT_KEYS);
    await world.keyStore.write(keys);
  }
  return { id, secret: await seal(keys.sealing, OWN_CLIENT, secret) };
}

/** Opens the user's own client; undefined if there is none, or if its keys are lost. */
export async function openOwnClient(world: World): Promise<GoogleClient | undefined> {
  const { own } = await world.local.read({ own: ownClientItem });
  if (own === undefined) return undefined;
  const keys = typeof own.secret === 'string' ? undefined : await world.keyStore.read(OWN_CLIENT_KEYS);
  const secret = await unseal(keys?.sealing, OWN_CLIENT, own.secret);
  return secret === undefined ? undefined : { id: own.id, secret };
}
