import { readJwt } from './jwt.ts';
import type { Field } from './story.ts';
import { formOf, membersOf, type Parameters, queryOf, type WireCall } from './wire-call.ts';

/** Of a shorter value, eight characters would be too many. */
const SHORTEST_WITH_ENDS = 24;
/** No request or response of a sign-in has more. */
const MOST_FIELDS = 40;

/** A value's first and last four characters and its length; of a short value, or an address, only the length. */
export function mask(value: string): string {
  const isLong = value.length >= SHORTEST_WITH_ENDS && /^[\x21-\x3f\x41-\x7e]+$/.test(value);
  return isLong ? `${value.slice(0, 4)}…${value.slice(-4)}[${value.length}]` : `…[${value.length}]`;
}

/** The fields as they are stored; masks every value that is not clear. */
export type Masker = (parameters: Parameters) => readonly Field[];

const WORDS = /^[\w-]{1,40}(?: [\w-]{1,40}){0,5}$/;
const NUMBER = /^\d{1,12}$/;
const HEADER = /^[\w/;:=+.,* -]{1,80}$/;
const FIELDS_MASK = /^[\w/(),*]{1,200}$/;
const ADDRESS = /^https?:\/\/[\w./-]{1,150}$/;
const CLIENT = /^[\w-]{1,100}\.apps\.googleusercontent\.com$/;
const KEY_ID = /^[\w.-]{1,80}$/;
/** A sentence: no word is as long as a token, and none is an address. */
const SENTENCE = /^[\w.,:;'"()-]{1,20}(?: [\w.,:;'"()-]{1,20}){0,39}$/;

/** The names whose values hold nothing secret, with the form that they must have to be stored as they are. */
const CLEAR: ReadonlyMap<string, RegExp> = new Map([
  ...names(WORDS, 'response_type code_challenge_method access_type prompt grant_type token_type token_type_hint'),
  ...names(WORDS, 'error error_subtype alg typ kty crv use htm email_verified'),
  ...names(NUMBER, 'expires_in refresh_token_expires_in authuser iat exp nbf retry-after'),
  ...names(HEADER, 'accept user-agent content-type cache-control date'),
  ...names(FIELDS_MASK, 'fields'),
  ...names(ADDRESS, 'address redirect_uri htu'),
  ...names(CLIENT, 'client_id aud azp'),
  ...names(KEY_ID, 'kid'),
  ...names(/^(?:https:\/\/)?[a-z\d.-]{1,60}$/, 'iss'),
  ...names(/^(?:(?:openid|email|profile|https:\/\/www\.googleapis\.com\/auth\/[a-z._]{1,40})(?: |$)){1,12}$/, 'scope'),
  ...names(SENTENCE, 'error_description'),
]);

/** The names whose values must appear nowhere, not even where a hostile server repeats them. */
const SECRET =
  /^(?:state|nonce|code|code_verifier|code_challenge|client_secret|access_token|refresh_token|id_token|token|email|sub|login_hint|authorization|dpop)$/;

/** Creates the masker for calls: what any of them calls a secret is masked in all of them. */
export function maskerFor(calls: readonly WireCall[]): Masker {
  const secrets = new Set(calls.flatMap(secretsOf));
  const hides = (value: string): boolean =>
    [...secrets].some((secret) => (secret.length < 6 ? value === secret : value.includes(secret)));
  const shown = (name: string, value: string): string =>
    CLEAR.get(name)?.test(value) === true && !hides(value) ? value : maskWithScheme(name, value);
  return (parameters) =>
    parameters.slice(0, MOST_FIELDS).map(([name, value]) => {
      const isName = /^[A-Za-z][\w-]{0,39}$/.test(name) && !hides(name);
      return [isName ? name : mask(name), shown(name.toLowerCase(), value)];
    });
}

function names(form: RegExp, list: string): readonly (readonly [string, RegExp])[] {
  return list.split(' ').map((name) => [name, form]);
}

/** Keeps the scheme of an Authorization header (RFC 9110 section 11.4), which is no secret. */
function maskWithScheme(name: string, value: string): string {
  // Of a token that is revoked nothing may be left, since its account has been removed.
  if (name === 'token') return `…[${value.length}]`;
  const [, token] = name === 'authorization' ? (/^Bearer (.+)$/.exec(value) ?? []) : [];
  return token === undefined ? mask(value) : `Bearer ${mask(token)}`;
}

function secretsOf(call: WireCall): readonly string[] {
  const answered = membersOf(call);
  const tokens = answered.flatMap(([name, value]) => (name === 'id_token' ? [readJwt(value)] : []));
  const claims = tokens.flatMap((token) => token?.claims ?? []);
  const headers = Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return [...queryOf(call), ...formOf(call), ...answered, ...claims, ...headers].flatMap(([name, value]) =>
    SECRET.test(name) && value !== '' ? [value.replace(/^Bearer /, '')] : [],
  );
}
