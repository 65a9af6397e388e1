import type { SignInFailure } from '../../src/core/account/sign-in.ts';
import type { Problem } from '../../src/core/problem.ts';
import type { Bend } from './bend.ts';
import { htmlPage, tokenError } from './google-wire.ts';
import { type HostileAnswer, refused } from './hostile-answers.ts';

const problem = (one: Problem): SignInFailure => ({ kind: 'problem', problem: one });
const CLIENTS_PAGE = 'https://console.cloud.google.com/auth/clients';
const CLIENT = problem({ kind: 'misconfigured', setting: 'client', link: CLIENTS_PAGE });
const named = (name: string): Error => Object.assign(new Error(name), { name });

/** Rejects as `fetch` does. */
function reject(error: Error): () => Promise<Response> {
  return () => Promise.reject(error);
}

/** A good head, and a body that breaks off. */
function broken(error: Error): Response {
  const body = new ReadableStream({
    start: (stream) => {
      stream.enqueue(new TextEncoder().encode('{"access_tok'));
      stream.error(error);
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** Exchanges that fail at Google's or on the way; `now` is when they were asked for. */
export function failedExchanges(now: number): readonly HostileAnswer[] {
  return [
    {
      name: 'invalid_grant',
      bend: { exchange: () => tokenError('invalid_grant', 'Bad Request') },
      failure: refused('code'),
    },
    ...[
      tokenError('invalid_client', 'Unauthorized', 401),
      tokenError('invalid_client', 'Unauthorized', 401, { 'www-authenticate': 'Basic realm="x"' }),
      tokenError('disabled_client', 'The OAuth client was disabled.', 401),
      tokenError('deleted_client'),
      tokenError('unauthorized_client'),
      tokenError('restricted_client', undefined, 403),
      tokenError('org_internal', undefined, 403),
      tokenError('invalid_request', 'client_secret is missing.'),
      tokenError('unsupported_grant_type'),
      tokenError('an_error_that_nobody_has_foreseen'),
      tokenError('an error that nobody has foreseen', undefined, 401),
    ].map((answer, place) => ({
      name: `a refusal of the client (${place})`,
      bend: { exchange: () => answer.clone() },
      failure: CLIENT,
    })),
    {
      name: 'another invalid_request',
      bend: { exchange: () => tokenError('invalid_request', 'Missing parameter: code') },
      failure: problem({ kind: 'server', detail: 'invalid_request' }),
    },
    {
      name: 'redirect_uri_mismatch',
      bend: { exchange: () => tokenError('redirect_uri_mismatch', 'Bad Request') },
      failure: problem({ kind: 'misconfigured', setting: 'redirect', link: CLIENTS_PAGE }),
    },
    ...[
      tokenError('admin_policy_enforced'),
      tokenError('policy_enforced'),
      tokenError('access_denied', 'Account restricted', 403),
      Response.json({ error: 'invalid_grant', error_subtype: 'admin_policy_enforced' }, { status: 400 }),
    ].map((answer, place) => ({
      name: `a refusal by a policy (${place})`,
      bend: { exchange: () => answer.clone() },
      failure: problem({ kind: 'blocked', reason: 'admin-policy' }),
    })),
    {
      name: 'an error of Google itself',
      bend: { exchange: () => tokenError('temporarily_unavailable') },
      failure: problem({ kind: 'server', detail: 'temporarily_unavailable' }),
    },
    {
      name: 'an error whose code is far too long',
      bend: { exchange: () => tokenError('x'.repeat(1_000_000), undefined, 404) },
      failure: problem({ kind: 'server', detail: 'HTTP 404' }),
    },
    {
      name: '401 with a page that asks for a password',
      bend: { exchange: () => htmlPage(401, { 'www-authenticate': 'Basic realm="proxy"' }) },
      failure: problem({ kind: 'server', detail: 'HTTP 401' }),
    },
    {
      name: '401 with data that is no refusal',
      bend: { exchange: () => Response.json({ error: { code: 401, status: 'UNAUTHENTICATED' } }, { status: 401 }) },
      failure: problem({ kind: 'server', detail: 'HTTP 401' }),
    },
    {
      name: '429 with Retry-After',
      bend: { exchange: () => tokenError('rate_limit_exceeded', undefined, 429, { 'retry-after': '30' }) },
      failure: problem({ kind: 'throttled', until: now + 30_000 }),
    },
    {
      name: '429 with Retry-After and a page',
      bend: { exchange: () => htmlPage(429, { 'retry-after': '30' }) },
      failure: problem({ kind: 'throttled', until: now + 30_000 }),
    },
    {
      name: '403 rate_limit_exceeded',
      bend: { exchange: () => tokenError('rate_limit_exceeded', undefined, 403) },
      failure: problem({ kind: 'throttled', until: undefined }),
    },
    {
      name: '500 with a page',
      bend: { exchange: () => htmlPage(500) },
      failure: problem({ kind: 'server', detail: 'HTTP 500' }),
    },
    {
      name: '404 with a page',
      bend: { exchange: () => htmlPage(404) },
      failure: problem({ kind: 'server', detail: 'HTTP 404' }),
    },
    {
      name: 'JSON cut in half',
      bend: { exchange: () => new Response('{"access_tok', { headers: { 'content-type': 'application/json' } }) },
      failure: refused('json'),
    },
    ...networkFailures('exchange'),
    ...networkFailures('keys'),
    {
      name: "500 for Google's keys",
      bend: { keys: () => htmlPage(500) },
      failure: problem({ kind: 'server', detail: 'HTTP 500' }),
    },
    { name: "a page for Google's keys", bend: { keys: () => htmlPage(200) }, failure: refused('json') },
    {
      name: "Google's keys cut in half",
      bend: { keys: () => new Response('{"keys":[', { headers: { 'content-type': 'application/json' } }) },
      failure: refused('json'),
    },
    { name: 'no keys at all', bend: { keys: () => Response.json({ keys: [] }) }, failure: refused('key') },
    { name: 'keys in no list', bend: { keys: () => Response.json({}) }, failure: refused('response') },
  ];
}

function networkFailures(request: 'exchange' | 'keys'): readonly HostileAnswer[] {
  const bent = (answer: () => Promise<Response>): Bend => ({ [request]: answer });
  const offline = problem({ kind: 'offline' });
  const slow = problem({ kind: 'slow' });
  return [
    { name: `no connection (${request})`, bend: bent(reject(new TypeError('Failed to fetch'))), failure: offline },
    { name: `no answer in time (${request})`, bend: bent(reject(named('TimeoutError'))), failure: slow },
    {
      name: `a connection lost in the answer (${request})`,
      bend: bent(async () => broken(new TypeError('network error'))),
      failure: offline,
    },
    {
      name: `an answer that does not end in time (${request})`,
      bend: bent(async () => broken(named('TimeoutError'))),
      failure: slow,
    },
  ];
}
