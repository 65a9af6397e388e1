import * as v from 'valibot';
import type { Problem } from '../core/problem.ts';
import { readRetryAfter, readRetryTime } from '../core/retry-after.ts';
import type { EpochMs } from '../core/time.ts';
import type { GmailFailure } from './failure.ts';

const ErrorBody = v.object({
  error: v.object({
    message: v.optional(v.string(), ''),
    status: v.optional(v.string(), ''),
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string(), '') })), []),
    details: v.optional(
      v.array(
        v.object({ reason: v.optional(v.string(), ''), metadata: v.optional(v.record(v.string(), v.unknown())) }),
      ),
      [],
    ),
  }),
});

const ENABLE_GMAIL = 'https://console.cloud.google.com/apis/library/gmail.googleapis.com';

const NO_MAILBOX = 'Mail service not enabled';

/**
 * What an answer other than 2xx means. `body` is its parsed JSON, or undefined if it has none.
 * https://developers.google.com/workspace/gmail/api/guides/handle-errors
 */
export function readError(status: number, retryAfter: string | null, body: unknown, now: EpochMs): GmailFailure {
  if (status === 401) return { kind: 'unauthorized' };
  const parsed = v.safeParse(ErrorBody, body);
  const error = parsed.success ? parsed.output.error : undefined;
  const until = readRetryAfter(retryAfter, now) ?? readRetryTime(error?.message ?? '', now);
  if (status === 429 || (status === 503 && until !== undefined)) return { kind: 'throttled', until };
  // A page that a proxy returns instead of Gmail's answer says nothing about a message or a request.
  if (error === undefined) return { kind: 'server', detail: `HTTP ${status}` };
  if (status === 404) return { kind: 'not-found' };
  return (
    (status === 403 || status === 400 ? refusal(error, until) : undefined) ?? {
      kind: 'server',
      detail: `HTTP ${status}`,
    }
  );
}

/**
 * Distinguishes 403s in the order of Google's own client: the first error's reason, then the details, then the status.
 */
function refusal(
  { errors, details, message, status }: v.InferOutput<typeof ErrorBody>['error'],
  until: EpochMs | undefined,
): Problem | undefined {
  const reasons = [...errors, ...details].map(({ reason }) => reason);
  const metadata = details.find((detail) => detail.metadata !== undefined)?.metadata;
  for (const reason of reasons) {
    const problem = problemOf(reason, message, until, metadata);
    if (problem !== undefined) return problem;
  }
  const code = [...reasons, status].find((reason) => /^\w{1,60}$/.test(reason));
  return code === undefined ? undefined : { kind: 'refused', code };
}

function problemOf(
  reason: string,
  message: string,
  until: EpochMs | undefined,
  metadata: Readonly<Record<string, unknown>> | undefined,
): Problem | undefined {
  switch (reason) {
    case 'rateLimitExceeded':
    case 'userRateLimitExceeded':
    case 'dailyLimitExceeded':
    case 'quotaExceeded':
    case 'RATE_LIMIT_EXCEEDED':
      return { kind: 'throttled', until };
    case 'insufficientPermissions':
    case 'ACCESS_TOKEN_SCOPE_INSUFFICIENT':
      return { kind: 'not-permitted', missing: 'scope' };
    case 'domainPolicy':
      return { kind: 'blocked', reason: 'domain-policy' };
    case 'failedPrecondition':
      // "Precondition check failed." passes on retry; only this text, which has no code of its own, is final.
      return message === NO_MAILBOX ? { kind: 'blocked', reason: 'no-mailbox' } : undefined;
    case 'accessNotConfigured':
    case 'SERVICE_DISABLED':
      return { kind: 'misconfigured', setting: 'gmail-api', link: enableLink(metadata?.consumer) };
    default:
      return undefined;
  }
}

/** Google names the project as `projects/<number>`; anything else is left out of the link. */
function enableLink(consumer: unknown): string {
  const project = typeof consumer === 'string' ? /^projects\/(\d+)$/.exec(consumer)?.[1] : undefined;
  return project === undefined ? ENABLE_GMAIL : `${ENABLE_GMAIL}?project=${project}`;
}
