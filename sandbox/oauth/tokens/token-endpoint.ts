import { type Ask, jsonReply, type Reply } from '../../server/exchange.ts';
import { reportedScope } from '../scopes.ts';
import { DETAIL_HEADER } from './detail-header.ts';

interface OAuthError {
  readonly error: string;
  readonly error_description: string;
}

/**
 * POST /token: oidc-provider's answer in Google's format. The secret is required along with PKCE; scopes have their long
 * names; a refresh returns no new refresh token. https://developers.google.com/identity/protocols/oauth2/web-server
 */
export async function answerToken(ask: Ask, forward: (ask: Ask) => Promise<Reply>): Promise<Reply> {
  const form = new URLSearchParams(ask.body.toString());
  if (ask.headers.authorization === undefined && !form.get('client_secret')) {
    return jsonReply(400, { error: 'invalid_request', error_description: 'client_secret is missing.' });
  }
  // oidc-provider sends a page if the browser prefers HTML.
  const reply = await forward({ ...ask, headers: { ...ask.headers, accept: 'application/json' } });
  // The provider's own JSON.
  const body = JSON.parse(reply.body.toString()) as Record<string, unknown>;
  const refreshing = form.get('grant_type') === 'refresh_token';
  if (reply.status === 200) {
    const { refresh_token, scope, ...rest } = body;
    const tokens = { ...rest, scope: reportedScope(String(scope ?? '')) };
    return jsonReply(200, refreshing || refresh_token === undefined ? tokens : { ...tokens, refresh_token });
  }
  const detail = String(reply.headers[DETAIL_HEADER] ?? '');
  return jsonReply(reply.status, inGoogleWords(String(body.error), String(body.error_description), detail, refreshing));
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
