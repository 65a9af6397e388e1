import { readJwt } from '../../../core/sign-in-story/jwt.ts';
import { membersIn, valueIn } from '../../../core/sign-in-story/wire-call.ts';
import { type EpochMs, MINUTE, SECOND } from '../../../core/time.ts';
import { fromBase64url, hashOf } from './base64url.ts';

/** The request that a proof must have been made for. */
export interface Proven {
  readonly url: string;
  /** The proof's `jti`; undefined if any will do. */
  readonly id: string | undefined;
  readonly now: EpochMs;
}

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * The thumbprint (RFC 7638) of the key that signed a proof; undefined if it did not, or if the proof was made for another
 * request (RFC 9449 section 4.3).
 */
export async function proofKey(proof: string, { url, id, now }: Proven): Promise<string | undefined> {
  const jwt = readJwt(proof);
  if (jwt === undefined) return undefined;
  const header = (name: string): string | undefined => valueIn(jwt.header, name);
  const claim = (name: string): string | undefined => valueIn(jwt.claims, name);
  const isForThis =
    header('typ') === 'dpop+jwt' &&
    header('alg') === 'ES256' &&
    claim('htm') === 'POST' &&
    claim('htu') === url &&
    (id === undefined || claim('jti') === id) &&
    Math.abs(Number(claim('iat')) * SECOND - now) < 5 * MINUTE;
  if (!isForThis) return undefined;
  const members = membersIn(header('jwk'));
  const [kty = '', crv = '', x = '', y = ''] = ['kty', 'crv', 'x', 'y'].map((name) => valueIn(members, name));
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ES256, false, ['verify']);
  const signed = new TextEncoder().encode(proof.slice(0, proof.lastIndexOf('.')));
  const isSigned = await crypto.subtle.verify(ES256, key, fromBase64url(jwt.signature), signed);
  // The members in the order that RFC 7638 section 3.2 demands.
  return isSigned ? hashOf(JSON.stringify({ crv, kty, x, y })) : undefined;
}
