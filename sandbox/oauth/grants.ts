import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { TokenStore } from './tokens/token-store.ts';

type Grant = InstanceType<Provider['Grant']>;

/**
 * Finds the grant that a request can build on: the one just given on the consent page, else this user's newest grant for
 * this client that covers the whole request, else the newest; undefined if there is none. Each consent creates its own
 * grant, so that consenting to less leaves earlier tokens unchanged.
 */
export async function grantFor({ oidc }: KoaContextWithOIDC, store: TokenStore): Promise<Grant | undefined> {
  const consented = oidc.result?.consent?.grantId;
  if (consented !== undefined) return oidc.provider.Grant.find(consented);
  const ids = store
    .all('Grant')
    .filter(([, grant]) => grant.accountId === oidc.account?.accountId && grant.clientId === oidc.client?.clientId)
    .map(([id]) => id)
    .toReversed();
  const grants = (await Promise.all(ids.map((id) => oidc.provider.Grant.find(id)))).filter(
    (each) => each !== undefined,
  );
  return grants.find((grant) => covers(grant, oidc.requestParamOIDCScopes)) ?? grants[0];
}

function covers(grant: Grant, scopes: ReadonlySet<string>): boolean {
  const granted = new Set(grant.getOIDCScope().split(' '));
  return [...scopes].every((scope) => granted.has(scope));
}
