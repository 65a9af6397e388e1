import { expect, test } from 'vitest';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import { type Place, seal, unseal } from '../../../src/storage/lock/seal.ts';

const { sealing } = await createKeys();
const PLACE: Place = ['refresh-token:1', '1'];
const TOKEN = '1//0refresh—ü';

test('a secret opens with its key, in its place, and shows nothing of itself before', async () => {
  const sealed = await seal(sealing, PLACE, TOKEN);
  expect(await unseal(sealing, PLACE, sealed)).toBe(TOKEN);
  expect(atob(sealed.data)).not.toContain('refresh');
});

test('each time has an IV of its own, of 96 bits', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => seal(sealing, PLACE, TOKEN)));
  expect(new Set(all.map(({ iv }) => iv)).size).toBe(50);
  expect(new Set(all.map(({ data }) => data)).size).toBe(50);
  expect(all.map(({ iv }) => atob(iv).length)).toEqual(Array.from({ length: 50 }, () => 12));
});

const flipped = (text: string): string => {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return btoa(String.fromCharCode(...bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))));
};

test.each<{ what: string; place?: Place; iv?: (text: string) => string; data?: (text: string) => string }>([
  { what: 'the place of another account', place: ['refresh-token:2', '2'] },
  { what: 'the storage key of another secret', place: ['accounts', '1'] },
  { what: 'a place whose parts are cut elsewhere', place: ['refresh-token:11', ''] },
  { what: 'a changed bit of the text', data: flipped },
  { what: 'a changed bit of the IV', iv: flipped },
  { what: 'a text that is cut', data: (text) => text.slice(0, 8) },
  { what: 'no text', data: () => '' },
  { what: 'no IV', iv: () => '' },
  { what: 'what is not base64', data: () => '1//0' },
])('$what does not open', async ({ place = PLACE, iv = String, data = String }) => {
  const sealed = await seal(sealing, PLACE, TOKEN);
  expect(await unseal(sealing, place, { iv: iv(sealed.iv), data: data(sealed.data) })).toBeUndefined();
});

test('another key does not open it, nor does none', async () => {
  const sealed = await seal(sealing, PLACE, TOKEN);
  expect(await unseal((await createKeys()).sealing, PLACE, sealed)).toBeUndefined();
  expect(await unseal(undefined, PLACE, sealed)).toBeUndefined();
});

test('no script can export the keys', async () => {
  const { signing, sealing: key } = await createKeys();
  for (const one of [signing.privateKey, key]) {
    expect(one.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', one)).rejects.toThrow();
  }
});
