import {
  authorizationCodeGrantRequest,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  validateApplicationLevelSignature,
} from 'oauth4webapi';
import type { AccessLevel } from '../core/account/access-level.ts';
import type { GoogleClient } from '../core/account/google-client.ts';
import type { SignInFailure } from '../core/account/sign-in.ts';
import type { Http } from '../core/http.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import type { OneTimeValues } from './authorization-request.ts';
import { type CallbackParameters, refused } from './callback.ts';
import { exchangeFailure, signatureFailure } from './exchange-failure.ts';
import { GOOGLE } from './google-server.ts';
import { domainOf, emailOf, isForClient } from './id-token-claims.ts';
import { judgeTokens } from './judge-tokens.ts';
import { type Proved, sendProved } from './keys/send-proved.ts';
import { sentBy } from './library-fetch.ts';
import { grants } from './scopes.ts';
import { type Tokens, usableTokens } from './usable-tokens.ts';

/** The result of a complete sign-in: the account and its tokens. */
export interface Grant extends Tokens, Proved {
  /** Google's `sub`. */
  readonly subject: string;
  readonly email: string;
  readonly refreshToken: string;
  /** The user's Google Workspace domain, in lower case; undefined for a personal account. */
  readonly hostedDomain: string | undefined;
  /** Whether the answer in the address named its issuer (RFC 9207), which tells two mixed-up servers apart. */
  readonly isIssuerNamed: boolean;
}

/** OpenID Connect Core section 2. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/**
 * Exchanges the code for tokens, bound to `signing` where Google does so, and trusts none before every check has passed:
 * the ID token's claims (OpenID Connect Core section 3.1.3.7), its signature against Google's published keys, and the
 * scopes actually granted. RFC 6749 section 4.1.3, RFC 7636 section 4.5. A code works once: after any failure a new
 * attempt is needed.
 */
export async function exchangeCode(
  http: Http,
  exchange: {
    readonly client: GoogleClient;
    readonly level: AccessLevel;
    readonly redirectUri: string;
    readonly oneTime: OneTimeValues;
    readonly parameters: CallbackParameters;
    readonly signing?: CryptoKeyPair;
    readonly now: () => EpochMs;
  },
): Promise<Result<Grant, SignInFailure>> {
  const asked = exchange.now();
  try {
    const { response: answer, ...proved } = await sendProved(
      exchange.signing && { pair: exchange.signing },
      (proof) =>
        authorizationCodeGrantRequest(
          GOOGLE,
          { client_id: exchange.client.id },
          ClientSecretPost(exchange.client.secret),
          exchange.parameters,
          exchange.redirectUri,
          exchange.oneTime.codeVerifier,
          { ...sentBy(http, 'sign-in'), ...proof },
        ),
      await proofId(exchange.parameters),
    );
    const judged = await judgeTokens(exchange.client.id, answer, async (server, client, response) => {
      const expected = { expectedNonce: exchange.oneTime.nonce, requireIdToken: true };
      return [await processAuthorizationCodeResponse(server, client, response, expected), response] as const;
    });
    if (!judged.ok) return fail({ kind: 'problem', problem: judged.problem });
    const [tokens, response] = judged.value;
    // The library caches keys by this object; a copy prevents that, so that a key revoked by Google is not trusted.
    const keys = sentBy(http, 'signing-keys');
    const unproved = await validateApplicationLevelSignature({ ...GOOGLE }, response, keys).catch(
      signatureFailure(asked),
    );
    if (unproved !== undefined) return fail(unproved);

    const claims = getValidatedIdTokenClaims(tokens);
    if (claims === undefined) return refused('response');
    if (!isForClient(claims, exchange.client.id)) return refused('audience');
    if (!SUBJECT.test(claims.sub)) return refused('subject');
    const email = emailOf(claims);
    if (email === undefined) return refused('email');
    if (!grants(tokens.scope, exchange.level)) return fail({ kind: 'not-granted', level: exchange.level });
    const usable = usableTokens(tokens, asked);
    if (usable === undefined) return refused('access-token');
    const { refreshToken } = usable;
    if (refreshToken === undefined) return refused('refresh-token');
    const isIssuerNamed = exchange.parameters.has('iss');
    const hostedDomain = domainOf(claims);
    return ok({ ...usable, ...proved, refreshToken, subject: claims.sub, email, hostedDomain, isIssuerNamed });
  } catch (error) {
    return fail(exchangeFailure(error, asked));
  }
}

/**
 * The `jti` that Google demands in the proof of an exchange: the code's SHA-256 in base64url, which the library computes for
 * PKCE too. https://developers.google.com/identity/protocols/oauth2/resources/dpop-adoption
 */
function proofId(parameters: CallbackParameters): Promise<string> {
  return calculatePKCECodeChallenge(parameters.get('code') ?? '');
}
