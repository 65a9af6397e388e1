import { unsigned } from '../id-token.ts';
import { ANOTHER_KEY, LATER_KEY, publishing, signedBy } from './other-keys.ts';
import { claims, type Row, refused } from './row.ts';

// Modules of the OpenID Foundation's conformance suite (https://gitlab.com/openid/conformance-suite) for relying parties.

/** The modules of `oidcc-client-basic-certification-test-plan`. */
export const BASIC_PLAN: readonly string[] = [
  'oidcc-client-test',
  'oidcc-client-test-invalid-iss',
  'oidcc-client-test-missing-sub',
  'oidcc-client-test-invalid-aud',
  'oidcc-client-test-missing-iat',
  'oidcc-client-test-kid-absent-single-jwks',
  'oidcc-client-test-kid-absent-multiple-jwks',
  'oidcc-client-test-idtoken-sig-rs256',
  'oidcc-client-test-idtoken-sig-none',
  'oidcc-client-test-invalid-sig-rs256',
  'oidcc-client-test-userinfo-invalid-sub',
  'oidcc-client-test-nonce-invalid',
  'oidcc-client-test-scope-userinfo-claims',
  'oidcc-client-test-client-secret-basic',
];

/** Those that test what Tidings does not do, each with what it does instead. */
export const NOT_APPLICABLE: Readonly<Record<string, string>> = {
  'oidcc-client-test-userinfo-invalid-sub': 'the userinfo endpoint is never asked: the ID token names the user',
  'oidcc-client-test-scope-userinfo-claims': 'the userinfo endpoint is never asked',
  'oidcc-client-test-client-secret-basic': 'the secret travels in the body (client_secret_post), as Google documents',
};

/** The rows of the basic plan. */
export const BASIC_PLAN_ROWS: readonly Row[] = [
  {
    source: 'oidcc-client-test',
    server: 'behaves',
    bend: {},
    step: 'sign-in',
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-invalid-iss',
    server: 'names another issuer in the ID token',
    bend: claims({ iss: 'https://accounts.google.com.evil.example' }),
    step: 'sign-in',
    ends: refused('issuer'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-missing-sub',
    server: 'leaves out sub',
    bend: claims({ sub: undefined }),
    step: 'sign-in',
    ends: refused('subject'),
  },
  {
    source: 'oidcc-client-test-invalid-aud',
    server: 'makes the ID token for another client',
    bend: claims({ aud: 'another.apps.googleusercontent.com' }),
    step: 'sign-in',
    ends: refused('audience'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-missing-iat',
    server: 'leaves out iat',
    bend: claims({ iat: undefined }),
    step: 'sign-in',
    ends: refused('response'),
  },
  {
    source: 'oidcc-client-test-kid-absent-single-jwks',
    server: 'names no key, and publishes one',
    bend: { idToken: (made, key) => key.sign({ alg: 'RS256' }, made) },
    step: 'sign-in',
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-kid-absent-multiple-jwks',
    server: 'names no key, and publishes two',
    bend: { idToken: signedBy(ANOTHER_KEY, ''), keys: publishing(ANOTHER_KEY.published, LATER_KEY.published) },
    step: 'sign-in',
    ends: refused('key'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-idtoken-sig-rs256',
    server: 'signs with RS256, by the key that it names among two',
    bend: { idToken: signedBy(LATER_KEY), keys: publishing(ANOTHER_KEY.published, LATER_KEY.published) },
    step: 'sign-in',
    ends: 'accepted',
  },
  {
    source: 'oidcc-client-test-idtoken-sig-none',
    server: 'does not sign',
    bend: { idToken: unsigned },
    step: 'sign-in',
    ends: refused('signature'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-invalid-sig-rs256',
    server: 'signs with a key that it does not publish',
    bend: { idToken: (made, key) => signedBy(ANOTHER_KEY, key.id)(made) },
    step: 'sign-in',
    ends: refused('signature'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-nonce-invalid',
    server: 'returns another nonce',
    bend: claims({ nonce: 'another' }),
    step: 'sign-in',
    ends: refused('nonce'),
    inBrowser: true,
  },
];
