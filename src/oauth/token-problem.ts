import { OperationProcessingError, ResponseBodyError } from 'oauth4webapi';
import type { HttpAnswer } from '../core/http.ts';
import { networkProblem } from '../core/network-problem.ts';
import type { Problem } from '../core/problem.ts';
import { readRetryAfter } from '../core/retry-after.ts';
import type { EpochMs } from '../core/time.ts';

const CLIENTS_PAGE = 'https://console.cloud.google.com/auth/clients';

/**
 * Codes of a policy that blocks the account: its administrator's, or that of Google's Advanced Protection.
 * https://developers.google.com/identity/protocols/oauth2#expiration
 */
const POLICY = /^(?:admin_)?policy_enforced$|^access_denied$/;

/**
 * Codes of an endpoint that can't answer now, such as those of RFC 6749 section 4.1.2.1, or that was not content with a
 * proof (RFC 9449 sections 5 and 8), which the next request makes anew.
 */
const PASSING = /^(?:server_|internal_|rate_limit_|use_dpop_|invalid_dpop_)|_unavailable$/;

/** Whether Google refuses the code or refresh token itself (RFC 6749 section 5.2), and not because of a policy. */
export function isGrantRefused(error: unknown): boolean {
  return error instanceof ResponseBodyError && error.error === 'invalid_grant' && !isOfPolicy(error);
}

/**
 * What a failed call of the token endpoint means, except for a refused grant, which means one thing in an exchange and
 * another in a refresh. Undefined if the error is of none of these kinds.
 */
export function tokenProblem(error: unknown, now: EpochMs): Problem | undefined {
  if (error instanceof ResponseBodyError) return refusal(error, now);
  if (error instanceof OperationProcessingError) {
    return error.cause instanceof Response ? unreadable(error.cause, now) : lostConnection(error.cause);
  }
  // Nested too deeply for the library to read.
  if (error instanceof RangeError) return { kind: 'server', detail: 'token response: nested' };
  return lostConnection(error);
}

/**
 * What a failed `fetch` means, or an answer that broke off while it was read: the library wraps that in a parse error.
 * Undefined for the library's own errors, which are TypeErrors too but have a `code`.
 */
export function lostConnection(error: unknown): Problem | undefined {
  return error instanceof TypeError && 'code' in error ? undefined : networkProblem(error);
}

/**
 * Sorts a refusal by what the user can do. An unknown code is blamed on the client: the request is always the same, so
 * only the client's settings at Google can have changed, and retrying would never end.
 */
function refusal(error: ResponseBodyError, now: EpochMs): Problem {
  const { error: code, cause, status, response } = error;
  if (isOfPolicy(error)) return { kind: 'blocked', reason: 'admin-policy' };
  // If the description names the client, Google means a client of the type Web application that came without its
  // secret.
  const isOfRequest = code === 'invalid_request' && !matches(/client/, cause.error_description);
  const isForeseen = isOfRequest || PASSING.test(code) || (status !== 400 && status !== 401);
  if (isForeseen && !/(?:_client|^org_internal)$/.test(code)) return unreadable(response, now, code);
  const setting = code === 'redirect_uri_mismatch' ? 'redirect' : 'client';
  return { kind: 'misconfigured', setting, link: CLIENTS_PAGE };
}

function isOfPolicy({ error: code, cause }: ResponseBodyError): boolean {
  return matches(POLICY, code === 'invalid_grant' ? cause.error_subtype : code);
}

/** What comes with the code can be anything. */
function matches(pattern: RegExp, said: unknown): boolean {
  return typeof said === 'string' && pattern.test(said);
}

/** What an answer means that is neither tokens nor a refusal of what was sent; `code` is the error that it names. */
export function unreadable(response: HttpAnswer, now: EpochMs, code?: string): Problem {
  const until = readRetryAfter(response.headers.get('retry-after'), now);
  const throttled =
    response.status === 429 || (response.status === 503 && until !== undefined) || code === 'rate_limit_exceeded';
  if (throttled) return { kind: 'throttled', until };
  return { kind: 'server', detail: code !== undefined && /^\w{1,60}$/.test(code) ? code : `HTTP ${response.status}` };
}
