// RFC 7515 (JWS), RFC 7517 (JWK) and RFC 7519 (JWT), written with Web Crypto alone: the code under test uses a library for them.

const RS256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

type Json = Readonly<Record<string, unknown>>;

/** A key of the identity provider: signs ID tokens and can be published. */
export interface SigningKey {
  readonly id: string;
  /** The whole token: header, claims and RS256 signature in compact form (RFC 7515 section 3.1). */
  readonly sign: (header: Json, claims: Json) => Promise<string>;
  /** The public half (RFC 7517 section 4). */
  readonly published: Json;
}

/** A new RSA key of 2048 bits under the key id `id`. */
export async function createSigningKey(id: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { ...RS256, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    id,
    published: { kid: id, use: 'sig', alg: 'RS256', kty, n, e },
    sign: async (header, claims) => {
      const input = signingInput(header, claims);
      const signature = await crypto.subtle.sign(RS256, privateKey, new TextEncoder().encode(input));
      return `${input}.${Buffer.from(signature).toString('base64url')}`;
    },
  };
}

/** A token that nobody signed (RFC 7519 section 6.1). */
export function unsigned(claims: Json): string {
  return `${signingInput({ alg: 'none', typ: 'JWT' }, claims)}.`;
}

/** A token signed by HMAC with a secret that both ends know (RFC 7518 section 3.2). */
export async function signWithSecret(secret: string, claims: Json): Promise<string> {
  const input = signingInput({ alg: 'HS256', typ: 'JWT' }, claims);
  const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign']);
  const signature = await crypto.subtle.sign(hmac, key, new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

/** A token signed by ECDSA with a key that nobody published (RFC 7518 section 3.4). */
export async function signWithEllipticCurve(kid: string, claims: Json): Promise<string> {
  const input = signingInput({ alg: 'ES256', kid, typ: 'JWT' }, claims);
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
  const { privateKey } = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
  const signature = await crypto.subtle.sign(ecdsa, privateKey, new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

function signingInput(header: Json, claims: Json): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}
