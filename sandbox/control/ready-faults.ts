import type { FaultAct } from '../faults.ts';
import {
  backendError,
  domainPolicy,
  type GoogleError,
  gmailApiNotEnabled,
  invalidCredentials,
  tooManyConcurrentRequests,
  userQuotaExceeded,
} from '../google-errors.ts';

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

/** Faults to choose from on the control page, by the words that they are shown under. */
export const READY_FAULTS: ReadonlyMap<string, FaultAct> = new Map([
  ['401 invalid credentials', json(invalidCredentials())],
  ['403 rate limit', json(userQuotaExceeded())],
  ['429, Retry-After 5 s', json(tooManyConcurrentRequests(), { 'retry-after': '5' })],
  ['500 backend error', json(backendError())],
  ['503 with an HTML page', page(503)],
  ['200 with an HTML page', page(200)],
  ['JSON cut in half', { kind: 'truncate' }],
  ['no answer at all', { kind: 'hang' }],
  ['connection reset', { kind: 'reset' }],
  ['Gmail API not enabled', json(gmailApiNotEnabled())],
  ['switched off by an administrator', json(domainPolicy())],
]);
