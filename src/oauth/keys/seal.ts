import type { Sealed, Secret } from '../../core/account/secret.ts';

/** Where a secret is stored: its storage key and whose it is. A secret that was moved elsewhere does not open. */
export type Place = readonly [storageKey: string, owner: string];

/** Goes with each place, so that another way to seal could be told from this one. */
const VERSION = 1;

/** Seals a secret for its place (AES-GCM, NIST SP 800-38D), with a fresh 96-bit IV. */
export async function seal(key: CryptoKey, place: Place, text: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(parameters(iv, place), key, new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Opens a secret; undefined if the key or the place is another one, or if a bit was changed. One in plain is open. */
export async function unseal(key: CryptoKey | undefined, place: Place, secret: Secret): Promise<string | undefined> {
  if (typeof secret === 'string') return secret;
  if (key === undefined) return undefined;
  try {
    const data = await crypto.subtle.decrypt(parameters(fromBase64(secret.iv), place), key, fromBase64(secret.data));
    return new TextDecoder().decode(data);
  } catch (error) {
    // Not base64, or not what this key has sealed for this place.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: Place): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify([...place, VERSION])) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
