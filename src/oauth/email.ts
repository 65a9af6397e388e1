import type { IDToken } from 'oauth4webapi';

/** At most as long as an address that mail can be sent to (RFC 5321 section 4.5.3.1). */
const ADDRESS = /^.{1,320}$/;

/** The address that an ID token names (OpenID Connect Core section 5.1); undefined if it is not one. */
export function emailOf(claims: IDToken | undefined): string | undefined {
  const email = claims?.email;
  return typeof email === 'string' && ADDRESS.test(email) && email.isWellFormed() ? email : undefined;
}
