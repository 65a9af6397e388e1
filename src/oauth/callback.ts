import { AuthorizationResponseError, OperationProcessingError, validateAuthResponse } from 'oauth4webapi';
import { fail, ok, type Result } from '../core/result.ts';
import type { SignInCheck, SignInFailure } from '../core/sign-in.ts';
import { GOOGLE } from './google-server.ts';

/** The callback's parameters after they were judged. The library takes none that it has not judged itself. */
export type CallbackParameters = ReturnType<typeof validateAuthResponse>;

/** Google's answer failed `check`. */
export function refused(check: SignInCheck) {
  return fail<SignInFailure>({ kind: 'refused', check });
}

/**
 * Judges the address that Google's page redirected to: the answer must carry our `state` (RFC 6749 section 10.12) and, if
 * it names an issuer, Google's (RFC 9207). An error in it (RFC 6749 section 4.1.2.1) becomes a failure.
 */
export function readCallback(url: string, clientId: string, state: string): Result<CallbackParameters, SignInFailure> {
  const { searchParams } = new URL(url);
  try {
    const parameters = validateAuthResponse(GOOGLE, { client_id: clientId }, searchParams, state);
    return parameters.has('code') ? ok(parameters) : refused('code');
  } catch (error) {
    if (error instanceof AuthorizationResponseError) return fail(saidNo(error.error));
    if (!(error instanceof OperationProcessingError)) throw error;
    const issuer = searchParams.getAll('iss');
    return refused(issuer.length > 0 && issuer.some((named) => named !== GOOGLE.issuer) ? 'issuer' : 'state');
  }
}

function saidNo(reason: string): SignInFailure {
  return reason === 'admin_policy_enforced'
    ? { kind: 'problem', problem: { kind: 'blocked', reason: 'admin-policy' } }
    : { kind: 'denied', reason };
}
