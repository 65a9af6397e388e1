import { createHash } from 'node:crypto';
import type { Account, KoaContextWithOIDC } from 'oidc-provider';
import type { Person } from './person.ts';

/** An account in oidc-provider's form, with the claims of Google's ID tokens and userinfo. */
export function accountOf(person: Person, ctx: KoaContextWithOIDC): Account {
  return {
    accountId: person.sub,
    claims: (use) => {
      const token = ctx.oidc.entities.AccessToken;
      return {
        sub: person.sub,
        email: person.address,
        email_verified: true,
        name: person.name,
        ...(person.hostedDomain === undefined ? {} : { hd: person.hostedDomain }),
        ...(use === 'id_token' && token !== undefined
          ? { azp: token.clientId, at_hash: accessTokenHash(token.jti) }
          : {}),
      };
    },
  };
}

/** Left half of the SHA-256, base64url. OpenID Connect Core 1.0, 3.1.3.6; oidc-provider omits it in the code flow. */
function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest().subarray(0, 16).toString('base64url');
}
