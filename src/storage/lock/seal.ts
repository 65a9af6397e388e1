import type { Sealed, Secret } from '../../core/account/secret.ts';

/** Where something is stored: its storage key and whose it is. What was moved elsewhere does not open. */
export type Place = readonly [storageKey: string, owner: string];

/** Goes with each place, so that another way to seal could be told from this one. */
const VERSION = 1;

/** Seals a text for its place (AES-GCM, NIST SP 800-38D), with a fresh 96-bit IV. */
export async function seal(key: CryptoKey, place: Place, text: string, version = VERSION): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(parameters(iv, place, version), key, new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Opens a text; undefined if the key, the place or the version is another one, or if a bit was changed. One in plain is open. */
export async function unseal(
  key: CryptoKey | undefined,
  place: Place,
  secret: Secret,
  version = VERSION,
): Promise<string | undefined> {
  if (typeof secret === 'string') return secret;
  if (key === undefined) return undefined;
  try {
    const iv = fromBase64(secret.iv);
    const data = await crypto.subtle.decrypt(parameters(iv, place, version), key, fromBase64(secret.data));
    return new TextDecoder().decode(data);
  } catch (error) {
    // Not base64, or not what this key has sealed for this place.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: Place, version: number): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([...place, version])) };
}

/** How many bytes become characters in one call: more arguments than this can overflow the stack. */
const AT_ONCE = 8_192;

/** Bytes in base64 (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let first = 0; first < bytes.length; first += AT_ONCE) {
    characters += String.fromCharCode(...bytes.subarray(first, first + AT_ONCE));
  }
  return btoa(characters);
}

/** The bytes of a text in base64; throws a DOMException if it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
