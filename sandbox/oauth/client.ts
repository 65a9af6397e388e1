/** The OAuth client of type "Web application" that the sandbox knows, as the Cloud console would show it. */
export interface GoogleClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris: readonly string[];
}

const FALLBACK_REDIRECT = 'http://127.0.0.1:8080/callback';

/** The sandbox's only client; without redirect URIs it gets a loopback one, since a client needs at least one. */
export function sandboxClient(redirectUris: readonly string[] = []): GoogleClient {
  return {
    id: '1234567890-sandboxsandboxsandboxsandboxsand.apps.googleusercontent.com',
    secret: 'GOCSPX-sandbox-is-no-secret-at-all',
    redirectUris: redirectUris.length === 0 ? [FALLBACK_REDIRECT] : redirectUris,
  };
}
