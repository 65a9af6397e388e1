import type { FaultAct, FaultRule } from '../../sandbox/faults.ts';
import {
  backendError,
  type GoogleError,
  insufficientScopes,
  invalidCredentials,
  notFound,
  tooManyConcurrentRequests,
  userQuotaExceeded,
} from '../../sandbox/google-errors.ts';

const GMAIL = 'gmail.googleapis.com';

/** The extension's requests to Google between two sign-ins. */
const PLACES = {
  token: { host: 'oauth2.googleapis.com', path: /^\/token$/ },
  profile: { host: GMAIL, path: /\/users\/me\/profile$/ },
  history: { host: GMAIL, path: /\/users\/me\/history$/ },
  list: { host: GMAIL, path: /\/users\/me\/messages$/ },
  label: { host: GMAIL, path: /\/users\/me\/labels\/INBOX$/ },
  message: { host: GMAIL, path: /\/users\/me\/messages\/[^/]+$/ },
} as const;

export type Endpoint = keyof typeof PLACES;
export const ENDPOINTS: readonly Endpoint[] = ['token', 'profile', 'history', 'list', 'label', 'message'];

/** All the ways in which an endpoint can fail to answer. */
export const FAULTS = [
  '401',
  '403 rate',
  '403 scope',
  '404',
  '429',
  '429 Retry-After',
  '500',
  '503',
  '503 Retry-After',
  'HTML',
  'HTML 502',
  'truncated',
  'wrong types',
  'reset',
  'late',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** Members that are read from answers, each with a wrong type. */
const WRONG = {
  access_token: 7,
  historyId: { is: 'not a number' },
  history: 'nothing new',
  messages: {},
  messagesUnread: 'many',
  id: 7,
};

const PAGE = '<!doctype html><title>Error</title><p>The server is having a bad day.</p>';

/** What happens to requests of that kind; errors of the token endpoint follow RFC 6749 section 5.2. */
export function actOf(endpoint: Endpoint, fault: FaultName): FaultAct {
  const isToken = endpoint === 'token';
  switch (fault) {
    case '401':
      return isToken ? oauthError(401, 'invalid_client') : jsonFault(invalidCredentials());
    case '403 rate':
      return isToken ? oauthError(403, 'rate_limit_exceeded') : jsonFault(userQuotaExceeded());
    case '403 scope':
      return isToken ? oauthError(403, 'admin_policy_enforced') : jsonFault(insufficientScopes('caribou.Test'));
    case '404':
      return isToken ? page(404) : jsonFault(notFound());
    case '429':
      return jsonFault(tooManyConcurrentRequests());
    case '429 Retry-After':
      return jsonFault(tooManyConcurrentRequests(), { 'retry-after': '1' });
    case '500':
      return jsonFault(backendError());
    case '503':
      return jsonFault({ ...backendError(), status: 503 });
    case '503 Retry-After':
      return jsonFault({ ...backendError(), status: 503 }, { 'retry-after': '1' });
    case 'HTML':
      return page(200);
    case 'HTML 502':
      return page(502);
    case 'truncated':
      return { kind: 'truncate' };
    case 'wrong types':
      return jsonFault({ status: 200, body: JSON.stringify(WRONG) });
    case 'reset':
      return { kind: 'reset' };
    case 'late':
      return { kind: 'delay', ms: 400 };
  }
}

/** The rule that applies a fault to the requests of one kind. */
export function ruleOf(endpoint: Endpoint, name: string, act: FaultAct): FaultRule {
  return { ...PLACES[endpoint], name: `${endpoint}: ${name}`, act };
}

/** Google's error as a fault, with additional headers. */
export function jsonFault({ status, body }: GoogleError, headers: Record<string, string> = {}): FaultAct {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body,
  };
}

function oauthError(status: number, error: string): FaultAct {
  return jsonFault({ status, body: JSON.stringify({ error, error_description: 'Refused for a test.' }) });
}

function page(status: number): FaultAct {
  return { kind: 'answer', status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: PAGE };
}
