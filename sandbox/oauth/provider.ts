import { randomBytes } from 'node:crypto';
import { type Configuration, errors, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { accountOf } from './account-claims.ts';
import type { GoogleClient } from './client.ts';
import { grantFor } from './grants.ts';
import { errorPage } from './pages/error-page.ts';
import { consentPages } from './pages/interactions.ts';
import { loginHints } from './pages/login-hint.ts';
import { AUTHORIZATION_PATH, CONSENT_PATH } from './paths.ts';
import type { Person } from './person.ts';
import { googlePolicy } from './policy.ts';
import { KNOWN_SCOPES, reportedScope, SCOPE_CLAIMS } from './scopes.ts';
import { DETAIL_HEADER } from './tokens/detail-header.ts';
import type { TokenStore } from './tokens/token-store.ts';

/** What the provider is made of. */
export interface ProviderParts {
  readonly client: GoogleClient;
  readonly people: readonly Person[];
  readonly store: TokenStore;
  readonly signingKey: JWK;
  readonly accessTokenSeconds: number;
  /** Whether refresh tokens are bound to the key of a proof (RFC 9449); if not, proofs are ignored. */
  readonly bindsTokens: boolean;
}

const HALF_YEAR_S = 180 * 86_400;
// All other errors at the authorization endpoint are pages: Google does not redirect a broken request back.
const REDIRECTED = new Set(['access_denied', 'interaction_required', 'login_required', 'consent_required']);

/** `oidc-provider`, a certified OpenID provider, with Google's paths, scopes, pages and behavior. */
export function createProvider(parts: ProviderParts): Provider {
  const { people } = parts;
  const offlineCodes = new Set<string>();
  const provider = new Provider('https://accounts.google.com', configuration(parts, offlineCodes));
  // The sandbox's TLS server runs in front and sends X-Forwarded-Proto: https.
  provider.proxy = true;
  provider.use(loginHints(provider, people));
  provider.use(consentPages(provider, people));
  provider.on('authorization.error', (_ctx, error) => {
    if (!REDIRECTED.has(error.error)) error.allow_redirect = false;
  });
  provider.on('authorization.success', (ctx, response) => {
    const consented = ctx.oidc.result?.consent !== undefined;
    // A refresh token is issued for a consent given on the page, not for an earlier grant.
    if (consented && ctx.oidc.params?.access_type === 'offline') offlineCodes.add(String(response?.code));
    const scope = ctx.oidc.entities.AuthorizationCode?.scope ?? '';
    Object.assign(response ?? {}, {
      scope: reportedScope(scope),
      authuser: '0',
      prompt: consented ? 'consent' : 'none',
    });
  });
  provider.on('grant.success', (ctx) => bindRefreshToken(ctx, parts.store));
  provider.on('grant.error', (ctx, error) => ctx.set(DETAIL_HEADER, error.error_detail ?? ''));
  provider.on('server_error', (_ctx, error) => process.emitWarning(error));
  return provider;
}

function configuration(parts: ProviderParts, offlineCodes: ReadonlySet<string>): Configuration {
  const { client, people, store } = parts;
  return {
    adapter: store.adapter,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [...client.redirectUris],
      },
    ],
    jwks: { keys: [parts.signingKey] },
    routes: { authorization: AUTHORIZATION_PATH, token: '/token', jwks: '/oauth2/v3/certs', userinfo: '/v1/userinfo' },
    scopes: KNOWN_SCOPES,
    claims: SCOPE_CLAIMS,
    conformIdTokenClaims: false,
    // Google does not require PKCE for a web client; here a sign-in without it must fail.
    pkce: { required: () => true },
    extraParams: { access_type: checkAsGoogle },
    allowOmittingSingleRegisteredRedirectUri: false,
    rotateRefreshToken: false,
    issueRefreshToken: (_ctx, _client, source) => offlineCodes.has(source.jti),
    expiresWithSession: () => false,
    loadExistingGrant: (ctx) => grantFor(ctx, store),
    findAccount: (ctx, sub) => {
      const person = people.find((each) => each.sub === sub);
      return person && accountOf(person, ctx);
    },
    clientBasedCORS: () => true,
    cookies: { keys: ['sandbox'] },
    // As long as Google's own tokens, since requests are measured in bytes.
    formats: { bitsOfOpaqueRandomness: (_ctx, model) => (model.kind === 'AccessToken' ? 1_320 : 618) },
    ttl: {
      AccessToken: parts.accessTokenSeconds,
      AuthorizationCode: 600,
      IdToken: 3_600,
      Interaction: 3_600,
      Grant: HALF_YEAR_S,
      RefreshToken: HALF_YEAR_S,
      Session: HALF_YEAR_S,
    },
    interactions: { policy: googlePolicy(), url: (_ctx, interaction) => CONSENT_PATH + interaction.uid },
    renderError: (ctx, out) => {
      ctx.status = 400;
      ctx.type = 'html';
      ctx.body = errorPage(out.error, out.error_description);
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: parts.bindsTokens, nonceSecret: randomBytes(32), requireNonce: () => true },
      rpInitiatedLogout: { enabled: false },
    },
  };
}

/** Google binds the refresh tokens of clients with a secret too, which RFC 9449 section 5 leaves as they are. */
function bindRefreshToken({ oidc }: KoaContextWithOIDC, store: TokenStore): void {
  const { AccessToken: access, RefreshToken: issued } = oidc.entities;
  if (oidc.params?.grant_type !== 'authorization_code' || issued === undefined) return;
  const stored = store.get('RefreshToken', issued.jti);
  if (stored !== undefined && access?.jkt !== undefined) stored.jkt = access.jkt;
}

/** Refuses what Google refuses and oidc-provider allows. */
function checkAsGoogle(ctx: KoaContextWithOIDC, accessType: string | undefined): void {
  // As sent: oidc-provider has already dropped unknown parameters from its own copy.
  const scopes = String(ctx.query.scope ?? '').split(' ');
  if (scopes[0] === '') throw new errors.InvalidRequest('Missing required parameter: scope');
  const unknown = scopes.filter((scope) => !KNOWN_SCOPES.includes(scope));
  if (unknown.length > 0) {
    throw new errors.InvalidScope(`Some requested scopes were invalid: ${unknown.join(' ')}`, unknown.join(' '));
  }
  if (accessType !== undefined && !['online', 'offline'].includes(accessType)) {
    throw new errors.InvalidRequest('Invalid parameter value for access_type');
  }
}
