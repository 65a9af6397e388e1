import type { Lock } from '../../core/lock.ts';
import { fromBase64, type Place, seal, toBase64, unseal } from '../../storage/lock/seal.ts';
import { LOCK_KEY } from '../../storage/lock/sealed.ts';

/**
 * OWASP's figure for PBKDF2 with HMAC-SHA-256. It is stored with each lock, so that it can be raised here: the next unlocking
 * then seals the key anew. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export const ITERATIONS = 600_000;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const PLACE: Place = [LOCK_KEY, ''];

/** Creates a key to the mail, in base64. */
export function createKey(): string {
  return randomText(KEY_BYTES);
}

/** Seals the key to the mail with a passphrase, under a fresh salt. */
export async function sealKey(key: string, passphrase: string): Promise<Omit<Lock, 'awayMinutes'>> {
  const salt = randomText(SALT_BYTES);
  const sealed = await seal(await derive(passphrase, salt, ITERATIONS), PLACE, key);
  return { salt, iterations: ITERATIONS, key: sealed };
}

/** Returns the key to the mail; undefined if it was sealed with another passphrase. */
export async function openKey({ salt, iterations, key }: Lock, passphrase: string): Promise<string | undefined> {
  return unseal(await derive(passphrase, salt, iterations), PLACE, key);
}

/** PBKDF2 (RFC 8018 section 5.2). Typed on another keyboard, the same text may be composed of other characters. */
async function derive(passphrase: string, salt: string, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function randomText(bytes: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(bytes)));
}
