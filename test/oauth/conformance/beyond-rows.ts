import { HOUR } from '../../../src/core/time.ts';
import { htmlPage } from '../google-wire.ts';
import { callback, claims, type Row, refused, tokens, unusable } from './row.ts';

/** What no plan tests, each by the section that it follows from. */
const AT_SIGN_IN: readonly Omit<Row & { step: 'sign-in' }, 'step'>[] = [
  {
    source: 'RFC 9207 section 2.4: iss removed',
    server: 'does not name its issuer in the address, as Google did not always',
    bend: callback((to) => to.delete('iss')),
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'RFC 9207 section 2.4: iss empty',
    server: 'names an empty issuer',
    bend: callback((to) => to.set('iss', '')),
    ends: refused('issuer'),
  },
  {
    source: 'RFC 9207 section 2.4: iss almost right',
    server: 'names its issuer with a slash at the end',
    bend: callback((to) => to.set('iss', 'https://accounts.google.com/')),
    ends: refused('issuer'),
  },
  {
    source: 'OpenID Connect Core section 3.1.3.7 step 3: foreign audience',
    server: 'makes the ID token for us and for another party',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'] }) },
    ends: refused('audience'),
  },
  {
    source: 'OpenID Connect Core section 3.1.3.7 step 4: audiences without azp',
    server: 'makes it for two parties and names no authorized one',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'], azp: undefined }) },
    ends: refused('audience'),
  },
  {
    source: 'OpenID Connect Core section 3.1.3.7 step 5: audiences, foreign azp',
    server: 'makes it for two parties and authorizes the other',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'], azp: 'another' }) },
    ends: refused('audience'),
    inBrowser: true,
  },
  {
    source: 'OpenID Connect Core section 3.1.3.7 step 5: foreign azp',
    server: 'makes it for us and authorizes another party',
    bend: claims({ azp: 'another' }),
    ends: refused('audience'),
  },
  {
    source: 'OpenID Connect Core section 3.1.3.7 step 9: expired',
    server: 'sends an ID token that has expired by its own clock',
    bend: { claims: (to) => Object.assign(to, { exp: Number(to.iat) - 60 }) },
    ends: refused('expiry'),
    inBrowser: true,
  },
  {
    source: 'RFC 7519 section 4.1.5: not yet valid',
    server: 'sends an ID token for later',
    bend: { claims: (to) => Object.assign(to, { nbf: Number(to.iat) + 3_600 }) },
    ends: refused('expiry'),
  },
  {
    source: 'OpenID Connect Core section 5.1: email_verified',
    server: 'names an address that it has not verified',
    bend: claims({ email_verified: false }),
    ends: refused('email'),
  },
  {
    source: 'RFC 7515 section 4.1.11: crit',
    server: 'marks an unknown header as critical',
    bend: { idToken: (made, key) => key.sign({ alg: 'RS256', kid: key.id, crit: ['new'], new: 1 }, made) },
    ends: refused('response'),
  },
  {
    source: 'RFC 7517 section 4.5: unknown kid',
    server: 'names a key that it does not publish',
    bend: { idToken: (made, key) => key.sign({ alg: 'RS256', kid: 'of-nobody' }, made) },
    ends: refused('key'),
  },
  {
    source: 'RFC 6749 section 7.1: token_type',
    server: 'sends a token of the type DPoP, though no proof was sent',
    bend: tokens({ token_type: 'DPoP' }),
    ends: refused('access-token'),
  },
  {
    source: 'RFC 6749 section 7.1: unknown token_type',
    server: 'sends a token of an unknown type',
    bend: tokens({ token_type: 'mac' }),
    ends: refused('response'),
  },
  {
    source: 'RFC 6749 section 5.1: no expires_in',
    server: 'does not say how long the access token lasts',
    bend: tokens({ expires_in: undefined }),
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'RFC 6749 section 5.1: no access_token',
    server: 'sends no access token',
    bend: tokens({ access_token: undefined }),
    ends: refused('access-token'),
  },
  {
    source: 'RFC 6749 section 5.1: no refresh_token',
    server: 'sends no refresh token',
    bend: tokens({ refresh_token: undefined }),
    ends: refused('refresh-token'),
  },
  {
    source: 'OpenID Connect Core section 3.1.3.3: no id_token',
    server: 'sends no ID token',
    bend: tokens({ id_token: undefined }),
    ends: refused('response'),
  },
  {
    source: 'RFC 6749 section 5.1: HTML',
    server: 'answers the exchange with a page',
    bend: { exchange: () => htmlPage(200) },
    ends: refused('json'),
  },
  {
    source: 'RFC 9110 section 6.6.1: clock two hours ahead',
    server: 'has a clock two hours ahead of this computer’s',
    bend: {},
    clockAhead: 2 * HOUR,
    ends: 'accepted',
    inBrowser: true,
  },
  {
    source: 'RFC 9110 section 6.6.1: clock two hours behind',
    server: 'has a clock two hours behind this computer’s',
    bend: {},
    clockAhead: -2 * HOUR,
    ends: 'accepted',
    inBrowser: true,
  },
];

const AT_REFRESH: readonly Omit<Row & { step: 'refresh' }, 'step'>[] = [
  {
    source: 'OpenID Connect Core section 12.2: no ID token',
    server: 'answers a refresh without an ID token',
    bend: tokens({ id_token: undefined }),
    ends: 'accepted',
  },
  {
    source: 'OpenID Connect Core section 12.2: foreign audience',
    server: 'answers a refresh with an ID token for us and another party',
    bend: { claims: (to) => Object.assign(to, { aud: [to.aud, 'another'] }) },
    ends: unusable('token response: another client'),
  },
  {
    source: 'RFC 6749 section 7.1: token_type at a refresh',
    server: 'answers a refresh with a token of the type DPoP',
    bend: tokens({ token_type: 'DPoP' }),
    ends: unusable('token response: unusable'),
  },
  {
    source: 'RFC 6749 section 5.1: no expires_in at a refresh',
    server: 'does not say how long the new access token lasts',
    bend: tokens({ expires_in: undefined }),
    ends: 'accepted',
  },
  {
    source: 'RFC 6749 section 5.2: HTML at a refresh',
    server: 'answers a refresh with a page that claims success',
    bend: { refresh: () => htmlPage(200) },
    ends: unusable('HTTP 200'),
  },
  {
    source: 'RFC 9110 section 6.6.1: clock two hours ahead at a refresh',
    server: 'has a clock two hours ahead of this computer’s',
    bend: {},
    clockAhead: 2 * HOUR,
    ends: 'accepted',
  },
  {
    source: 'RFC 9110 section 6.6.1: clock two hours behind at a refresh',
    server: 'has a clock two hours behind this computer’s',
    bend: {},
    clockAhead: -2 * HOUR,
    ends: 'accepted',
  },
];

export const BEYOND_ROWS: readonly Row[] = [
  ...AT_SIGN_IN.map((row) => ({ ...row, step: 'sign-in' as const })),
  ...AT_REFRESH.map((row) => ({ ...row, step: 'refresh' as const })),
];
