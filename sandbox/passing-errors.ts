import { type GoogleError, googleError } from './google-errors.ts';

/**
 * 400 that comes now and then from any method and is gone when asked again; from some it never goes.
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
 * 429 or 403 for a user who asked too much, with the time to wait for, often a quarter of an hour away, in its text alone.
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
