import { generateKeyPair, generateRandomState } from 'oauth4webapi';
import type { KeySet } from '../../core/account/key-set.ts';

/** Creates keys: those of one sign-in, under a random name, or those of another name. */
export async function createKeys(name = generateRandomState()): Promise<KeySet> {
  const [signing, sealing] = await Promise.all([
    // Not extractable; the public key is, since each proof carries it.
    generateKeyPair('ES256', { extractable: false }),
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  ]);
  return { name, signing, sealing };
}
