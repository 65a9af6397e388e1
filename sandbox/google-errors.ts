/** An error as Google's APIs return it: status line and JSON body (two-space indented, as Google prints it). */
export interface GoogleError {
  readonly status: number;
  readonly body: string;
}

interface ErrorParts {
  readonly code: number;
  readonly status: string;
  readonly message: string;
  readonly reason: string;
  /** The text in `errors[0]`, if it differs from the message above it. */
  readonly short?: string;
  readonly domain?: string;
  /** Additional members of `errors[0]`. */
  readonly also?: Readonly<Record<string, string>>;
  readonly details?: readonly unknown[];
}

/** The number of the Cloud project that owns the sandbox's OAuth client. */
const PROJECT = '1234567890';
const SERVICE = 'gmail.googleapis.com';

/** Builds an error from its parts, in Google's layout. */
export function googleError(parts: ErrorParts): GoogleError {
  const first = {
    message: parts.short ?? parts.message,
    ...(parts.domain === undefined ? {} : { domain: parts.domain }),
    reason: parts.reason,
    ...parts.also,
  };
  const error = {
    code: parts.code,
    message: parts.message,
    errors: [first],
    status: parts.status,
    ...(parts.details === undefined ? {} : { details: parts.details }),
  };
  return { status: parts.code, body: `${JSON.stringify({ error }, null, 2)}\n` };
}

const errorInfo = (reason: string, metadata: Readonly<Record<string, string>>) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata: { service: SERVICE, ...metadata },
});

const EXPECTED_CREDENTIAL =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** 401 for an access token that is expired, revoked or invented. */
export const invalidCredentials = (): GoogleError =>
  googleError({
    code: 401,
    status: 'UNAUTHENTICATED',
    message: `Request had invalid authentication credentials. ${EXPECTED_CREDENTIAL}`,
    short: 'Invalid Credentials',
    domain: 'global',
    reason: 'authError',
    also: { location: 'Authorization', locationType: 'header' },
  });

/** 401 for a request without an Authorization header; `rpc` as in {@link insufficientScopes}. */
export const missingCredentials = (rpc: string): GoogleError =>
  googleError({
    code: 401,
    status: 'UNAUTHENTICATED',
    message: `Request is missing required authentication credential. ${EXPECTED_CREDENTIAL}`,
    short: 'Login Required.',
    domain: 'global',
    reason: 'required',
    also: { location: 'Authorization', locationType: 'header' },
    details: [errorInfo('CREDENTIALS_MISSING', { method: rpc })],
  });

/** 403 for a token without any of the method's scopes; `rpc` is e.g. caribou.api.proto.MailboxService.GetProfile. */
export const insufficientScopes = (rpc: string): GoogleError =>
  googleError({
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'Request had insufficient authentication scopes.',
    short: 'Insufficient Permission',
    domain: 'global',
    reason: 'insufficientPermissions',
    details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { method: rpc })],
  });

/** 403 for anything the token may not do for a reason other than its scopes, in Gmail's words. */
export const forbidden = (message: string): GoogleError =>
  googleError({ code: 403, status: 'PERMISSION_DENIED', message, domain: 'global', reason: 'forbidden' });

/** 403 for exceeding a user's 6,000 units per minute: PERMISSION_DENIED, although it is a rate limit. */
export const userQuotaExceeded = (): GoogleError =>
  googleError({
    code: 403,
    status: 'PERMISSION_DENIED',
    message:
      "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' " +
      `of service '${SERVICE}' for consumer 'project_number:${PROJECT}'.`,
    domain: 'usageLimits',
    reason: 'rateLimitExceeded',
  });

/** 429 for too many requests in flight. */
export const tooManyConcurrentRequests = (): GoogleError =>
  googleError({
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    message: 'Too many concurrent requests for user',
    domain: 'usageLimits',
    reason: 'rateLimitExceeded',
  });

/** 404 for history that is too old and for deleted messages, threads and labels. */
export const notFound = (): GoogleError =>
  googleError({
    code: 404,
    status: 'NOT_FOUND',
    message: 'Requested entity was not found.',
    domain: 'global',
    reason: 'notFound',
  });

/** 400 from Gmail itself, e.g. `Invalid label: X`. */
export const invalidArgument = (message: string): GoogleError =>
  googleError({ code: 400, status: 'INVALID_ARGUMENT', message, domain: 'global', reason: 'invalidArgument' });

/** 400 from the layer before Gmail that parses query and JSON into a request (no domain, reason `invalid`). */
export const badRequest = (description: string, message = description, field?: string): GoogleError =>
  googleError({
    code: 400,
    status: 'INVALID_ARGUMENT',
    message,
    reason: 'invalid',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ ...(field === undefined ? {} : { field }), description }],
      },
    ],
  });

/** 400 for a Google account without Gmail. */
export const mailServiceNotEnabled = (): GoogleError =>
  googleError({
    code: 400,
    status: 'FAILED_PRECONDITION',
    message: 'Mail service not enabled',
    domain: 'global',
    reason: 'failedPrecondition',
  });

/** 403 for a Cloud project in which the Gmail API was never enabled. */
export const gmailApiNotEnabled = (): GoogleError => {
  const url = `https://console.developers.google.com/apis/api/${SERVICE}/overview?project=${PROJECT}`;
  return googleError({
    code: 403,
    status: 'PERMISSION_DENIED',
    message:
      `Gmail API has not been used in project ${PROJECT} before or it is disabled. Enable it by visiting ${url} then retry. ` +
      'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    domain: 'usageLimits',
    reason: 'accessNotConfigured',
    also: { extendedHelp: 'https://console.developers.google.com' },
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url }],
      },
      errorInfo('SERVICE_DISABLED', { consumer: `projects/${PROJECT}` }),
    ],
  });
};

/** 403 because a Workspace administrator turned the API off. */
export const domainPolicy = (): GoogleError =>
  googleError({
    code: 403,
    status: 'PERMISSION_DENIED',
    message: 'The domain administrators have disabled Gmail apps.',
    domain: 'global',
    reason: 'domainPolicy',
  });

/** 500 from Gmail itself. */
export const backendError = (): GoogleError =>
  googleError({
    code: 500,
    status: 'INTERNAL',
    message: 'Internal error encountered.',
    domain: 'global',
    reason: 'backendError',
  });
