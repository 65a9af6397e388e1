import type { FaultAct, FaultRule } from '../faults.ts';
import {
  backendError,
  domainPolicy,
  type GoogleError,
  gmailApiNotEnabled,
  invalidCredentials,
  tooManyConcurrentRequests,
  userQuotaExceeded,
} from '../google-errors.ts';
import { preconditionFailed, userRateLimitExceeded } from '../passing-errors.ts';

const json = (error: GoogleError, headers: Record<string, string> = {}): FaultAct => ({
  kind: 'answer',
  status: error.status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  body: error.body,
});

const page = (status: number): FaultAct => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!doctype html><title>Error</title><p>The server is having a bad day.</p>',
});

const MINUTE = 60_000;

/** Creates a fault with its conditions at the moment it is activated (epoch milliseconds). */
type ReadyFault = (now: number) => Pick<FaultRule, 'act' | 'times'>;

const lasting =
  (act: FaultAct): ReadyFault =>
  () => ({ act });

/** The faults offered on the control page, by the label that they are shown under. */
export const READY_FAULTS: ReadonlyMap<string, ReadyFault> = new Map([
  ['400 precondition check failed, once', () => ({ act: json(preconditionFailed()), times: 1 })],
  ['400 precondition check failed', lasting(json(preconditionFailed()))],
  ['401 invalid credentials', lasting(json(invalidCredentials()))],
  ['403 rate limit', lasting(json(userQuotaExceeded()))],
  [
    '403 with a 5-minute wait in its text',
    (now) => ({ act: json(userRateLimitExceeded(403, new Date(now + 5 * MINUTE))) }),
  ],
  [
    '429 with a 5-minute wait in its text',
    (now) => ({ act: json(userRateLimitExceeded(429, new Date(now + 5 * MINUTE))) }),
  ],
  ['429, Retry-After 5 s', lasting(json(tooManyConcurrentRequests(), { 'retry-after': '5' }))],
  ['429, Retry-After 5 minutes', lasting(json(tooManyConcurrentRequests(), { 'retry-after': '300' }))],
  ['500 backend error', lasting(json(backendError()))],
  ['503 with an HTML page', lasting(page(503))],
  ['200 with an HTML page', lasting(page(200))],
  ['JSON cut in half', lasting({ kind: 'truncate' })],
  ['no answer', lasting({ kind: 'hang' })],
  ['connection reset', lasting({ kind: 'reset' })],
  ['Gmail API not enabled', lasting(json(gmailApiNotEnabled()))],
  ['turned off by an administrator', lasting(json(domainPolicy()))],
]);
