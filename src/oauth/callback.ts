import {
  AuthorizationResponseError,
  OperationProcessingError,
  UnsupportedOperationError,
  validateAuthResponse,
} from 'oauth4webapi';
import type { SignInCheck, SignInFailure } from '../core/account/sign-in.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { GOOGLE } from './google-server.ts';

/** The callback's parameters after validation. The library accepts none that it has not validated itself. */
export type CallbackParameters = ReturnType<typeof validateAuthResponse>;

/** A failure: Google's answer did not pass `check`. */
export function refused(check: SignInCheck) {
  return fail<SignInFailure>({ kind: 'refused', check });
}

/** What an answer is compared with: the request that it answers. */
export interface Requested {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
}

/**
 * Validates the address that Google's page redirected to: it must be our redirect URI (a browser hands over any page of
 * the same origin), carry our `state` (RFC 6749 section 10.12) and, if it names an issuer, Google's (RFC 9207). An
 * error in it (RFC 6749 section 4.1.2.1) becomes a failure.
 */
export function readCallback(
  url: string,
  { clientId, redirectUri, state }: Requested,
): Result<CallbackParameters, SignInFailure> {
  if (!URL.canParse(url) || pageOf(url) !== pageOf(redirectUri)) return refused('redirect');
  const { searchParams } = new URL(url);
  if (!isFrom(GOOGLE.issuer, searchParams)) return refused('issuer');
  try {
    const parameters = validateAuthResponse(GOOGLE, { client_id: clientId }, searchParams, state);
    const codes = parameters.getAll('code');
    return codes.length === 1 && codes[0] !== '' ? ok(parameters) : refused('code');
  } catch (error) {
    if (error instanceof AuthorizationResponseError) return fail(saidNo(error.error));
    if (error instanceof UnsupportedOperationError) return refused('response');
    if (error instanceof OperationProcessingError) return refused('state');
    throw error;
  }
}

/**
 * Whether an answer comes from this issuer, as far as it names one (RFC 9207 section 2.4). The library treats an empty
 * issuer as none, and does not say which parameter came twice.
 */
export function isFrom(issuer: string, answer: URLSearchParams): boolean {
  const issuers = answer.getAll('iss');
  return issuers.length <= 1 && issuers.every((named) => named === issuer);
}

/** Everything of an address before its query, user name and password included. */
function pageOf(url: string): string {
  const page = new URL(url);
  page.search = '';
  page.hash = '';
  return page.href;
}

function saidNo(reason: string): SignInFailure {
  return reason === 'admin_policy_enforced'
    ? { kind: 'problem', problem: { kind: 'blocked', reason: 'admin-policy' } }
    : { kind: 'denied', reason };
}
