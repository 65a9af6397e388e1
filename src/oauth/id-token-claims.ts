import type { IDToken } from 'oauth4webapi';
import { isEmailAddress } from '../core/account/email-address.ts';

/**
 * The address that an ID token names (OpenID Connect Core section 5.1); undefined if it is not one, or if Google says
 * that it is not known to be the user's.
 */
export function emailOf(claims: IDToken | undefined): string | undefined {
  const email = claims?.email;
  return isEmailAddress(email) && claims?.email_verified !== false ? email : undefined;
}

/**
 * Whether an ID token was made for this client and no other (OpenID Connect Core section 3.1.3.7, steps 3 to 5). The
 * library compares `azp` only beside several audiences, and trusts those.
 */
export function isForClient({ aud, azp }: IDToken, clientId: string): boolean {
  const audiences = [aud].flat();
  return audiences.every((audience) => audience === clientId) && (azp === undefined || azp === clientId);
}

/**
 * The Google Workspace domain that an ID token names as its user's, in lower case; undefined for a personal account. Only
 * this claim tells members of an organization from others: an address at its domain does not.
 * https://developers.google.com/identity/openid-connect/openid-connect#hd-param
 */
export function domainOf({ hd }: IDToken): string | undefined {
  return typeof hd === 'string' ? hd.toLowerCase() : undefined;
}
