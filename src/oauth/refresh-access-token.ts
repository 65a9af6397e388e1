import {
  ClientSecretPost,
  customFetch,
  processRefreshTokenResponse,
  ResponseBodyError,
  refreshTokenGrantRequest,
} from 'oauth4webapi';
import type { GoogleClient } from '../core/account/google-client.ts';
import type { Http } from '../core/http.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type EpochMs, SECOND } from '../core/time.ts';
import { GOOGLE } from './google-server.ts';
import { tokenProblem } from './token-problem.ts';

/** A new access token, and a new refresh token if Google sent one in place of the old. */
export interface Refreshed {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: EpochMs;
  readonly refreshToken: string | undefined;
}

/**
 * Asks for a new access token (RFC 6749 section 6). `signed-out` means that Google answered `invalid_grant`, and nothing
 * else does: whatever else goes wrong, the refresh token may still be good.
 */
export async function refreshAccessToken(
  http: Http,
  client: GoogleClient,
  refreshToken: string,
  now: EpochMs,
): Promise<Result<Refreshed>> {
  try {
    const identity = { client_id: client.id };
    const authentication = ClientSecretPost(client.secret);
    const options = { [customFetch]: http };
    const response = await refreshTokenGrantRequest(GOOGLE, identity, authentication, refreshToken, options);
    const tokens = await processRefreshTokenResponse(GOOGLE, identity, response);
    return ok({
      accessToken: tokens.access_token,
      accessTokenExpiresAt: now + (tokens.expires_in ?? 0) * SECOND,
      refreshToken: tokens.refresh_token,
    });
  } catch (error) {
    return fail(refreshProblem(error, now));
  }
}

function refreshProblem(error: unknown, now: EpochMs): Problem {
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return { kind: 'signed-out' };
  const problem = tokenProblem(error, now);
  if (problem !== undefined) return problem;
  // Not told by its name: that is the class's, which a build shortens.
  if (error instanceof Error && 'code' in error) {
    return { kind: 'server', detail: `token response: ${String(error.code)}` };
  }
  throw error;
}
