import type { Http, HttpInit } from '../../../core/http.ts';
import { SECOND } from '../../../core/time.ts';
import { GOOGLE } from '../../../oauth/google-server.ts';
import { CLIENT, type Person, REDIRECT_URI } from '../cast.ts';
import type { Checks } from '../checks.ts';
import { hashOf, randomValue } from './base64url.ts';
import type { SigningKey } from './id-tokens.ts';
import { proofKey } from './proof-key.ts';

/**
 * Google's sign-in page, token endpoint, keys and Gmail as functions of this page, as strict as the RFCs: nothing is
 * sent, and nobody's mail is in it.
 */
export interface PracticeGoogle {
  readonly http: Http;
  /** The address with the code that the browser is sent to once a person has agreed (RFC 6749 section 4.1.2). */
  readonly agree: (authorizationUrl: string, person: Person) => string;
}

/** Of Gmail, what a check for mail asks first. */
export const PROFILE = 'https://gmail.googleapis.com/gmail/v1/users/me/profile';
const TOKENS = String(GOOGLE.token_endpoint);
const LIFETIME = 3_600;

/** A refresh token that was issued: to whom, and the thumbprint of the key that it is bound to, if any. */
interface Issued {
  readonly person: Person;
  readonly boundTo: string | undefined;
}

/** Creates the practice Google, which signs with `key` and compares what `checks` tell it to. */
export function createPracticeGoogle(key: SigningKey, checks: Checks): PracticeGoogle {
  const codes = new Map<string, { readonly person: Person; readonly asked: URLSearchParams }>();
  const refreshTokens = new Map<string, Issued>();
  const accessTokens = new Map<string, Person>();

  async function exchange(form: URLSearchParams, proof: string | undefined): Promise<Response> {
    const code = form.get('code') ?? '';
    const issued = codes.get(code);
    codes.delete(code); // It works once, whatever comes of it (RFC 6749 section 4.1.2).
    if (issued === undefined || form.get('redirect_uri') !== REDIRECT_URI) return refusal('invalid_grant');
    const { person, asked } = issued;
    const fingerprint = await hashOf(form.get('code_verifier') ?? '');
    if (!checks.compare('challenge', asked.get('code_challenge') ?? '', fingerprint)) return refusal('invalid_grant');
    const boundTo = await keyOf(proof, await hashOf(code));
    if (proof !== undefined && boundTo === undefined) return refusal('invalid_dpop_proof');
    const refreshToken = `1//${randomValue()}`;
    refreshTokens.set(refreshToken, { person, boundTo });
    const idToken = await key.sign(claimsFor(person, asked.get('nonce')));
    return Response.json({ ...access(person), refresh_token: refreshToken, id_token: idToken });
  }

  async function refresh(form: URLSearchParams, proof: string | undefined): Promise<Response> {
    const issued = refreshTokens.get(form.get('refresh_token') ?? '');
    if (issued === undefined) return refusal('invalid_grant');
    const holder = await keyOf(proof, undefined);
    const isHolder = issued.boundTo === undefined || checks.compare('dpop', issued.boundTo, holder ?? '');
    return isHolder ? Response.json(access(issued.person)) : refusal('invalid_dpop_proof');
  }

  function access(person: Person) {
    const token = `ya29.${randomValue()}`;
    accessTokens.set(token, person);
    return { access_token: token, expires_in: LIFETIME - 1, token_type: 'Bearer' };
  }

  async function tokens({ method, headers, body }: HttpInit): Promise<Response> {
    const form = new URLSearchParams(String(body));
    if (method !== 'POST') return refusal('invalid_request', 405);
    const isClient = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
    if (!isClient) return refusal('invalid_client', 401);
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return exchange(form, headers?.dpop);
      case 'refresh_token':
        return refresh(form, headers?.dpop);
      default:
        return refusal('unsupported_grant_type');
    }
  }

  function profile({ headers }: HttpInit): Response {
    const person = accessTokens.get(headers?.authorization?.replace(/^Bearer /, '') ?? '');
    return person === undefined ? refusal('UNAUTHENTICATED', 401) : Response.json({ emailAddress: person.email });
  }

  return {
    http: async (url, init) => {
      switch (url) {
        case TOKENS:
          return tokens(init);
        case GOOGLE.jwks_uri:
          return Response.json({ keys: [key.published] });
        case PROFILE:
          return profile(init);
        default:
          return refusal('not_found', 404);
      }
    },
    agree: (authorizationUrl, person) => {
      const asked = new URL(authorizationUrl).searchParams;
      const isKnown = asked.get('client_id') === CLIENT.id && asked.get('redirect_uri') === REDIRECT_URI;
      if (!isKnown || asked.get('code_challenge_method') !== 'S256') throw new Error('not a request of the app');
      const code = `4/${randomValue()}`;
      codes.set(code, { person, asked });
      const answer = { state: asked.get('state') ?? '', iss: GOOGLE.issuer, code, scope: asked.get('scope') ?? '' };
      return `${REDIRECT_URI}?${new URLSearchParams(answer)}`;
    },
  };
}

/** What an ID token says of a person, to whom it is given and for which request. */
export function claimsFor(person: Person, nonce: string | null) {
  const now = Math.floor(Date.now() / SECOND);
  const parties = { iss: GOOGLE.issuer, azp: CLIENT.id, aud: CLIENT.id };
  return { ...parties, ...person, email_verified: true, nonce, iat: now, exp: now + LIFETIME };
}

async function keyOf(proof: string | undefined, id: string | undefined): Promise<string | undefined> {
  return proof === undefined ? undefined : proofKey(proof, { url: TOKENS, id, now: Date.now() });
}

/** RFC 6749 section 5.2 */
function refusal(error: string, status = 400): Response {
  return Response.json({ error }, { status });
}
