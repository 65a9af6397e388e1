import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { CodeChallengeMethod, type Credentials, OAuth2Client } from 'google-auth-library';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { createBrowser } from '../../../tools/fakes/sandbox-browser.ts';
import { READONLY, REDIRECT, walk } from '../../../tools/fakes/sandbox-sign-in.ts';

// Google's own client, so that the sandbox is measured by something that we did not write.
let sandbox: Sandbox;
let client: OAuth2Client;
beforeEach(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
  client = new OAuth2Client({
    clientId: sandbox.client.id,
    clientSecret: sandbox.client.secret,
    redirectUri: REDIRECT,
    transporterOptions: { fetchImplementation: (url, init) => sandbox.fetch(String(url), init) },
  });
});
afterEach(() => sandbox.stop());

async function signIn(account?: string): Promise<Credentials> {
  const { codeVerifier, codeChallenge = '' } = await client.generateCodeVerifierAsync();
  const url = client.generateAuthUrl({
    access_type: 'offline',
    prompt: 'consent',
    scope: ['openid', 'email', READONLY],
    nonce: 'n-1',
    code_challenge: codeChallenge,
    code_challenge_method: CodeChallengeMethod.S256,
  });
  const page = await walk(createBrowser(sandbox), url, account === undefined ? {} : { account });
  const { tokens } = await client.getToken({ code: page.url.searchParams.get('code') ?? '', codeVerifier });
  client.setCredentials(tokens);
  return tokens;
}

async function googleKeys(): Promise<Record<string, string>> {
  const response = await sandbox.fetch('https://www.googleapis.com/oauth2/v3/certs');
  const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] }; // RFC 7517 §5
  const pem = (key: JsonWebKey): string =>
    String(createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));
  return Object.fromEntries(keys.map((key) => [key.kid, pem(key)]));
}

test('consents, exchanges the code and verifies the ID token', async () => {
  const tokens = await signIn();
  expect(tokens.refresh_token).toEqual(expect.any(String));
  const ticket = await client.verifySignedJwtWithCertsAsync(
    tokens.id_token ?? '',
    await googleKeys(),
    sandbox.client.id,
    ['https://accounts.google.com'],
  );
  expect(ticket.getPayload()).toMatchObject({
    sub: expect.stringMatching(/^\d{21}$/),
    email: 'ada@example.com',
    email_verified: true,
    nonce: 'n-1',
    azp: sandbox.client.id,
    at_hash: expect.stringMatching(/^[\w-]{22}$/),
  });
  expect(ticket.getEnvelope()).toMatchObject({ alg: 'RS256' });
});

test('the ID token names the organization of an account that belongs to one, and of no other', async () => {
  const domainOf = async (account: string): Promise<unknown> => {
    const { id_token } = await signIn(account);
    const ticket = await client.verifySignedJwtWithCertsAsync(id_token ?? '', await googleKeys(), sandbox.client.id);
    return ticket.getPayload()?.hd;
  };
  expect(await domainOf('bob@example.org')).toBe('example.org');
  expect(await domainOf('lea@example.org')).toBeUndefined();
});

test('refreshes, and keeps the refresh token it had', async () => {
  const before = await signIn();
  const { credentials } = await client.refreshAccessToken();
  expect(credentials.access_token).not.toBe(before.access_token);
  expect(credentials.refresh_token).toBe(before.refresh_token);
});

test('revokes: neither refresh nor a second revocation works after it', async () => {
  const tokens = await signIn();
  const revoked = await client.revokeToken(tokens.access_token ?? '');
  expect(revoked.status).toBe(200);
  await expect(client.refreshAccessToken()).rejects.toThrow('invalid_grant');
  await expect(client.revokeToken(tokens.refresh_token ?? '')).rejects.toThrow('invalid_token');
});

test('reads userinfo with the access token', async () => {
  await signIn();
  const { data } = await client.request<{ email: string }>({ url: 'https://openidconnect.googleapis.com/v1/userinfo' });
  expect(data.email).toBe('ada@example.com');
});
