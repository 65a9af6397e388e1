import { createHash, randomBytes } from 'node:crypto';
import type { GoogleClient } from '../../src/core/account/google-client.ts';
import type { Http, HttpInit } from '../../src/core/http.ts';
import type { Bend } from './bend.ts';
import type { SigningKey } from './id-token.ts';
import { answerRevocation } from './wire-revocation.ts';

type Json = Record<string, unknown>;

/** Google's side of a sign-in, as strict about names and values as RFC 6749, RFC 7636 and Google are. */
export interface GoogleWire {
  readonly http: (...request: Parameters<Http>) => Promise<Response>;
  /** Google's page on which the person says yes at once; undefined where Google shows an error page instead. */
  readonly allow: (authorizationUrl: string) => string | undefined;
  /** Who is in front of the page. */
  person: { readonly sub: string; readonly email: string };
  bend: Bend;
  /** Each code that came to the token endpoint, as often as it came. */
  readonly codesSent: string[];
  /** Each refresh token that came to the token endpoint, as often as it came. */
  readonly refreshesSent: string[];
  /** The same for the revocation endpoint. */
  readonly revocationsSent: string[];
  readonly keysAsked: () => number;
  /** A refresh token that works, made without a sign-in. */
  readonly issueRefreshToken: (client?: GoogleClient) => string;
  readonly revoke: (refreshToken: string) => void;
  /** What Google's clock says. */
  clock: () => number;
}

/** The answer of the token endpoint to a request that it will not serve (RFC 6749 section 5.2). */
export function tokenError(error: string, description?: string, status = 400, headers: HeadersInit = {}): Response {
  const body = description === undefined ? { error } : { error, error_description: description };
  return Response.json(body, { status, headers });
}

/** A web page where data was expected. */
export function htmlPage(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const type = { 'content-type': 'text/html; charset=UTF-8' };
  return new Response('<!DOCTYPE html><title>Error</title>', { status, headers: { ...type, ...headers } });
}

