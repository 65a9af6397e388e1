import { type Ask, jsonReply, type Reply } from '../../server/exchange.ts';
import type { Tokens } from './tokens.ts';

/**
 * POST /revoke with `token` (access or refresh) in the form or the query and no client authentication; revokes everything
 * that this user granted the client. https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke
 */
export function answerRevoke(ask: Ask, tokens: Tokens): Reply {
  const token = new URLSearchParams(ask.body.toString()).get('token') ?? new URLSearchParams(ask.query).get('token');
  if (!token) {
    return jsonReply(400, { error: 'invalid_request', error_description: 'Missing required parameter: token' });
  }
  const owner = tokens.ownerOf(token);
  if (owner === undefined) {
    return jsonReply(400, { error: 'invalid_token', error_description: 'Token expired or revoked' });
  }
  tokens.revoke(owner);
  return jsonReply(200, {});
}
