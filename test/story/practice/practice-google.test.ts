import { expect, test } from 'vitest';
import type { Http } from '../../../src/core/http.ts';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import { refreshAccessToken } from '../../../src/oauth/refresh-access-token.ts';
import { CLIENT, REDIRECT_URI, YOU } from '../../../src/story/practice/cast.ts';
import { createChecks } from '../../../src/story/practice/checks.ts';
import { createSigningKey } from '../../../src/story/practice/google/id-tokens.ts';
import { createPracticeGoogle } from '../../../src/story/practice/google/practice-google.ts';
import { beginSignIn, endSignIn, mailboxOf } from '../../../src/story/practice/tidings.ts';

const key = await createSigningKey();
const { signing } = await createKeys();
const TOKENS = 'https://oauth2.googleapis.com/token';

/** A person who has agreed, and the request with which Tidings then trades the code, before it is sent. */
async function agreed() {
  const checks = createChecks([]);
  const google = createPracticeGoogle(key, checks);
  const attempt = await beginSignIn();
  const address = google.agree(attempt.url, YOU);
  const form = new URLSearchParams();
  const headers = new Map<string, string>();
  const catching: Http = async (_url, init) => {
    for (const [name, value] of new URLSearchParams(String(init.body))) form.set(name, value);
    for (const [name, value] of Object.entries(init.headers ?? {})) headers.set(name, value);
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  };
  await endSignIn(catching, { attempt, address, checks, key, signing });
  const send = async (): Promise<unknown> => {
    const init = { purpose: 'sign-in', method: 'POST', headers: Object.fromEntries(headers), body: form } as const;
    return JSON.parse(await (await google.http(TOKENS, init)).text());
  };
  return { google, form, headers, send };
}

test('a code works once', async () => {
  const { send } = await agreed();
  expect(await send()).toMatchObject({ token_type: 'Bearer', refresh_token: expect.any(String) });
  expect(await send()).toEqual({ error: 'invalid_grant' });
});

test.each([
  { name: 'client_secret', value: 'GOCSPX-another', error: 'invalid_client' },
  { name: 'client_id', value: '2-b.apps.googleusercontent.com', error: 'invalid_client' },
  { name: 'redirect_uri', value: `${REDIRECT_URI}other`, error: 'invalid_grant' },
  { name: 'code', value: '4/made-up', error: 'invalid_grant' },
  { name: 'code_verifier', value: 'another', error: 'invalid_grant' },
  { name: 'grant_type', value: 'password', error: 'unsupported_grant_type' },
])('$error for another $name', async ({ name, value, error }) => {
  const { form, send } = await agreed();
  form.set(name, value);
  expect(await send()).toEqual({ error });
});

test('the proof for another code is refused, and so is one whose claims were changed', async () => {
  const [first, second, third] = [await agreed(), await agreed(), await agreed()];
  second.headers.set('dpop', first.headers.get('dpop') ?? '');
  expect(await second.send()).toEqual({ error: 'invalid_dpop_proof' });
  const [header, claims = '', signature] = (third.headers.get('dpop') ?? '').split('.');
  const changed = btoa(JSON.stringify({ ...JSON.parse(atob(claims)), nonce: 'x' })).replaceAll('=', '');
  third.headers.set('dpop', [header, changed, signature].join('.'));
  expect(await third.send()).toEqual({ error: 'invalid_dpop_proof' });
});

test('a bound refresh token is refused without a proof, and one that is not bound works without', async () => {
  const account = { id: YOU.sub, client: CLIENT };
  const bound = await agreed();
  const { refresh_token: refreshToken } = Object(await bound.send());
  const refused = await refreshAccessToken(bound.google.http, account, refreshToken, Date.now());
  expect(refused).toEqual({ ok: false, problem: { kind: 'server', detail: 'invalid_dpop_proof' } });
  const free = await agreed();
  free.headers.delete('dpop');
  const { refresh_token: unbound } = Object(await free.send());
  expect(await refreshAccessToken(free.google.http, account, unbound, Date.now())).toMatchObject({ ok: true });
});

test('Gmail opens for a token that was issued, and for no other', async () => {
  const { google, send } = await agreed();
  const { access_token: token } = Object(await send());
  expect(await mailboxOf(google.http, token)).toBe(YOU.email);
  expect(await mailboxOf(google.http, 'ya29.made-up')).toBe('');
});

test('a page opens only for a request of the app', async () => {
  const google = createPracticeGoogle(key, createChecks([]));
  const { url } = await beginSignIn();
  expect(() => google.agree(url.replace('S256', 'plain'), YOU)).toThrow();
  expect(() => google.agree(url.replace(CLIENT.id, '2-b.apps.googleusercontent.com'), YOU)).toThrow();
});
