import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { createBrowser } from '../../../tools/fakes/sandbox-browser.ts';
import {
  authorizationUrl,
  exchangeForm,
  pkce,
  READONLY,
  REDIRECT,
  signIn,
  tokenRequest,
  walk,
} from '../../../tools/fakes/sandbox-sign-in.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT, 'https://other.example/'] });
});
afterAll(() => sandbox.stop());

const consent = { prompt: 'consent' };

async function codeForm(): Promise<Record<string, string>> {
  const { verifier, challenge } = pkce();
  const { url } = await walk(createBrowser(sandbox), authorizationUrl(sandbox, challenge, consent));
  return exchangeForm(sandbox, url, verifier);
}

const refreshForm = (refreshToken: unknown): Record<string, string> => ({
  grant_type: 'refresh_token',
  refresh_token: String(refreshToken),
  client_id: sandbox.client.id,
  client_secret: sandbox.client.secret,
});

const profile = (accessToken: unknown): Promise<Response> =>
  sandbox.fetch('https://gmail.googleapis.com/gmail/v1/users/me/profile', {
    headers: { authorization: `Bearer ${String(accessToken)}` },
  });

const gone = { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } };

test('an exchange gives tokens for 3599 seconds and names the granted scopes', async () => {
  const { status, body } = await tokenRequest(sandbox, await codeForm());
  expect(status).toBe(200);
  expect(body).toMatchObject({
    token_type: 'Bearer',
    expires_in: 3599,
    scope: `openid https://www.googleapis.com/auth/userinfo.email ${READONLY}`,
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    id_token: expect.any(String),
  });
});

test.each([
  {
    wrong: 'no secret',
    changes: { client_secret: '' },
    status: 400,
    body: { error: 'invalid_request', error_description: 'client_secret is missing.' },
  },
  { wrong: 'a wrong secret', changes: { client_secret: 'GOCSPX-x' }, status: 401, body: { error: 'invalid_client' } },
  { wrong: 'an unknown client', changes: { client_id: 'nobody' }, status: 401, body: { error: 'invalid_client' } },
  {
    wrong: 'another verifier',
    changes: { code_verifier: 'x'.repeat(43) },
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Invalid code verifier.' },
  },
  {
    wrong: 'no verifier',
    changes: { code_verifier: '' },
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Missing code verifier.' },
  },
  {
    wrong: 'another redirect address',
    changes: { redirect_uri: 'https://other.example/' },
    status: 400,
    body: { error: 'redirect_uri_mismatch' },
  },
  { wrong: 'a made-up code', changes: { code: 'made-up' }, status: 400, body: { error: 'invalid_grant' } },
])('an exchange with $wrong is refused', async ({ changes, status, body }) => {
  const refused = await tokenRequest(sandbox, { ...(await codeForm()), ...changes });
  expect(refused).toMatchObject({ status, body });
});

test('a code that comes twice is refused, and the tokens of the first time are worth nothing any more', async () => {
  const form = await codeForm();
  const first = await tokenRequest(sandbox, form);
  expect(await tokenRequest(sandbox, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  expect(await tokenRequest(sandbox, refreshForm(first.body.refresh_token))).toMatchObject(gone);
  expect((await profile(first.body.access_token)).status).toBe(401);
});

test('a refresh gives a new access token and no new refresh token', async () => {
  const tokens = await signIn(sandbox, consent);
  const { status, body } = await tokenRequest(sandbox, refreshForm(tokens.refresh_token));
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('refresh_token');
  expect((await profile(body.access_token)).status).toBe(200);
});

test('a refresh without the secret is refused', async () => {
  const { refresh_token } = await signIn(sandbox, consent);
  const form = { ...refreshForm(refresh_token), client_secret: '' };
  expect(await tokenRequest(sandbox, form)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
});

test.each([
  { when: 'access_type is not offline', changes: { prompt: 'consent', access_type: undefined } },
  { when: 'Google shows no consent page', changes: { prompt: undefined } },
])('there is no refresh token when $when', async ({ changes }) => {
  await signIn(sandbox, consent);
  const tokens = await signIn(sandbox, changes);
  expect(tokens.access_token).toEqual(expect.any(String));
  expect(tokens).not.toHaveProperty('refresh_token');
});

test('with the box unticked the token opens no mailbox', async () => {
  const tokens = await signIn(sandbox, consent, { unticked: [READONLY] });
  expect(tokens.scope).toBe('openid https://www.googleapis.com/auth/userinfo.email');
  expect((await profile(tokens.access_token)).status).toBe(403);
});

test('expired access tokens answer 401 until they are refreshed; revoked access cannot be refreshed', async () => {
  const tokens = await signIn(sandbox, consent);
  await sandbox.expireAccessTokens('ada@example.com');
  expect((await profile(tokens.access_token)).status).toBe(401);
  const refreshed = await tokenRequest(sandbox, refreshForm(tokens.refresh_token));
  expect((await profile(refreshed.body.access_token)).status).toBe(200);
  await sandbox.revokeAccess('ada@example.com');
  expect((await profile(refreshed.body.access_token)).status).toBe(401);
  expect(await tokenRequest(sandbox, refreshForm(tokens.refresh_token))).toMatchObject(gone);
});
