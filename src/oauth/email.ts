import type { IDToken } from 'oauth4webapi';

/** The longest address that mail can be sent to (RFC 5321 section 4.5.3.1). */
const LONGEST = 320;

/** The address that an ID token names (OpenID Connect Core section 5.1); undefined where it is none. */
export function emailOf(claims: IDToken | undefined): string | undefined {
  const email = claims?.email;
  return typeof email === 'string' && email.isWellFormed() && email !== '' && email.length <= LONGEST
    ? email
    : undefined;
}
