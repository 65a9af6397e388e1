import { expect, test } from 'vitest';
import type { Check } from '../../../src/core/sign-in-story/story.ts';
import { tellStory } from '../../../src/core/sign-in-story/tell-story.ts';
import type { WireCall } from '../../../src/core/sign-in-story/wire-call.ts';

const CLIENT = '1-a.apps.googleusercontent.com';
const TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';
const AT = Date.UTC(2026, 10, 21, 9);
const SECONDS = AT / 1_000;
const part = (members: object): string => Buffer.from(JSON.stringify(members)).toString('base64url');

interface Refreshed {
  readonly claims?: object;
  readonly tokens?: object;
  readonly proof?: object | undefined;
  readonly form?: Readonly<Record<string, string>>;
  readonly date?: string;
}

/** The checks of a refresh, or of an exchange if the form has a code, by their names. */
function checksOf({ claims = {}, tokens = {}, proof, form = {}, date }: Refreshed): ReadonlyMap<string, Check> {
  const good = { iss: 'https://accounts.google.com', aud: CLIENT, azp: CLIENT, sub: '110', exp: SECONDS + 60 };
  const idToken = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...good, ...claims })}.sig`;
  const call: WireCall = {
    name: 'token',
    at: AT,
    took: 5,
    method: 'POST',
    url: TOKEN_ENDPOINT,
    headers: proof === undefined ? {} : { dpop: `${part({})}.${part(proof)}.sig` },
    body: new URLSearchParams({ client_id: CLIENT, ...form }).toString(),
    response: {
      status: 200,
      headers: date === undefined ? {} : { date },
      text: JSON.stringify({ token_type: 'Bearer', id_token: idToken, ...tokens }),
    },
  };
  const hashes = new Map([['the code', 'hash-of-the-code']]);
  const known = { hashes, subject: '110', issuer: 'https://accounts.google.com' };
  const { checks } = tellStory('refresh', [call], { outcome: 'done' }, known);
  return new Map(checks.map((check) => [check.name, check]));
}

test.each<{ readonly what: string; readonly bent: Refreshed; readonly check: string; readonly result: string }>([
  { what: 'another user', bent: { claims: { sub: '111' } }, check: 'subject', result: 'failed' },
  { what: 'the same user', bent: {}, check: 'subject', result: 'passed' },
  { what: 'another azp', bent: { claims: { azp: 'x' } }, check: 'audience', result: 'failed' },
  { what: 'one audience in a list', bent: { claims: { aud: [CLIENT] } }, check: 'audience', result: 'passed' },
  { what: 'two audiences', bent: { claims: { aud: [CLIENT, 'x'] } }, check: 'audience', result: 'failed' },
  { what: 'no audience', bent: { claims: { aud: undefined } }, check: 'audience', result: 'failed' },
  { what: 'no azp', bent: { claims: { azp: undefined } }, check: 'audience', result: 'passed' },
  {
    what: 'the issuer without its scheme',
    bent: { claims: { iss: 'accounts.google.com' } },
    check: 'issuer',
    result: 'passed',
  },
  { what: 'another issuer', bent: { claims: { iss: 'https://evil.example' } }, check: 'issuer', result: 'failed' },
  { what: 'no expiry', bent: { claims: { exp: undefined } }, check: 'expiry', result: 'failed' },
  { what: 'an expiry just passed', bent: { claims: { exp: SECONDS } }, check: 'expiry', result: 'failed' },
  {
    what: 'an expiry that has passed by Google’s clock alone',
    bent: { date: new Date(AT + 120_000).toUTCString() },
    check: 'expiry',
    result: 'failed',
  },
  { what: 'another kind of token', bent: { tokens: { token_type: 'DPoP' } }, check: 'token-type', result: 'failed' },
  { what: 'the kind in lower case', bent: { tokens: { token_type: 'bearer' } }, check: 'token-type', result: 'passed' },
  {
    what: 'a proof for this request',
    bent: { proof: { htm: 'POST', htu: TOKEN_ENDPOINT } },
    check: 'dpop',
    result: 'passed',
  },
  {
    what: 'a proof for another method',
    bent: { proof: { htm: 'GET', htu: TOKEN_ENDPOINT } },
    check: 'dpop',
    result: 'failed',
  },
  {
    what: 'a proof for another address',
    bent: { proof: { htm: 'POST', htu: 'https://evil.example/' } },
    check: 'dpop',
    result: 'failed',
  },
  {
    what: 'a proof that names its code',
    bent: { form: { code: 'the code' }, proof: { htm: 'POST', htu: TOKEN_ENDPOINT, jti: 'hash-of-the-code' } },
    check: 'dpop',
    result: 'passed',
  },
  {
    what: 'a proof that names another code',
    bent: { form: { code: 'the code' }, proof: { htm: 'POST', htu: TOKEN_ENDPOINT, jti: 'another' } },
    check: 'dpop',
    result: 'failed',
  },
])('$what: $check has $result', ({ bent, check, result }) => {
  expect(checksOf(bent).get(check)?.result).toBe(result);
});

test('without a proof, there is no check of one, and without an ID token none of its claims', () => {
  expect([...checksOf({}).keys()]).not.toContain('dpop');
  expect([...checksOf({ tokens: { id_token: undefined } }).keys()]).toEqual(['token-type']);
  expect([...checksOf({ tokens: { id_token: 'a.b' } }).keys()]).toEqual(['token-type']);
  expect(checksOf({ tokens: { id_token: '%.%.%' } }).get('audience')?.result).toBe('failed');
});

test('both sides are shown in the form that they have on the wire', () => {
  const checks = checksOf({ proof: { htm: 'POST', htu: TOKEN_ENDPOINT } });
  expect(checks.get('dpop')).toMatchObject({ expected: `POST ${TOKEN_ENDPOINT}`, found: `POST ${TOKEN_ENDPOINT}` });
  expect(checks.get('expiry')).toMatchObject({ expected: `> ${SECONDS}`, found: String(SECONDS + 60) });
  expect(checks.get('subject')).toMatchObject({ expected: '…[3]', found: '…[3]' });
});
