import { expect, test } from 'vitest';
import { ACCESS_LEVELS } from '../../src/core/account/access-level.ts';
import { authorizationUrl, createOneTimeValues, type SignInRequest } from '../../src/oauth/authorization-request.ts';

// RFC 7636 appendix B
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const attempt = { codeVerifier: VERIFIER, state: 'the state', nonce: 'the nonce' };
const request: SignInRequest = {
  clientId: '1-a.apps.googleusercontent.com',
  redirectUri: 'http://127.0.0.1/mozoauth2/0a1b2c',
  level: 'read',
  loginHint: undefined,
};

async function parametersOf(changed: Partial<SignInRequest> = {}): Promise<readonly (readonly [string, string])[]> {
  const url = new URL(await authorizationUrl({ ...request, ...changed }, attempt));
  return [...url.searchParams].sort(([one], [other]) => (one < other ? -1 : 1));
}

test('the page is asked for with these parameters and no others', async () => {
  expect(await parametersOf()).toEqual([
    ['access_type', 'offline'],
    ['client_id', '1-a.apps.googleusercontent.com'],
    ['code_challenge', CHALLENGE],
    ['code_challenge_method', 'S256'],
    ['nonce', 'the nonce'],
    ['prompt', 'select_account consent'],
    ['redirect_uri', 'http://127.0.0.1/mozoauth2/0a1b2c'],
    ['response_type', 'code'],
    ['scope', 'openid email https://www.googleapis.com/auth/gmail.readonly'],
    ['state', 'the state'],
  ]);
});

test("the page is Google's, and the code verifier does not travel", async () => {
  const url = await authorizationUrl(request, attempt);
  expect(url).toMatch(/^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?/);
  expect(url).not.toContain(VERIFIER);
});

test('a known account is named, and no other can be chosen', async () => {
  const parameters = new Map(await parametersOf({ loginHint: 'ada+mail@example.com' }));
  expect(parameters.get('prompt')).toBe('consent');
  expect(parameters.get('login_hint')).toBe('ada+mail@example.com');
});

test.each([
  { level: 'count', scope: 'https://www.googleapis.com/auth/gmail.labels' },
  { level: 'read', scope: 'https://www.googleapis.com/auth/gmail.readonly' },
  { level: 'manage', scope: 'https://www.googleapis.com/auth/gmail.modify' },
] as const)('level $level asks for $scope and for who the person is', async ({ level, scope }) => {
  expect(new Map(await parametersOf({ level })).get('scope')).toBe(`openid email ${scope}`);
});

test('no level asks for the scopes of earlier grants, for metadata or for the whole mailbox', async () => {
  const urls = await Promise.all(ACCESS_LEVELS.map((level) => authorizationUrl({ ...request, level }, attempt)));
  expect(urls.join('\n')).not.toMatch(/include_granted_scopes|gmail\.metadata|mail\.google\.com/);
});

test('each attempt has random values of its own, each of 256 bits', () => {
  const values = Array.from({ length: 50 }, createOneTimeValues).flatMap((one) => [
    one.codeVerifier,
    one.state,
    one.nonce,
  ]);
  expect(new Set(values).size).toBe(150);
  // RFC 7636 section 4.1: 43 to 128 unreserved characters; 43 of base64url hold 256 bits.
  for (const value of values) expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
