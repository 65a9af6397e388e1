import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { createKey, ITERATIONS, openKey, sealKey } from '../../../src/background/lock/passphrase.ts';
import { fromBase64, seal, toBase64 } from '../../../src/storage/lock/seal.ts';
import { listed, PASSPHRASE, withLock } from './locked-scene.ts';

/** A lock whose key was derived with another figure, by the standard's own steps (RFC 8018 section 5.2). */
async function lockOf(key: string, passphrase: string, iterations: number) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const typed = new TextEncoder().encode(passphrase);
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, 256);
  const derived = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  return { salt: toBase64(salt), iterations, key: await seal(derived, ['lock', ''], key) };
}

test('the figure is at least the one that OWASP recommends, and stands beside a fresh salt of 128 bits', async () => {
  expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  const key = createKey();
  const [one, other] = [await sealKey(key, PASSPHRASE), await sealKey(key, PASSPHRASE)];
  expect(one.iterations).toBe(ITERATIONS);
  expect(fromBase64(one.salt)).toHaveLength(16);
  expect(one.salt).not.toBe(other.salt);
  expect(fromBase64(key)).toHaveLength(32);
});

test('a key opens with its passphrase, salt and figure, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.integer({ min: 1, max: 50 }), async (right, wrong, iterations) => {
      const key = createKey();
      const lock = await lockOf(key, right.normalize('NFKC'), iterations);
      expect(await openKey(lock, right)).toBe(key);
      const isSame = right.normalize('NFKC') === wrong.normalize('NFKC');
      expect(await openKey(lock, wrong)).toBe(isSame ? key : undefined);
      expect(await openKey({ ...lock, iterations: iterations + 1 }, right)).toBeUndefined();
      expect(await openKey({ ...lock, salt: createKey() }, right)).toBeUndefined();
      expect(await openKey({ ...lock, salt: '?' }, right).catch(() => undefined)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('a lock of a lower figure is sealed anew when it is opened, and opens with the same passphrase', async () => {
  const { browser, google } = await withLock();
  const { key } = Object(browser.session.peek('unlocked'));
  const lock = { ...(await lockOf(key, PASSPHRASE, 1_000)), awayMinutes: 5 };
  await browser.local.set({ lock });
  const { commands } = createApp(google.start());
  for (const iterations of [ITERATIONS, ITERATIONS]) {
    await commands.lockNow();
    expect((await commands.unlock(PASSPHRASE)).ok).toBe(true);
    expect(browser.local.peek('lock')).toMatchObject({ iterations, awayMinutes: 5 });
    expect(await listed({ browser, google })).toBe(4);
  }
});
