import { createSigningKey, type SigningKey } from '../id-token.ts';

type Json = Readonly<Record<string, unknown>>;

/** Keys that the server has not published so far. */
export const [ANOTHER_KEY, LATER_KEY] = await Promise.all([createSigningKey('another'), createSigningKey('later')]);

/** Signs ID tokens with a key, under its own name or another; the empty name is left out. */
export function signedBy(key: SigningKey, kid = key.id): (claims: Json) => Promise<string> {
  return (claims) => key.sign({ alg: 'RS256', ...(kid === '' ? {} : { kid }) }, claims);
}

/** Publishes these keys (RFC 7517 section 5). */
export function publishing(...keys: readonly unknown[]): () => Response {
  return () => Response.json({ keys });
}