/** Google for one client with one redirect address; `key` is the one that it publishes. */
export function createGoogleWire(client: GoogleClient, redirectUri: string, key: SigningKey): GoogleWire {
  const pages = new Map<string, URLSearchParams>();
  const refreshTokens = new Map<string, { readonly client: GoogleClient; readonly person: GoogleWire['person'] }>();
  let keysAsked = 0;

  async function exchange(form: URLSearchParams): Promise<Response> {
    wire.codesSent.push(form.get('code') ?? '');
    if (wire.bend.exchange !== undefined) return wire.bend.exchange();
    const flaw = flawOf(form, ['client_id', 'client_secret', 'code', 'code_verifier', 'grant_type', 'redirect_uri']);
    if (flaw !== undefined) return flaw;
    if (form.get('redirect_uri') !== redirectUri) return tokenError('redirect_uri_mismatch', 'Bad Request');
    const asked = pages.get(form.get('code') ?? '');
    pages.delete(form.get('code') ?? '');
    // RFC 7636 section 4.6
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '', 'ascii')
      .digest('base64url');
    if (challenge !== asked?.get('code_challenge')) return tokenError('invalid_grant', 'Bad Request');

    const idToken = await signedFor(wire.person, client, { nonce: asked.get('nonce') });
    return tokens({ ...accessToken(asked.get('scope')), refresh_token: wire.issueRefreshToken(), id_token: idToken });
  }

  async function refresh(form: URLSearchParams): Promise<Response> {
    const token = form.get('refresh_token') ?? '';
    wire.refreshesSent.push(token);
    if (wire.bend.refresh !== undefined) return wire.bend.refresh();
    const flaw = flawOf(form, ['client_id', 'client_secret', 'grant_type', 'refresh_token']);
    if (flaw !== undefined) return flaw;
    const issued = refreshTokens.get(token);
    if (issued === undefined || issued.client.id !== form.get('client_id'))
      return tokenError('invalid_grant', 'Token has been expired or revoked.');
    const scope = 'openid email https://www.googleapis.com/auth/gmail.readonly';
    // The address is the one of today; `sub` is the person's for good.
    const person = issued.person.sub === wire.person.sub ? wire.person : issued.person;
    return tokens({ ...accessToken(scope), id_token: await signedFor(person, issued.client, {}) });
  }

  /** An ID token as Google makes them (OpenID Connect Core section 2). */
  async function signedFor(person: GoogleWire['person'], { id }: GoogleClient, more: Json): Promise<string> {
    const seconds = Math.floor(wire.clock() / 1_000);
    const claims: Json = {
      iss: 'https://accounts.google.com',
      azp: id,
      aud: id,
      ...person,
      email_verified: true,
      ...more,
      iat: seconds,
      exp: seconds + 3_600,
    };
    wire.bend.claims?.(claims);
    const sign = wire.bend.idToken ?? ((made: Json) => key.sign({ alg: 'RS256', kid: key.id, typ: 'JWT' }, made));
    return sign(claims, key);
  }

  function tokens(body: Json): Response {
    wire.bend.tokens?.(body);
    const headers = new Headers({ date: new Date(wire.clock()).toUTCString() });
    wire.bend.headers?.(headers);
    return Response.json(body, { headers });
  }

  function flawOf(form: URLSearchParams, expected: readonly string[]): Response | undefined {
    if (!form.has('client_secret')) return tokenError('invalid_request', 'client_secret is missing.');
    // Each once (RFC 6749 section 3.2), and nothing else.
    if (form.size !== expected.length || expected.some((name) => form.getAll(name).length !== 1))
      return tokenError('invalid_request', `Not ${expected.join()}`);
    const clients = [client, ...[...refreshTokens.values()].map((issued) => issued.client)];
    const known = clients.find(({ id }) => id === form.get('client_id'));
    return form.get('client_secret') === known?.secret ? undefined : tokenError('invalid_client', 'Unauthorized', 401);
  }

  function token(init: HttpInit): Response | Promise<Response> {
    const type = init.headers?.['content-type']?.split(';')[0];
    if (init.method !== 'POST' || type !== 'application/x-www-form-urlencoded')
      return new Response(null, { status: 405 });
    const form = new URLSearchParams(String(init.body));
    const proof = init.headers?.dpop;
    const refusal = proof === undefined ? undefined : wire.bend.proof?.(claimsOf(proof).nonce);
    if (refusal !== undefined) {
      if (form.has('code')) wire.codesSent.push(form.get('code') ?? '');
      else wire.refreshesSent.push(form.get('refresh_token') ?? '');
      return refusal;
    }
    if (form.get('grant_type') === 'authorization_code') return exchange(form);
    return form.get('grant_type') === 'refresh_token' ? refresh(form) : tokenError('unsupported_grant_type');
  }

  const wire: GoogleWire = {
    http: async (url, init) => {
      if (url === 'https://oauth2.googleapis.com/token') return token(init);
      if (url === 'https://oauth2.googleapis.com/revoke') {
        wire.revocationsSent.push(new URLSearchParams(String(init.body)).get('token') ?? '');
        return answerRevocation(init, refreshTokens);
      }
      if (url !== 'https://www.googleapis.com/oauth2/v3/certs' || init.method !== 'GET')
        throw new Error(`Sent to ${url}`);
      keysAsked += 1;
      return wire.bend.keys?.() ?? Response.json({ keys: [key.published] });
    },
    allow: (authorizationUrl) => {
      const asked = new URL(authorizationUrl).searchParams;
      if (asked.get('client_id') !== client.id || asked.get('redirect_uri') !== redirectUri) return undefined;
      if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256') return undefined;
      const code = `4/${randomBytes(16).toString('base64url')}`;
      pages.set(code, asked);
      const answer = new URLSearchParams({
        state: asked.get('state') ?? '',
        iss: 'https://accounts.google.com',
        code,
        scope: asked.get('scope') ?? '',
        authuser: '0',
        prompt: 'consent',
      });
      wire.bend.callback?.(answer);
      const address = `${redirectUri}?${answer}`;
      return wire.bend.redirect?.(address) ?? address;
    },
    person: { sub: '110169484474386276334', email: 'ada@example.com' },
    bend: {},
    codesSent: [],
    refreshesSent: [],
    revocationsSent: [],
    keysAsked: () => keysAsked,
    issueRefreshToken: (owner = client) => {
      const issued = `1//${randomBytes(16).toString('base64url')}`;
      refreshTokens.set(issued, { client: owner, person: wire.person });
      return issued;
    },
    revoke: (refreshToken) => void refreshTokens.delete(refreshToken),
    clock: Date.now,
  };
  return wire;
}

function accessToken(scope: string | null): Json {
  return {
    access_token: `ya29.${randomBytes(16).toString('base64url')}`,
    expires_in: 3_599,
    scope: scope ?? '',
    token_type: 'Bearer',
  };
}

function claimsOf(jwt: string): Json {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
}
