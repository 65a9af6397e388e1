import { type HostileAnswer, refused } from './hostile-answers.ts';
import { signWithSecret, unsigned } from './id-token.ts';

/** Further answers that are forged or broken, or say no. */
export const FORGED_ANSWERS: readonly HostileAnswer[] = [
  ...[
    (url: string) => url.replace('abcdefgh', 'bbcdefgh'),
    (url: string) => url.replace('chromiumapp.org', 'chromiumapp.org.evil.example'),
    (url: string) => url.replace('chromiumapp.org/', 'chromiumapp.org/another/page'),
    (url: string) => url.replace('https:', 'http:'),
    (url: string) => url.replace('https://', 'https://evil@'),
    (url: string) => url.replace('chromiumapp.org', 'chromiumapp.org:8443'),
    () => 'no address',
  ].map((redirect, place) => ({
    name: `an answer at another address than ours (${place})`,
    bend: { redirect },
    failure: refused('redirect'),
  })),
  { name: 'missing state', bend: { callback: (to) => to.delete('state') }, failure: refused('state') },
  { name: 'state twice', bend: { callback: (to) => to.append('state', 'another') }, failure: refused('state') },
  { name: 'empty iss', bend: { callback: (to) => to.set('iss', '') }, failure: refused('issuer') },
  {
    name: 'iss twice',
    bend: { callback: (to) => to.append('iss', 'https://accounts.google.com') },
    failure: refused('issuer'),
  },
  { name: 'missing code', bend: { callback: (to) => to.delete('code') }, failure: refused('code') },
  { name: 'empty code', bend: { callback: (to) => to.set('code', '') }, failure: refused('code') },
  { name: 'code twice', bend: { callback: (to) => to.append('code', 'another') }, failure: refused('code') },
  { name: 'a code of somebody else', bend: { callback: (to) => to.set('code', '4/stolen') }, failure: refused('code') },
  {
    name: 'an answer of the implicit flow',
    bend: { callback: (to) => to.set('id_token', 'a.b.c') },
    failure: refused('response'),
  },
  {
    name: 'no from the person',
    bend: { callback: (to) => deny(to, 'access_denied') },
    failure: { kind: 'denied', reason: 'access_denied' },
  },
  {
    name: 'no from the administrator',
    bend: { callback: (to) => deny(to, 'admin_policy_enforced') },
    failure: { kind: 'problem', problem: { kind: 'blocked', reason: 'admin-policy' } },
  },
  {
    name: 'no to another attempt',
    bend: {
      callback: (to) => {
        deny(to, 'access_denied');
        to.set('state', 'another');
      },
    },
    failure: refused('state'),
  },
  {
    name: 'an ID token of another issuer',
    bend: { claims: (to) => Object.assign(to, { iss: 'https://evil.example' }) },
    failure: refused('issuer'),
  },
  {
    name: "an ID token of an issuer that only begins like Google's",
    bend: { claims: (to) => Object.assign(to, { iss: 'accounts.google.com.evil.example' }) },
    failure: refused('issuer'),
  },
  {
    name: "Google's name without the scheme in the callback, where only the whole one is Google's",
    bend: { callback: (to) => to.set('iss', 'accounts.google.com') },
    failure: refused('issuer'),
  },
  {
    name: 'a wrong nonce under the name without the scheme',
    bend: { claims: (to) => Object.assign(to, { iss: 'accounts.google.com', nonce: 'another' }) },
    failure: refused('nonce'),
  },
  {
    name: 'a signature that is cut off under the name without the scheme',
    bend: {
      claims: (to) => Object.assign(to, { iss: 'accounts.google.com' }),
      idToken: async (claims, key) => `${(await key.sign({ alg: 'RS256', kid: key.id }, claims)).slice(0, -9)}`,
    },
    failure: refused('signature'),
  },
  {
    name: 'missing nonce',
    bend: { claims: (to) => Object.assign(to, { nonce: undefined }) },
    failure: refused('nonce'),
  },
  { name: 'empty sub', bend: { claims: (to) => Object.assign(to, { sub: '' }) }, failure: refused('subject') },
  { name: 'a number for sub', bend: { claims: (to) => Object.assign(to, { sub: 7 }) }, failure: refused('subject') },
  {
    name: 'missing email',
    bend: { claims: (to) => Object.assign(to, { email: undefined }) },
    failure: refused('email'),
  },
  { name: 'empty email', bend: { claims: (to) => Object.assign(to, { email: '' }) }, failure: refused('email') },
  {
    name: 'an audience beside ours that nobody vouches for',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'], azp: undefined }) },
    failure: refused('audience'),
  },
  {
    name: 'an ID token made for another party',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'], azp: 'another' }) },
    failure: refused('audience'),
  },
  {
    name: 'an ID token that another client asked for',
    bend: { claims: (to) => Object.assign(to, { azp: 'another' }) },
    failure: refused('audience'),
  },
  {
    name: 'an ID token for us and another party',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'] }) },
    failure: refused('audience'),
  },
  {
    name: 'an address that Google has not verified',
    bend: { claims: (to) => Object.assign(to, { email_verified: false }) },
    failure: refused('email'),
  },
  {
    name: 'an ID token that is not valid yet',
    bend: { claims: (to) => Object.assign(to, { nbf: Math.floor(Date.now() / 1_000) + 3_600 }) },
    failure: refused('expiry'),
  },
  { name: 'an unsigned ID token', bend: { idToken: unsigned }, failure: refused('signature') },
  {
    name: 'an ID token signed with the client secret',
    bend: { idToken: (claims) => signWithSecret('GOCSPX-fake-secret-of-the-build', claims) },
    failure: refused('signature'),
  },
  {
    name: 'an ID token whose signature was cut off',
    bend: { idToken: async (claims, key) => `${(await key.sign({ alg: 'RS256', kid: key.id }, claims)).slice(0, -9)}` },
    failure: refused('signature'),
  },
  {
    name: 'an ID token whose signature is not base64url',
    bend: { idToken: async (claims, key) => `${await key.sign({ alg: 'RS256', kid: key.id }, claims)}!` },
    failure: refused('signature'),
  },
  { name: 'an ID token that is not base64url', bend: { idToken: () => '!.!.!' }, failure: refused('json') },
  { name: 'an ID token of one part', bend: { idToken: () => 'token' }, failure: refused('response') },
  {
    name: 'an ID token that is encrypted',
    bend: { idToken: () => 'a.b.c.d.e' },
    failure: refused('response'),
  },
  {
    name: 'missing id_token',
    bend: { tokens: (to) => Object.assign(to, { id_token: undefined }) },
    failure: refused('response'),
  },
  {
    name: 'missing refresh_token',
    bend: { tokens: (to) => Object.assign(to, { refresh_token: undefined }) },
    failure: refused('refresh-token'),
  },
  {
    name: 'an unknown token type',
    bend: { tokens: (to) => Object.assign(to, { token_type: 'mac' }) },
    failure: refused('response'),
  },
  {
    name: 'a token bound to a key, where no proof was sent',
    bend: { tokens: (to) => Object.assign(to, { token_type: 'DPoP' }) },
    failure: refused('access-token'),
  },
  { name: 'a list for the tokens', bend: { exchange: () => Response.json([]) }, failure: refused('access-token') },
  {
    name: 'the box left without its tick',
    bend: { tokens: (to) => Object.assign(to, { scope: 'openid email' }) },
    failure: { kind: 'not-granted', level: 'read' },
  },
  {
    name: 'a scope whose name only begins like ours',
    bend: { tokens: (to) => Object.assign(to, { scope: 'https://www.googleapis.com/auth/gmail.readonly.x' }) },
    failure: { kind: 'not-granted', level: 'read' },
  },
];

function deny(parameters: URLSearchParams, error: string): void {
  parameters.delete('code');
  parameters.set('error', error);
}
