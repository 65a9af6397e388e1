import { isRecord } from '../../../core/is-record.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** What an ID token says (OpenID Connect Core section 2). */
export type Claims = Readonly<Record<string, unknown>>;

/** A key with which a server signs ID tokens. */
export interface SigningKey {
  /** Signs claims by RS256, as Google does: the whole token in compact form (RFC 7515 section 3.1). */
  readonly sign: (claims: Claims) => Promise<string>;
  /** The public half, as servers publish it (RFC 7517 section 4). */
  readonly published: { readonly kid: string; readonly [member: string]: unknown };
}

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/** Creates a key of 2048 bits under a random key ID, which takes a moment. */
export async function createSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(
    { ...RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    false,
    ['sign', 'verify'],
  );
  const kid = crypto.randomUUID();
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    sign: async (claims) => {
      const input = signingInput({ alg: 'RS256', kid, typ: 'JWT' }, claims);
      const signature = await crypto.subtle.sign(RS256, pair.privateKey, new TextEncoder().encode(input));
      return `${input}.${toBase64url(new Uint8Array(signature))}`;
    },
    published: { kid, use: 'sig', alg: 'RS256', kty, n, e },
  };
}

/** A token that nobody signed: anyone can write one (RFC 7519 section 6.1). */
export function unsigned(claims: Claims): string {
  return `${signingInput({ alg: 'none', typ: 'JWT' }, claims)}.`;
}

/** The claims of a token, unverified; throws if it is no token. */
export function claimsOf(token: string): Claims {
  const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64url(token.split('.')[1] ?? '')));
  return isRecord(claims) ? claims : {};
}

function signingInput(header: Claims, claims: Claims): string {
  return [header, claims].map((part) => toBase64url(JSON.stringify(part))).join('.');
}
