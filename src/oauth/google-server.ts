import type { AuthorizationServer } from 'oauth4webapi';

/**
 * Google's endpoints, hardcoded rather than discovered: one host and one request fewer, and nothing to tamper with.
 * `iss` in the callback (RFC 9207) is checked if present, since Google sends it but has not always done so.
 * https://accounts.google.com/.well-known/openid-configuration
 */
export const GOOGLE: AuthorizationServer = {
  issuer: 'https://accounts.google.com',
  authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  token_endpoint: 'https://oauth2.googleapis.com/token',
  revocation_endpoint: 'https://oauth2.googleapis.com/revoke',
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
  id_token_signing_alg_values_supported: ['RS256'],
};
