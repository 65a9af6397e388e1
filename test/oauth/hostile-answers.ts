import type { SignInFailure } from '../../src/core/account/sign-in.ts';
import type { Bend } from './bend.ts';
import { htmlPage } from './google-wire.ts';
import { createSigningKey } from './id-token.ts';

/** An answer that must not be believed, and what the person is told of it. */
export interface HostileAnswer {
  readonly name: string;
  readonly bend: Bend;
  readonly failure: SignInFailure;
}

// A key of the same name that Google never published.
const stranger = await createSigningKey('key-of-today');

/** The failure of one check. */
export const refused = (check: (SignInFailure & { kind: 'refused' })['check']): SignInFailure => ({
  kind: 'refused',
  check,
});

/** Ten answers that each fail one check of their own. */
export const TEN_HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  { name: 'altered state', bend: { callback: (to) => to.set('state', 'another') }, failure: refused('state') },
  {
    name: 'altered iss',
    bend: { callback: (to) => to.set('iss', 'https://evil.example') },
    failure: refused('issuer'),
  },
  { name: 'wrong nonce', bend: { claims: (to) => Object.assign(to, { nonce: 'another' }) }, failure: refused('nonce') },
  { name: 'wrong audience', bend: { claims: (to) => Object.assign(to, { aud: 'x' }) }, failure: refused('audience') },
  {
    name: 'expired ID token',
    bend: { claims: (to) => Object.assign(to, { exp: Math.floor(Date.now() / 1_000) - 3_600 }) },
    failure: refused('expiry'),
  },
  {
    name: 'bad signature',
    bend: { idToken: (claims, key) => stranger.sign({ alg: 'RS256', kid: key.id }, claims) },
    failure: refused('signature'),
  },
  {
    name: 'unknown key id',
    bend: { idToken: (claims, key) => key.sign({ alg: 'RS256', kid: 'key-of-nobody' }, claims) },
    failure: refused('key'),
  },
  { name: 'missing sub', bend: { claims: (to) => Object.assign(to, { sub: undefined }) }, failure: refused('subject') },
  { name: 'HTML instead of JSON', bend: { exchange: () => htmlPage(200) }, failure: refused('json') },
  {
    name: 'a token response without access_token',
    bend: { tokens: (to) => Object.assign(to, { access_token: undefined }) },
    failure: refused('access-token'),
  },
];
