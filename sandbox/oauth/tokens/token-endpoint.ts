import { createHash } from 'node:crypto';
import { type Ask, jsonReply, type Reply } from '../../server/exchange.ts';
import { reportedScope } from '../scopes.ts';
import { DETAIL_HEADER } from './detail-header.ts';

interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/**
 * POST /token: oidc-provider's answer in Google's format. The secret is required along with PKCE; scopes have their long
 * names; a refresh returns no new refresh token; access tokens are bearer tokens, even if a proof was sent; that of an
 * exchange must name its code. https://developers.google.com/identity/protocols/oauth2/resources/dpop-adoption https://developers.google.com/identity/protocols/oauth2/web-server
 */
export async function answerToken(ask: Ask, forward: (ask: Ask) => Promise<Reply>): Promise<Reply> {
  const form = new URLSearchParams(ask.body.toString());
  if (ask.headers.authorization === undefined && !form.get('client_secret')) {
    return jsonReply(400, { error: 'invalid_request', error_description: 'client_secret is missing.' });
  }
  const code = form.get('code');
  if (code !== null && proofIdOf(ask) !== undefined && proofIdOf(ask) !== hashOf(code)) {
    return jsonReply(400, { error: 'invalid_dpop_proof', error_description: 'The jti is not the hash of the code.' });
  }
  // oidc-provider sends a page if the browser prefers HTML.
  const reply = await forward({ ...ask, headers: { ...ask.headers, accept: 'application/json' } });
  // The provider's own JSON.
  const body = JSON.parse(reply.body.toString()) as Record<string, unknown>;
  const refreshing = form.get('grant_type') === 'refresh_token';
  if (reply.status === 200) {
    const { refresh_token, scope, ...rest } = body;
    const tokens = { ...rest, token_type: 'Bearer', scope: reportedScope(String(scope ?? '')) };
    return withNonce(
      jsonReply(200, refreshing || refresh_token === undefined ? tokens : { ...tokens, refresh_token }),
      reply,
    );
  }
  const detail = String(reply.headers[DETAIL_HEADER] ?? '');
  const error = inGoogleWords(String(body.error), String(body.error_description), detail, refreshing);
  return withNonce(jsonReply(reply.status, error), reply);
}

/** The reply with the provider's nonce for the next proof, if it sent one. */
function withNonce(reply: Reply, { headers }: Reply): Reply {
  const nonce = headers['dpop-nonce'];
  return nonce === undefined ? reply : { ...reply, headers: { ...reply.headers, 'dpop-nonce': nonce } };
}

/** The `jti` of the request's proof; undefined without one. oidc-provider checks the rest of it. */
function proofIdOf({ headers: { dpop } }: Ask): unknown {
  if (typeof dpop !== 'string') return undefined;
  // As the provider reads it: a JWT whose claims are an object.
  const claims = JSON.parse(Buffer.from(dpop.split('.')[1] ?? '', 'base64url').toString() || '{}') as { jti?: unknown };
  return claims.jti ?? null;
}

function hashOf(code: string): string {
  return createHash('sha256').update(code, 'ascii').digest('base64url');
}

function inGoogleWords(error: string, description: string, detail: string, refreshing: boolean): OAuthError {
  if (error === 'invalid_client') {
    const found = detail !== 'client not found';
    return {
      error,
      error_description: found ? 'The provided client secret is invalid.' : 'The OAuth client was not found.',
    };
  }
  if (error !== 'invalid_grant') return { error, error_description: description };
  if (detail.includes('redirect_uri')) return { error: 'redirect_uri_mismatch', error_description: 'Bad Request' };
  if (detail.includes('must be provided')) return { error, error_description: 'Missing code verifier.' };
  if (detail.includes('code_verifier')) return { error, error_description: 'Invalid code verifier.' };
  return { error, error_description: refreshing ? 'Token has been expired or revoked.' : 'Bad Request' };
}
