import {
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  KEY_SELECTION,
  OperationProcessingError,
  PARSE_ERROR,
  RESPONSE_IS_NOT_JSON,
  ResponseBodyError,
  UnsupportedOperationError,
} from 'oauth4webapi';
import * as v from 'valibot';
import type { SignInCheck, SignInFailure } from '../core/sign-in.ts';
import type { EpochMs } from '../core/time.ts';
import { tokenProblem } from './token-problem.ts';

/** Why a code exchange came to nothing; throws what is none of its known failures. */
export function exchangeFailure(error: unknown, now: EpochMs): SignInFailure {
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return { kind: 'refused', check: 'code' };
  const check = failedCheck(error);
  if (check !== undefined) return { kind: 'refused', check };
  const problem = tokenProblem(error, now);
  if (problem === undefined) throw error;
  return { kind: 'problem', problem };
}

/** The same for the step that fetches Google's keys and verifies the ID token's signature (RFC 7515 section 5.2). */
export function signatureFailure(now: EpochMs): (error: unknown) => SignInFailure {
  return (error) => {
    const checked = error instanceof OperationProcessingError && !(error.cause instanceof Response);
    if (!checked) return exchangeFailure(error, now);
    return { kind: 'refused', check: error.code === KEY_SELECTION ? 'key' : 'signature' };
  };
}

// What the library attaches to its errors, as far as it tells us which check failed.
const Cause = v.object({
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
  if (error.code === RESPONSE_IS_NOT_JSON || error.code === PARSE_ERROR) return 'json';
  if (error.cause instanceof Response) return undefined;
  const cause = v.safeParse(Cause, error.cause);
  if (!cause.success) return 'response';
  const { claim, claims, body } = cause.output;
  if (error.code === JWT_CLAIM_COMPARISON || error.code === JWT_TIMESTAMP_CHECK)
    return CHECK_OF_CLAIM[claim ?? ''] ?? 'response';
  if (claims !== undefined && typeof claims.sub !== 'string') return 'subject';
  if (claims !== undefined && typeof claims.nonce !== 'string') return 'nonce';
  if (body !== undefined && typeof body.access_token !== 'string') return 'access-token';
  return 'response';
}
