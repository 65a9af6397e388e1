import { tokenError } from '../google-wire.ts';
import { callback, claims, type Row, refused, tokens } from './row.ts';

/** Attacks that RFC 9700 (OAuth 2.0 Security Best Current Practice) has clients withstand. */
export const RFC_9700_ROWS: readonly Row[] = [
  {
    source: 'RFC 9700 section 2.1: redirect URI',
    server: 'sends the answer to another page of our origin',
    bend: { redirect: (address) => address.replace('?', 'another?') },
    step: 'sign-in',
    ends: refused('redirect'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 2.1.2: authorization code, not implicit',
    server: 'puts an ID token into the address',
    bend: callback((to) => to.set('id_token', 'a.b.c')),
    step: 'sign-in',
    ends: refused('response'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 2.1.2: access tokens in the address',
    server: 'puts an access token into the address, and no code',
    bend: callback((to) => {
      to.delete('code');
      to.set('access_token', 'ya29.of-an-attacker');
      to.set('token_type', 'Bearer');
    }),
    step: 'sign-in',
    ends: refused('code'),
  },
  {
    source: 'RFC 9700 section 2.3: least privilege',
    server: 'grants less than was asked for, as where a checkbox was cleared',
    bend: tokens({ scope: 'openid email' }),
    step: 'sign-in',
    ends: { kind: 'not-granted', level: 'read' },
  },
  {
    source: 'RFC 9700 section 4.1: answer in the fragment',
    server: 'answers after # in place of ?',
    bend: { redirect: (address) => address.replace('?', '#') },
    step: 'sign-in',
    ends: refused('state'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 4.4.2.1: mix-up',
    server: 'names another issuer in the address (RFC 9207)',
    bend: callback((to) => to.set('iss', 'https://evil.example')),
    step: 'sign-in',
    ends: refused('issuer'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 4.4.2.1: mix-up, two issuers',
    server: 'names its own issuer and another in the address',
    bend: callback((to) => to.append('iss', 'https://evil.example')),
    step: 'sign-in',
    ends: refused('issuer'),
  },
  {
    source: 'RFC 9700 section 4.5.2: code injection',
    server: 'hands out a code that belongs to another browser',
    bend: callback((to) => to.set('code', '4/of-somebody-else')),
    step: 'sign-in',
    ends: refused('code'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 4.5.2: code twice',
    server: 'names two codes',
    bend: callback((to) => to.append('code', '4/of-somebody-else')),
    step: 'sign-in',
    ends: refused('code'),
  },
  {
    source: 'RFC 9700 section 4.5.3.2: nonce',
    server: 'leaves the nonce out of the ID token',
    bend: claims({ nonce: undefined }),
    step: 'sign-in',
    ends: refused('nonce'),
  },
  {
    source: 'RFC 9700 section 4.7.1: CSRF',
    server: 'answers an attempt that was never made',
    bend: callback((to) => to.set('state', 'of-an-attacker')),
    step: 'sign-in',
    ends: refused('state'),
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 4.7.1: CSRF, no state',
    server: 'leaves out state',
    bend: callback((to) => to.delete('state')),
    step: 'sign-in',
    ends: refused('state'),
  },
  {
    source: 'RFC 9700 section 4.7.1: CSRF by an error',
    server: 'says no to an attempt that was never made',
    bend: callback((to) => {
      to.delete('code');
      to.set('error', 'access_denied');
      to.set('state', 'of-an-attacker');
    }),
    step: 'sign-in',
    ends: refused('state'),
  },
  {
    source: 'RFC 9700 section 4.14.2: replay of a refresh token',
    server: 'has revoked the refresh token, as after a theft',
    bend: { refresh: () => tokenError('invalid_grant', 'Token has been expired or revoked.') },
    step: 'refresh',
    ends: { kind: 'signed-out' },
    inBrowser: true,
  },
  {
    source: 'RFC 9700 section 4.14.2: rotation of refresh tokens',
    server: 'answers a refresh with a new refresh token',
    bend: tokens({ refresh_token: '1//rotated' }),
    step: 'refresh',
    ends: 'accepted',
  },
];
