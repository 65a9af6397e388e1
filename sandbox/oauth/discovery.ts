import { AUTHORIZATION_PATH } from './paths.ts';
import { KNOWN_SCOPES } from './scopes.ts';

/** Google's discovery document, for what the sandbox supports. https://accounts.google.com/.well-known/openid-configuration */
export const DISCOVERY = {
  issuer: 'https://accounts.google.com',
  authorization_endpoint: `https://accounts.google.com${AUTHORIZATION_PATH}`,
  token_endpoint: 'https://oauth2.googleapis.com/token',
  userinfo_endpoint: 'https://openidconnect.googleapis.com/v1/userinfo',
  revocation_endpoint: 'https://oauth2.googleapis.com/revoke',
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: KNOWN_SCOPES,
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  code_challenge_methods_supported: ['S256'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  authorization_response_iss_parameter_supported: true,
} as const;
