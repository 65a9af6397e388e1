import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import type { AccessLevel } from '../core/account/access-level.ts';
import { GOOGLE } from './google-server.ts';
import { scopeOf } from './scopes.ts';

/** The three random values that tie Google's answer to this one sign-in attempt. */
export interface OneTimeValues {
  /** RFC 7636 section 4.1 */
  readonly codeVerifier: string;
  /** RFC 6749 section 10.12 */
  readonly state: string;
  /** OpenID Connect Core section 3.1.2.1 */
  readonly nonce: string;
}

/** What a sign-in asks Google for. */
export interface SignInRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly level: AccessLevel;
  /** The address of the account to sign in again; undefined lets the user choose. */
  readonly loginHint: string | undefined;
  /** The only Google Workspace domains whose accounts may sign in; undefined for every account. */
  readonly allowedDomains?: readonly string[] | undefined;
}

/** Creates fresh random values for one sign-in attempt. */
export function createOneTimeValues(): OneTimeValues {
  return { codeVerifier: generateRandomCodeVerifier(), state: generateRandomState(), nonce: generateRandomNonce() };
}

/**
 * The URL of Google's sign-in page (RFC 6749 section 4.1.1, RFC 7636 section 4.3). Always asks for consent, since
 * Google returns a refresh token to a returning user only then.
 * https://developers.google.com/identity/protocols/oauth2/web-server
 */
export async function authorizationUrl(request: SignInRequest, oneTime: OneTimeValues): Promise<string> {
  const [domain, ...others] = request.allowedDomains ?? [];
  const url = new URL(String(GOOGLE.authorization_endpoint));
  url.search = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: scopeOf(request.level),
    state: oneTime.state,
    nonce: oneTime.nonce,
    code_challenge: await calculatePKCECodeChallenge(oneTime.codeVerifier),
    code_challenge_method: 'S256',
    access_type: 'offline',
    prompt: request.loginHint === undefined ? 'select_account consent' : 'consent',
    ...(request.loginHint === undefined ? {} : { login_hint: request.loginHint }),
    // Only narrows the choice of accounts: the ID token's own `hd` decides.
    ...(domain === undefined ? {} : { hd: others.length === 0 ? domain : '*' }),
  }).toString();
  return url.href;
}
