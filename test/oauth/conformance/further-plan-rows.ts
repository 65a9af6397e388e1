import { signWithEllipticCurve, signWithSecret } from '../id-token.ts';
import { LATER_KEY, publishing, signedBy } from './other-keys.ts';
import { claims, type Row, refused, unusable } from './row.ts';

/** Modules of the plans beyond the basic one that apply to the code flow. */
export const FURTHER_PLAN_ROWS: readonly Row[] = [
  {
    source: 'oidcc-client-test-missing-aud',
    server: 'leaves out aud',
    bend: claims({ aud: undefined }),
    step: 'sign-in',
    ends: refused('response'),
  },
  {
    source: 'oidcc-client-test-invalid-sig-hs256',
    server: 'signs with HS256 and a secret',
    bend: { idToken: (made) => signWithSecret('GOCSPX-fake-secret-of-the-build', made) },
    step: 'sign-in',
    ends: refused('signature'),
  },
  {
    source: 'oidcc-client-test-invalid-sig-es256',
    server: 'signs with ES256',
    bend: { idToken: (made, key) => signWithEllipticCurve(key.id, made) },
    step: 'sign-in',
    ends: refused('signature'),
  },
  {
    source: 'oidcc-client-test-ignores-unparseable-key-in-jwks',
    server: 'publishes keys of unknown types beside its own',
    bend: {
      idToken: signedBy(LATER_KEY),
      keys: publishing(
        { kty: 'AKP', kid: 'pq', alg: 'ML-DSA-0', pub: 'AA' },
        { kty: 'NEW', kid: 'new' },
        LATER_KEY.published,
      ),
    },
    step: 'sign-in',
    ends: 'accepted',
  },
  {
    source: 'oidcc-client-test-signing-key-rotation',
    server: 'has replaced its key since the last sign-in',
    bend: { idToken: signedBy(LATER_KEY), keys: publishing(LATER_KEY.published) },
    step: 'sign-in',
    again: true,
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-signing-key-rotation-just-before-signing',
    server: 'publishes another key under the name that it had at the last sign-in',
    bend: {
      idToken: (made, key) => signedBy(LATER_KEY, key.id)(made),
      keys: () => Response.json({ keys: [{ ...LATER_KEY.published, kid: 'key-of-today' }] }),
    },
    step: 'sign-in',
    again: true,
    ends: 'accepted',
  },
  {
    source: 'oidcc-client-test-refresh-token',
    server: 'behaves',
    bend: {},
    step: 'refresh',
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-refresh-token-invalid-issuer',
    server: 'names another issuer in the new ID token',
    bend: claims({ iss: 'https://evil.example' }),
    step: 'refresh',
    ends: unusable('token response: OAUTH_JWT_CLAIM_COMPARISON_FAILED'),
  },
  {
    source: 'oidcc-client-test-refresh-token-invalid-sub',
    server: 'answers with the tokens of another user',
    bend: claims({ sub: '2' }),
    step: 'refresh',
    ends: unusable('token response: another account'),
    inBrowser: true,
  },
  {
    source: 'oidcc-client-test-refresh-token-invalid-aud',
    server: 'makes the new ID token for another client',
    bend: claims({ aud: 'another' }),
    step: 'refresh',
    ends: unusable('token response: OAUTH_JWT_CLAIM_COMPARISON_FAILED'),
  },
  {
    source: 'oidcc-client-test-refresh-token-invalid-azp',
    server: 'names another authorized party in the new ID token',
    bend: claims({ azp: 'another' }),
    step: 'refresh',
    ends: unusable('token response: another client'),
  },
];
