import { type GoogleError, googleError } from './google-errors.ts';

/**
 * An occasional 400 from any method that a retry resolves; for some users it is permanent.
 * https://github.com/googleapis/google-api-php-client/issues/2558
 */
export const preconditionFailed = (): GoogleError =>
  googleError({
    code: 400,
    status: 'FAILED_PRECONDITION',
    message: 'Precondition check failed.',
    domain: 'global',
    reason: 'failedPrecondition',
  });

/**
 * 429 or 403 for a user with too many requests; only its text says when to retry, often a quarter of an hour later.
 * https://github.com/twentyhq/twenty/issues/17850
 */
export const userRateLimitExceeded = (code: 429 | 403, until: Date): GoogleError =>
  googleError({
    code,
    status: code === 429 ? 'RESOURCE_EXHAUSTED' : 'PERMISSION_DENIED',
    message: `User-rate limit exceeded.  Retry after ${until.toISOString()}`,
    domain: 'usageLimits',
    reason: code === 429 ? 'rateLimitExceeded' : 'userRateLimitExceeded',
  });
