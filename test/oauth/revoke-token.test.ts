import { expect, test } from 'vitest';
import type { HttpInit } from '../../src/core/http.ts';
import type { Problem } from '../../src/core/problem.ts';
import { revokeToken } from '../../src/oauth/revoke-token.ts';
import { revocationsItem } from '../../src/storage/revocation-item.ts';
import { ODD_AND_LARGE } from '../odd-json.ts';
import { htmlPage, tokenError } from './google-wire.ts';

const TOKEN = '1//0a+b/c=d&e f';
const NOW = 1_790_000_000_000;

/** Revokes where Google answers so; `answer` may throw as `fetch` does. */
function revokeWhere(answer: () => Response | Promise<Response>) {
  const requests: { readonly url: string; readonly init: HttpInit }[] = [];
  const http = async (url: string, init: HttpInit): Promise<Response> => {
    requests.push({ url, init });
    return answer();
  };
  return { requests, revoked: revokeToken(http, TOKEN, NOW) };
}

test('one POST to Google’s endpoint carries the token in its form, and nothing else (RFC 7009 section 2.1)', async () => {
  const { requests, revoked } = revokeWhere(() => Response.json({}));
  expect(await revoked).toEqual({ ok: true, value: undefined });
  expect(requests).toHaveLength(1);
  const [{ url, init } = { url: '', init: {} as HttpInit }] = requests;
  expect(url).toBe('https://oauth2.googleapis.com/revoke');
  expect(init.method).toBe('POST');
  expect(init.headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' });
  expect([...new URLSearchParams(String(init.body))]).toEqual([['token', TOKEN]]);
});

test.each<{ what: string; answer: () => Response }>([
  { what: 'that it is done', answer: () => new Response('{}') },
  { what: 'that it is done, in no words', answer: () => new Response(null, { status: 200 }) },
  { what: 'that the token is dead', answer: () => tokenError('invalid_token', 'Token expired or revoked') },
])('access has ended when Google says $what', async ({ answer }) => {
  expect(await revokeWhere(answer).revoked).toEqual({ ok: true, value: undefined });
});

const named = (name: string): Error => Object.assign(new Error(name), { name });
const lost = (error: Error) => (): Promise<Response> => Promise.reject(error);

/** A refusal whose body breaks off. */
function brokenOff(): Response {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
  return new Response(body, { status: 400 });
}

test.each<{ what: string; answer: () => Response | Promise<Response>; problem: Problem }>([
  { what: 'no connection', answer: lost(new TypeError('Failed to fetch')), problem: { kind: 'offline' } },
  { what: 'no answer in time', answer: lost(named('TimeoutError')), problem: { kind: 'slow' } },
  { what: 'an answer that breaks off', answer: brokenOff, problem: { kind: 'offline' } },
  { what: 'a page', answer: () => htmlPage(200), problem: { kind: 'server', detail: 'HTTP 200' } },
  { what: 'an error page', answer: () => htmlPage(502), problem: { kind: 'server', detail: 'HTTP 502' } },
  { what: 'a page that is not found', answer: () => htmlPage(404), problem: { kind: 'server', detail: 'HTTP 404' } },
  {
    what: 'that it is busy, and until when (RFC 7009 section 2.2.1)',
    answer: () => new Response(null, { status: 503, headers: { 'retry-after': '120' } }),
    problem: { kind: 'throttled', until: NOW + 120_000 },
  },
  { what: '429', answer: () => new Response('', { status: 429 }), problem: { kind: 'throttled', until: undefined } },
  {
    what: 'another refusal',
    answer: () => tokenError('invalid_request', 'Token is not revocable'),
    problem: { kind: 'server', detail: 'invalid_request' },
  },
  {
    what: 'invalid_token where it can’t mean the token',
    answer: () => tokenError('invalid_token', 'x', 500),
    problem: { kind: 'server', detail: 'invalid_token' },
  },
  {
    what: 'a list',
    answer: () => new Response('[]', { status: 400 }),
    problem: { kind: 'server', detail: 'HTTP 400' },
  },
  {
    what: 'half',
    answer: () => new Response('{"er', { status: 400 }),
    problem: { kind: 'server', detail: 'HTTP 400' },
  },
  {
    what: 'a code of no use',
    answer: () => tokenError('<b>'.repeat(99)),
    problem: { kind: 'server', detail: 'HTTP 400' },
  },
])('access may go on after $what', async ({ answer, problem }) => {
  expect(await revokeWhere(answer).revoked).toEqual({ ok: false, problem });
});

test.each([400, 401, 404, 500])(
  'whatever a refusal with %i holds, it becomes a small problem that can be stored',
  async (status) => {
    for (const odd of ODD_AND_LARGE) {
      for (const text of [odd, `{"error":${odd}}`, `{"error":"invalid_request","error_description":${odd}}`]) {
        const end = await revokeWhere(() => new Response(text, { status })).revoked;
        const problem = end.ok ? undefined : end.problem;
        expect(problem?.kind).toBe('server');
        const trouble = { problem, tries: 1, at: NOW };
        const stored = JSON.stringify([{ account: '1', email: 'a@b.c', refreshToken: '1//a', trouble }]);
        expect(stored.length).toBeLessThan(300);
        expect(revocationsItem.parse(JSON.parse(stored))).not.toHaveProperty('damaged');
      }
    }
  },
);

test('a bug is thrown, not taken for Google’s', async () => {
  await expect(revokeWhere(lost(new RangeError('ours'))).revoked).rejects.toThrow('ours');
});
