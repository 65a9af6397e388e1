import { type Jwt, readJwt } from './jwt.ts';
import type { Check, CheckName } from './story.ts';
import { formOf, membersOf, queryOf, valueIn, type WireCall } from './wire-call.ts';

/** What is known besides the calls: hashes that only the browser can compute, and who must have answered. */
export interface Known {
  /** BASE64URL(SHA-256) of a text that was sent, by that text. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Google's `sub` of the account; undefined if any account may sign in. */
  readonly subject: string | undefined;
  readonly issuer: string;
  /** The check at which the real code stopped. */
  readonly refused: CheckName | undefined;
}

/** A comparison before its values are masked. */
export type Comparison = Omit<Check, 'result'> & { readonly holds: boolean | undefined };

/**
 * Compares again, from nothing but what went over the wire, what the sign-in compared. Leaves out what was not reached.
 * `holds` is undefined if there was nothing to compare.
 */
export function comparisonsOf(calls: readonly WireCall[], known: Known): readonly Comparison[] {
  const named = (name: WireCall['name']): WireCall | undefined => calls.findLast((call) => call.name === name);
  const authorization = named('authorization');
  const callback = named('callback');
  const token = named('token');
  const idToken = readJwt(valueIn(membersOf(token), 'id_token'));
  return [
    ...(callback === undefined ? [] : ofCallback(queryOf(authorization), callback, known)),
    ...(token === undefined ? [] : ofExchange(queryOf(authorization), token, known)),
    ...(idToken === undefined ? [] : ofIdToken(idToken, { authorization, token, keys: named('keys') }, known)),
    ...ofScopes(queryOf(authorization), membersOf(token)),
  ];
}

function ofCallback(asked: ReturnType<typeof queryOf>, callback: WireCall, known: Known): readonly Comparison[] {
  const answered = queryOf(callback);
  const { origin, pathname } = new URL(callback.url);
  const issuer = valueIn(answered, 'iss');
  return [
    equal('redirect', valueIn(asked, 'redirect_uri'), `${origin}${pathname}`),
    equal('state', valueIn(asked, 'state'), valueIn(answered, 'state')),
    { ...equal('callback-issuer', known.issuer, issuer), ...(issuer === undefined ? { holds: undefined } : {}) },
  ];
}

function ofExchange(asked: ReturnType<typeof queryOf>, token: WireCall, known: Known): readonly Comparison[] {
  const form = formOf(token);
  const verifier = valueIn(form, 'code_verifier');
  const kind = valueIn(membersOf(token), 'token_type');
  return [
    ...(verifier === undefined
      ? []
      : [equal('challenge', valueIn(asked, 'code_challenge'), known.hashes.get(verifier))]),
    ...ofProof(token, known),
    ...(kind === undefined ? [] : [{ ...equal('token-type', 'Bearer', kind), holds: kind.toLowerCase() === 'bearer' }]),
  ];
}

/** RFC 9449 section 4.3. Google wants the hash of the code as the proof's identifier. */
function ofProof(token: WireCall, known: Known): readonly Comparison[] {
  const proof = readJwt(valueIn(Object.entries(token.headers), 'dpop'));
  if (proof === undefined) return [];
  const code = valueIn(formOf(token), 'code');
  const hash = code === undefined ? undefined : known.hashes.get(code);
  const claim = (name: string): string => valueIn(proof.claims, name) ?? '';
  const expected = [token.method, token.url, ...(hash === undefined ? [] : [hash])];
  const found = [claim('htm'), claim('htu'), ...(hash === undefined ? [] : [claim('jti')])];
  return [{ name: 'dpop', expected: expected.join(' '), found: found.join(' '), holds: same(expected, found) }];
}

/** OpenID Connect Core section 3.1.3.7. A refreshed ID token need not have a nonce (section 12.2). */
function ofIdToken(
  { header, claims }: Jwt,
  of: { readonly [Name in 'authorization' | 'token' | 'keys']: WireCall | undefined },
  known: Known,
): readonly Comparison[] {
  const claim = (name: string): string | undefined => valueIn(claims, name);
  const client = valueIn(formOf(of.token), 'client_id') ?? '';
  const nonce = valueIn(queryOf(of.authorization), 'nonce');
  const parties = [claim('aud'), claim('azp')].flatMap((party) => party ?? []);
  const seconds = secondsAt(of.token);
  const issuer = claim('iss') ?? '';
  return [
    {
      ...equal('issuer', known.issuer, issuer),
      holds: [known.issuer, known.issuer.replace('https://', '')].includes(issuer),
    },
    {
      name: 'audience',
      expected: client,
      found: [...new Set(parties)].join(' '),
      holds: claim('aud') !== undefined && parties.every((party) => party === client || party === `["${client}"]`),
    },
    ...(nonce === undefined ? [] : [equal('nonce', nonce, claim('nonce'))]),
    {
      name: 'expiry',
      expected: String(seconds),
      found: claim('exp') ?? '',
      holds: Number(claim('exp') ?? 0) > seconds,
    },
    ...ofSignature(valueIn(header, 'kid'), of.keys, known),
    ...(known.subject === undefined ? [] : [equal('subject', known.subject, claim('sub'))]),
  ];
}

/** The signature itself is verified by the browser's own cryptography; what is compared here is who signed. */
function ofSignature(kid: string | undefined, keys: WireCall | undefined, known: Known): readonly Comparison[] {
  const isRefused = known.refused === 'signature';
  const published = keyIdsOf(keys);
  if (published.length === 0 && !isRefused) return [];
  return [{ name: 'signature', expected: published.join(' '), found: kid ?? '', holds: !isRefused }];
}

function ofScopes(asked: ReturnType<typeof queryOf>, answered: ReturnType<typeof membersOf>): readonly Comparison[] {
  const wanted = valueIn(asked, 'scope')
    ?.split(' ')
    .filter((scope) => scope.includes('/auth/'));
  const granted = valueIn(answered, 'scope')?.split(' ');
  if (wanted === undefined || granted === undefined) return [];
  const holds = wanted.every((scope) => granted.includes(scope));
  return [{ name: 'scopes', expected: wanted.join(' '), found: granted.join(' '), holds }];
}

/** The ids of the keys that Google publishes (RFC 7517 section 5). */
export function keyIdsOf(keys: WireCall | undefined): readonly string[] {
  const list = valueIn(membersOf(keys), 'keys') ?? '';
  return [...list.matchAll(/"kid":"([\w.-]{1,80})"/g)].map(([, id = '']) => id).slice(0, 10);
}

/** Google's time when it answered, else ours, in seconds. */
function secondsAt(token: WireCall | undefined): number {
  const date = Date.parse(token?.response?.headers.date ?? '');
  return Math.floor((Number.isNaN(date) ? (token?.at ?? 0) : date) / 1_000);
}

function equal(name: CheckName, expected = '', found = ''): Comparison {
  return { name, expected, found, holds: expected === found };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.every((each, at) => each === other[at]);
}
