import type { FaultAct } from '../../../sandbox/faults.ts';
import {
  backendError,
  domainPolicy,
  type GoogleError,
  gmailApiNotEnabled,
  insufficientScopes,
  invalidCredentials,
  notFound,
  tooManyConcurrentRequests,
  userQuotaExceeded,
} from '../../../sandbox/google-errors.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { type EpochMs, SECOND } from '../../../src/core/time.ts';

/** One column of the fault matrix: what goes wrong, and as what it must be known. */
export interface MatrixFault {
  readonly name: string;
  /** What the sandbox does, at `now` by the worker's clock; `no-network` is the browser's own word. */
  readonly act: (now: EpochMs) => FaultAct | 'no-network';
  /** What must be stored as the problem; what it does not name may be anything. */
  readonly problem: Partial<Problem>;
  /** How long Google asks to be left alone, where it does. */
  readonly rest?: number;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

const refusal =
  ({ status, body }: GoogleError, headers: Record<string, string> = {}) =>
  (): FaultAct => ({ kind: 'answer', status, headers: { ...JSON_TYPE, ...headers }, body });
const page = (status: number): FaultAct => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!doctype html><title>Sorry</title>',
});
const tokenRefusal =
  (status: number, error: string, description = 'Bad Request') =>
  (): FaultAct => ({
    kind: 'answer',
    status,
    headers: JSON_TYPE,
    body: JSON.stringify({ error, error_description: description }),
  });
/** Valid JSON in which no member that we read has the type that Google documents. */
const wrongTypes = (): FaultAct => ({
  kind: 'answer',
  status: 200,
  headers: JSON_TYPE,
  body: JSON.stringify({
    ...{ historyId: 12, history: 'none', messages: {}, messagesUnread: '7', threadsUnread: null },
    ...{ id: {}, threadId: 1, internalDate: 0, access_token: 7, expires_in: 'soon', token_type: [] },
  }),
});

const WHEREVER: readonly MatrixFault[] = [
  { name: '500', act: refusal(backendError()), problem: { kind: 'server', detail: 'HTTP 500' } },
  { name: 'a page in place of data', act: () => page(200), problem: { kind: 'server' } },
  { name: 'JSON cut in half', act: () => ({ kind: 'truncate' }), problem: { kind: 'server' } },
  { name: 'wrong types', act: wrongTypes, problem: { kind: 'server' } },
  { name: 'no answer', act: () => ({ kind: 'hang' }), problem: { kind: 'slow' } },
  { name: 'a connection that breaks off', act: () => ({ kind: 'reset' }), problem: { kind: 'offline' } },
  { name: 'no network', act: () => 'no-network', problem: { kind: 'offline' } },
];

/** What can go wrong with any request to Gmail. */
export const GMAIL_FAULTS: readonly MatrixFault[] = [
  ...WHEREVER,
  { name: '401', act: refusal(invalidCredentials()), problem: { kind: 'server', detail: 'HTTP 401' } },
  { name: '403 for the rate', act: refusal(userQuotaExceeded()), problem: { kind: 'throttled' } },
  {
    name: '403 for the scope',
    act: refusal(insufficientScopes('caribou.api.proto.MailboxService.Any')),
    problem: { kind: 'not-permitted', missing: 'scope' },
  },
  {
    name: '403 by an administrator',
    act: refusal(domainPolicy()),
    problem: { kind: 'blocked', reason: 'domain-policy' },
  },
  {
    name: '403 for a project without Gmail API',
    act: refusal(gmailApiNotEnabled()),
    problem: { kind: 'misconfigured', setting: 'gmail-api' },
  },
  { name: '404', act: refusal(notFound()), problem: { kind: 'server', detail: 'HTTP 404' } },
  { name: '429', act: refusal(tooManyConcurrentRequests()), problem: { kind: 'throttled' } },
  {
    name: '429 with Retry-After in seconds',
    act: refusal(tooManyConcurrentRequests(), { 'retry-after': '1200' }),
    problem: { kind: 'throttled' },
    rest: 1_200 * SECOND,
  },
  {
    name: '429 with Retry-After as a date',
    act: (now) => refusal(tooManyConcurrentRequests(), { 'retry-after': new Date(now + 900 * SECOND).toUTCString() })(),
    problem: { kind: 'throttled' },
    rest: 900 * SECOND,
  },
  { name: '503 with a page', act: () => page(503), problem: { kind: 'server', detail: 'HTTP 503' } },
  {
    name: '503 with Retry-After',
    act: () => ({ ...page(503), headers: { 'retry-after': '300' } }),
    problem: { kind: 'throttled' },
    rest: 300 * SECOND,
  },
];

/** What can go wrong with a refresh of the access token. */
export const TOKEN_FAULTS: readonly MatrixFault[] = [
  ...WHEREVER,
  {
    name: 'invalid_grant',
    act: tokenRefusal(400, 'invalid_grant', 'Token has been expired or revoked.'),
    problem: { kind: 'signed-out' },
  },
  {
    name: 'disabled_client',
    act: tokenRefusal(401, 'disabled_client', 'The OAuth client was disabled.'),
    problem: { kind: 'misconfigured', setting: 'client' },
  },
  {
    name: 'admin_policy_enforced',
    act: tokenRefusal(400, 'admin_policy_enforced'),
    problem: { kind: 'blocked', reason: 'admin-policy' },
  },
  { name: '429', act: tokenRefusal(429, 'rate_limit_exceeded'), problem: { kind: 'throttled' } },
  {
    name: '429 with Retry-After in seconds',
    act: () => ({ ...page(429), headers: { 'retry-after': '1200' } }),
    problem: { kind: 'throttled' },
    rest: 1_200 * SECOND,
  },
  { name: '503 with a page', act: () => page(503), problem: { kind: 'server', detail: 'HTTP 503' } },
];
