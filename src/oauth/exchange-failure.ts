import {
  INVALID_RESPONSE,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  KEY_SELECTION,
  OperationProcessingError,
  PARSE_ERROR,
  RESPONSE_IS_NOT_JSON,
  UnsupportedOperationError,
} from 'oauth4webapi';
import * as v from 'valibot';
import type { SignInCheck, SignInFailure } from '../core/account/sign-in.ts';
import type { EpochMs } from '../core/time.ts';
import { isGrantRefused, lostConnection, tokenProblem } from './token-problem.ts';

/** Why a code exchange failed; rethrows an error that is none of its known failures. */
export function exchangeFailure(error: unknown, now: EpochMs): SignInFailure {
  if (isGrantRefused(error)) return refusal('code');
  const check = failedCheck(error);
  if (check !== undefined) return refusal(check);
  const problem = tokenProblem(error, now);
  if (problem === undefined) throw error;
  return { kind: 'problem', problem };
}

/** The same for the step that fetches Google's keys and verifies the ID token's signature (RFC 7515 section 5.2). */
export function signatureFailure(now: EpochMs): (error: unknown) => SignInFailure {
  return (error) => {
    if (error instanceof OperationProcessingError && error.code === KEY_SELECTION) return refusal('key');
    if (error instanceof OperationProcessingError && error.code === INVALID_RESPONSE) {
      return refusal(v.is(SignatureCause, error.cause) ? 'signature' : 'response');
    }
    // A published key that the browser can't import (RFC 7518 section 6.3.1).
    if (error instanceof DOMException && error.name === 'DataError') return refusal('key');
    // A signature that is not base64url (RFC 7515 section 2).
    if (error instanceof TypeError && 'code' in error) return refusal('signature');
    return exchangeFailure(error, now);
  };
}

function refusal(check: SignInCheck): SignInFailure {
  return { kind: 'refused', check };
}

// What the library attaches to its errors, if it shows which check failed.
const SignatureCause = v.object({ signature: v.unknown() });
const Cause = v.object({
  header: v.optional(v.unknown()),
  claim: v.optional(v.string()),
  claims: v.optional(v.record(v.string(), v.unknown())),
  body: v.optional(v.record(v.string(), v.unknown())),
});

const CHECK_OF_CLAIM: Readonly<Record<string, SignInCheck>> = {
  nonce: 'nonce',
  aud: 'audience',
  azp: 'audience',
  iss: 'issuer',
  exp: 'expiry',
  nbf: 'expiry',
};

function failedCheck(error: unknown): SignInCheck | undefined {
  if (error instanceof UnsupportedOperationError) return 'response';
  if (!(error instanceof OperationProcessingError)) return undefined;
  if (error.cause instanceof Response) {
    return error.cause.ok && error.code === RESPONSE_IS_NOT_JSON ? 'json' : undefined;
  }
  if (error.code === PARSE_ERROR) return lostConnection(error.cause) === undefined ? 'json' : undefined;
  const cause = v.safeParse(Cause, error.cause);
  if (!cause.success) return 'response';
  const { header, claim, claims, body } = cause.output;
  // An algorithm other than Google's, such as none or one that uses our secret as the key (RFC 8725 section 3.1).
  if (header !== undefined) return 'signature';
  if (error.code === JWT_CLAIM_COMPARISON || error.code === JWT_TIMESTAMP_CHECK)
    return CHECK_OF_CLAIM[claim ?? ''] ?? 'response';
  if (claims !== undefined && typeof claims.sub !== 'string') return 'subject';
  if (claims !== undefined && typeof claims.nonce !== 'string') return 'nonce';
  if (body !== undefined && typeof body.access_token !== 'string') return 'access-token';
  return 'response';
}
