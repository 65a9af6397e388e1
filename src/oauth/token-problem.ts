import { OperationProcessingError, ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { networkProblem } from '../core/network-problem.ts';
import type { Problem } from '../core/problem.ts';
import { readRetryAfter } from '../core/retry-after.ts';
import type { EpochMs } from '../core/time.ts';

const CLIENTS_PAGE = 'https://console.cloud.google.com/auth/clients';

/**
 * What a failed call of the token endpoint means, apart from `invalid_grant`, which means one thing in an exchange and
 * another in a refresh (RFC 6749 section 5.2). Undefined where the error is of none of these kinds.
 */
export function tokenProblem(error: unknown, now: EpochMs): Problem | undefined {
  if (error instanceof ResponseBodyError) return refusal(error, now);
  if (error instanceof WWWAuthenticateChallengeError)
    return { kind: 'misconfigured', setting: 'client', link: CLIENTS_PAGE };
  if (error instanceof OperationProcessingError) {
    return error.cause instanceof Response ? unreadable(error.cause, now) : lostConnection(error.cause);
  }
  return lostConnection(error);
}

/**
 * What a failed `fetch` means, or an answer that broke off while it was read: the library wraps that in a parse error.
 * Undefined for the library's own complaints, which are TypeErrors too but carry a `code`.
 */
export function lostConnection(error: unknown): Problem | undefined {
  return error instanceof TypeError && 'code' in error ? undefined : networkProblem(error);
}

function refusal(error: ResponseBodyError, now: EpochMs): Problem {
  switch (error.error) {
    case 'invalid_client':
    case 'deleted_client':
    case 'unauthorized_client':
      return { kind: 'misconfigured', setting: 'client', link: CLIENTS_PAGE };
    case 'redirect_uri_mismatch':
      return { kind: 'misconfigured', setting: 'redirect', link: CLIENTS_PAGE };
    case 'admin_policy_enforced':
      return { kind: 'blocked', reason: 'admin-policy' };
    case 'invalid_request':
      // Google's words for a client of the type Web application that came without its secret.
      return /client_secret/.test(error.error_description ?? '')
        ? { kind: 'misconfigured', setting: 'client', link: CLIENTS_PAGE }
        : { kind: 'server', detail: 'invalid_request' };
    default:
      return unreadable(error.response, now, error.error);
  }
}

function unreadable(response: Response, now: EpochMs, detail = `HTTP ${response.status}`): Problem {
  const until = readRetryAfter(response.headers.get('retry-after'), now);
  const throttled =
    response.status === 429 || (response.status === 503 && until !== undefined) || detail === 'rate_limit_exceeded';
  return throttled ? { kind: 'throttled', until } : { kind: 'server', detail };
}
