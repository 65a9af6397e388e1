import type { SigningKey } from './id-token.ts';

type Json = Record<string, unknown>;

/** How Google's answers are spoilt on their way, for the tests of what is then refused. */
export interface Bend {
  /** Changes the parameters of the redirect back to the extension. */
  readonly callback?: (parameters: URLSearchParams) => void;
  /** Changes the address of that redirect, parameters included. */
  readonly redirect?: (address: string) => string;
  /** Changes the ID token's claims, in an exchange or a refresh, before they are signed. */
  readonly claims?: (claims: Json) => void;
  /** Makes the ID token in place of Google's own key. */
  readonly idToken?: (claims: Json, key: SigningKey) => string | Promise<string>;
  /** Changes the token endpoint's good answer. */
  readonly tokens?: (body: Json) => void;
  /** Changes the headers of that answer. */
  readonly headers?: (headers: Headers) => void;
  /** Refuses the proof of a request to the token endpoint (RFC 9449), by its nonce; undefined accepts it. */
  readonly proof?: (nonce: unknown) => Response | undefined;
  /** Answers an exchange, a refresh or a request for the keys in Google's place, or throws as `fetch` does. */
  readonly exchange?: () => Response | Promise<Response>;
  readonly refresh?: () => Response | Promise<Response>;
  readonly keys?: () => Response | Promise<Response>;
}
