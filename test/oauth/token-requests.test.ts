import { beforeEach, expect, test } from 'vitest';
import type { HttpInit } from '../../src/core/http.ts';
import { authorizationUrl, createOneTimeValues } from '../../src/oauth/authorization-request.ts';
import { readCallback } from '../../src/oauth/callback.ts';
import { exchangeCode } from '../../src/oauth/exchange-code.ts';
import { refreshAccessToken } from '../../src/oauth/refresh-access-token.ts';
import { createGoogleWire, type GoogleWire } from './google-wire.ts';
import { createSigningKey } from './id-token.ts';

const client = { id: '1-a.apps.googleusercontent.com', secret: 'GOCSPX-secret/with+odd&signs' };
const redirectUri = 'https://abc.chromiumapp.org/';
const key = await createSigningKey('key-of-today');
const NOW = 1_000_000;

const account = { id: '110169484474386276334', client };

let google: GoogleWire;
let requests: { readonly url: string; readonly init: HttpInit }[];

beforeEach(() => {
  google = createGoogleWire(client, redirectUri, key);
  requests = [];
});

function http(url: string, init: HttpInit): Promise<Response> {
  requests.push({ url, init });
  return google.http(url, init);
}

async function signInAtTheWire(now = () => NOW) {
  const oneTime = createOneTimeValues();
  const asked = { clientId: client.id, redirectUri, level: 'read', loginHint: undefined } as const;
  const callback = readCallback(google.allow(await authorizationUrl(asked, oneTime)) ?? '', { ...asked, ...oneTime });
  if (!callback.ok) throw new Error('Google said no');
  const exchange = { client, level: 'read', redirectUri, oneTime, parameters: callback.value, now } as const;
  return { oneTime, grant: await exchangeCode(http, exchange), code: callback.value.get('code') };
}

test('the exchange sends six fields in the body of one POST (RFC 6749 section 4.1.3, RFC 7636 section 4.5)', async () => {
  const { oneTime, grant, code } = await signInAtTheWire();
  expect(grant).toMatchObject({ ok: true, value: { subject: google.person.sub, email: google.person.email } });
  const [exchange] = requests;
  expect(exchange?.url).toBe('https://oauth2.googleapis.com/token');
  expect(exchange?.init.method).toBe('POST');
  expect(exchange?.init.headers?.['content-type']).toBe('application/x-www-form-urlencoded;charset=UTF-8');
  expect(exchange?.init.headers).not.toHaveProperty('authorization');
  expect(Object.fromEntries(new URLSearchParams(String(exchange?.init.body)))).toEqual({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    client_id: client.id,
    client_secret: client.secret,
    code_verifier: oneTime.codeVerifier,
  });
});

test('a refresh sends four fields in the body of one POST (RFC 6749 section 6)', async () => {
  const refreshToken = google.issueRefreshToken();
  const refreshed = await refreshAccessToken(http, account, refreshToken, NOW);
  expect(refreshed).toMatchObject({
    ok: true,
    value: { accessTokenExpiresAt: NOW + 3_599_000, refreshToken: undefined },
  });
  expect(requests.map(({ url, init }) => `${init.method} ${url}`)).toEqual([
    'POST https://oauth2.googleapis.com/token',
  ]);
  expect(Object.fromEntries(new URLSearchParams(String(requests[0]?.init.body)))).toEqual({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: client.id,
    client_secret: client.secret,
  });
});

test("Google's keys are asked for at each sign-in, so that a withdrawn key is not believed", async () => {
  await signInAtTheWire();
  await signInAtTheWire();
  expect(google.keysAsked()).toBe(2);
});

test('the life of an access token is counted from before its request, so that no wait makes it longer', async () => {
  let clock = NOW;
  const { grant } = await signInAtTheWire(() => {
    clock += 10_000;
    return clock - 10_000;
  });
  expect(grant).toMatchObject({ value: { accessTokenExpiresAt: NOW + 3_599_000 } });
});

test('nothing that is secret stands in an address or a header', async () => {
  const { grant } = await signInAtTheWire();
  if (!grant.ok) throw new Error('Google said no');
  await refreshAccessToken(http, account, grant.value.refreshToken, NOW);
  const open = JSON.stringify(requests.map(({ url, init }) => [url, init.headers]));
  for (const secret of [client.secret, grant.value.refreshToken, grant.value.accessToken, ...google.codesSent])
    expect(open).not.toContain(secret);
});
