import { beforeEach, expect, test } from 'vitest';
import type { HttpInit } from '../../../src/core/http.ts';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import type { ProofKey } from '../../../src/oauth/keys/send-proved.ts';
import { refreshAccessToken } from '../../../src/oauth/refresh-access-token.ts';
import { createGoogleWire, type GoogleWire, tokenError } from '../google-wire.ts';
import { createSigningKey } from '../id-token.ts';

const client = { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-secret-of-the-client' };
const key = await createSigningKey('key-of-today');
const { signing: pair } = await createKeys();

let google: GoogleWire;
let proofs: (string | undefined)[];

beforeEach(() => {
  google = createGoogleWire(client, 'https://abc.chromiumapp.org/', key);
  proofs = [];
});

function refresh(proof: ProofKey) {
  const http = (url: string, init: HttpInit): Promise<Response> => {
    proofs.push(init.headers?.dpop);
    return google.http(url, init);
  };
  const account = { id: google.person.sub, client };
  return refreshAccessToken(http, account, google.issueRefreshToken(), Date.now(), proof);
}

/** Header and claims of a proof. */
function read(proof: string | undefined): readonly Readonly<Record<string, unknown>>[] {
  const parts = (proof ?? '').split('.').slice(0, 2);
  return parts.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
}

const refusing =
  (error: string, headers: HeadersInit = {}) =>
  () =>
    tokenError(error, undefined, 400, headers);

test('a proof has the members of RFC 9449 section 4.2, the public key alone, and the nonce at hand', async () => {
  expect(await refresh({ pair, nonce: 'n-1' })).toMatchObject({ ok: true, value: { isBound: true, nonce: 'n-1' } });
  const [header, claims] = read(proofs[0]);
  const coordinate = expect.stringMatching(/^[\w-]{43}$/);
  expect(header).toEqual({
    typ: 'dpop+jwt',
    alg: 'ES256',
    jwk: { kty: 'EC', crv: 'P-256', x: coordinate, y: coordinate },
  });
  expect(claims).toEqual({
    jti: expect.any(String),
    htm: 'POST',
    htu: 'https://oauth2.googleapis.com/token',
    iat: expect.any(Number),
    nonce: 'n-1',
  });
});

test('a nonce that comes with a good answer is for the next proof (RFC 9449 section 8.2)', async () => {
  google.bend = { headers: (to) => to.set('dpop-nonce', 'n-2') };
  expect(await refresh({ pair, nonce: 'n-1' })).toMatchObject({ ok: true, value: { isBound: true, nonce: 'n-2' } });
  expect(proofs).toHaveLength(1);
});

test('an endpoint that says nothing of proofs leaves it open whether it binds', async () => {
  expect(await refresh({ pair })).toMatchObject({ ok: true, value: { isBound: undefined, nonce: undefined } });
});

test('a demand for a nonce is answered with it, once', async () => {
  const challenge = refusing('use_dpop_nonce', { 'dpop-nonce': 'n-3' });
  google.bend = { refresh: () => (proofs.length === 1 ? challenge() : Response.json({}, { status: 503 })) };
  await refresh({ pair, nonce: 'n-1' });
  expect(proofs.map((proof) => read(proof)[1]?.nonce)).toEqual(['n-1', 'n-3']);
});

test('a refused proof is dated anew, by the clock of the refusal', async () => {
  const date = new Date(Date.now() - 7_200_000).toUTCString();
  google.bend = { refresh: refusing('invalid_dpop_proof', { date }) };
  await refresh({ pair, isBound: true });
  const [first = 0, second = 0] = proofs.map((proof) => Number(read(proof)[1]?.iat));
  expect(first - second).toBeGreaterThanOrEqual(7_199);
  expect(first - second).toBeLessThanOrEqual(7_202);
});

test.each(['use_dpop_nonce', 'invalid_dpop_proof'])(
  '%s without end is asked twice for a bound token',
  async (error) => {
    google.bend = { refresh: refusing(error, { 'dpop-nonce': 'n-4' }) };
    expect(await refresh({ pair, isBound: true })).toEqual({ ok: false, problem: { kind: 'server', detail: error } });
    expect(proofs.map((proof) => proof !== undefined)).toEqual([true, true]);
  },
);

test.each(['use_dpop_nonce', 'invalid_dpop_proof'])('%s to each proof leads to a plain request', async (error) => {
  const plain = google.http;
  google = {
    ...google,
    http: (url, init) =>
      init.headers?.dpop === undefined ? plain(url, init) : Promise.resolve(refusing(error, { 'dpop-nonce': 'n-5' })()),
  };
  expect(await refresh({ pair })).toMatchObject({ ok: true, value: { isBound: false, nonce: undefined } });
  expect(proofs.map((proof) => proof !== undefined)).toEqual([true, true, false]);
});
