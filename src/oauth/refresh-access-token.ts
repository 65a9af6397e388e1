import {
  ClientSecretPost,
  getValidatedIdTokenClaims,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
} from 'oauth4webapi';
import type { AccountId } from '../core/account/account.ts';
import type { GoogleClient } from '../core/account/google-client.ts';
import type { Http } from '../core/http.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { EpochMs } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';
import { emailOf, isForClient } from './id-token-claims.ts';
import { judgeTokens } from './judge-tokens.ts';
import { type ProofKey, type Proved, sendProved } from './keys/send-proved.ts';
import { sentBy } from './library-fetch.ts';
import { isGrantRefused, tokenProblem } from './token-problem.ts';
import { type Tokens, usableTokens } from './usable-tokens.ts';

/** A new access token, and what else Google sent with it; a refresh token replaces the old one. */
export interface Refreshed extends Tokens, Proved {
  /** The account's current address, if Google named it: it may have changed since the sign-in. */
  readonly email: string | undefined;
}

/**
 * Requests a new access token (RFC 6749 section 6). `signed-out` means that Google answered `invalid_grant`, and
 * `blocked` that a policy has ended the grant; after any other failure, the refresh token may still be good. Tokens of
 * another account than `account` are rejected (OpenID Connect Core section 12.2). Proves the possession of `key`, if given.
 */
export async function refreshAccessToken(
  http: Http,
  { id, client }: { readonly id: AccountId; readonly client: GoogleClient },
  refreshToken: string,
  now: EpochMs,
  key?: ProofKey,
): Promise<Result<Refreshed>> {
  try {
    const identity = { client_id: client.id };
    const authentication = ClientSecretPost(client.secret);
    const { response, ...proved } = await sendProved(key, (proof) =>
      refreshTokenGrantRequest(GOOGLE, identity, authentication, refreshToken, {
        ...sentBy(http, 'refresh'),
        ...proof,
      }),
    );
    const judged = await judgeTokens(client.id, response, processRefreshTokenResponse);
    if (!judged.ok) return judged;
    const tokens = judged.value;
    const claims = getValidatedIdTokenClaims(tokens);
    if (claims !== undefined && claims.sub !== id)
      return fail({ kind: 'server', detail: 'token response: another account' });
    if (claims !== undefined && !isForClient(claims, client.id))
      return fail({ kind: 'server', detail: 'token response: another client' });
    const usable = usableTokens(tokens, now);
    if (usable === undefined) return fail({ kind: 'server', detail: 'token response: unusable' });
    return ok({ ...usable, ...proved, email: emailOf(claims) });
  } catch (error) {
    return fail(refreshProblem(error, now));
  }
}

function refreshProblem(error: unknown, now: EpochMs): Problem {
  if (isGrantRefused(error)) return { kind: 'signed-out' };
  const problem = tokenProblem(error, now);
  if (problem !== undefined) return problem;
  // Not identified by class name, which a build shortens.
  if (error instanceof Error && 'code' in error) {
    return { kind: 'server', detail: `token response: ${String(error.code)}` };
  }
  throw error;
}
