import { expect, test } from 'vitest';
import type { Http, HttpInit } from '../../src/core/http.ts';
import { SECOND } from '../../src/core/time.ts';
import { historyRequest } from '../../src/gmail/history.ts';
import { modifyRequest } from '../../src/gmail/modify-labels.ts';
import { profileRequest } from '../../src/gmail/profile.ts';
import { send } from '../../src/gmail/send.ts';
import * as errors from './google-errors.ts';
import { PROFILE } from './google-json.ts';

const now = Date.UTC(2026, 10, 21, 12);
const answering =
  (body: string, init?: ResponseInit): Http =>
  () =>
    Promise.resolve(new Response(body, init));
const ask = (http: Http) => send(http, 'ya29.token', profileRequest(), () => now);

test('the access token travels as a bearer token, in the header alone', async () => {
  const sent: { url: string; init: HttpInit }[] = [];
  await send(
    (url, init) => {
      sent.push({ url, init });
      return Promise.resolve(new Response(PROFILE));
    },
    'ya29.token',
    historyRequest('7', undefined),
    () => now,
  );
  expect(sent).toEqual([
    {
      url: 'https://gmail.googleapis.com/gmail/v1/users/me/history?startHistoryId=7&maxResults=500',
      init: { purpose: 'history', method: 'GET', headers: { authorization: 'Bearer ya29.token' } },
    },
  ]);
});

test('what changes something travels as JSON', async () => {
  const sent: HttpInit[] = [];
  const http: Http = (_url, init) => {
    sent.push(init);
    return Promise.resolve(new Response('{"id":"18c1"}'));
  };
  const request = modifyRequest(['18c1'], { add: [], remove: ['UNREAD'] });
  expect(await send(http, 'ya29.token', request, () => now)).toEqual({ ok: true, value: { id: '18c1' } });
  expect(sent).toEqual([
    {
      purpose: 'change-one',
      method: 'POST',
      headers: { authorization: 'Bearer ya29.token', 'content-type': 'application/json' },
      body: '{"addLabelIds":[],"removeLabelIds":["UNREAD"]}',
    },
  ]);
});

test.each([204, 200])('an empty answer with status %d to a change is a yes', async (status) => {
  const http: Http = () => Promise.resolve(new Response(status === 204 ? null : '', { status }));
  const request = modifyRequest(['18c1', '18c2'], { add: [], remove: ['UNREAD'] });
  expect(await send(http, 'ya29.token', request, () => now)).toEqual({ ok: true, value: undefined });
});

test('no content is given as that, and an empty answer that should have some is trouble', async () => {
  expect(await ask(() => Promise.resolve(new Response(null, { status: 204 })))).toEqual({ ok: true, value: undefined });
  expect(await ask(answering(''))).toMatchObject({ problem: { kind: 'server' } });
});

test('an empty answer that is no yes is not taken for one', async () => {
  const request = modifyRequest(['18c1', '18c2'], { add: [], remove: ['UNREAD'] });
  expect(await send(answering('', { status: 502 }), 'ya29.token', request, () => now)).toEqual({
    ok: false,
    problem: { kind: 'server', detail: 'HTTP 502' },
  });
});

test('a good answer is given as its JSON', async () => {
  expect(await ask(answering(PROFILE))).toEqual({ ok: true, value: JSON.parse(PROFILE) });
});

test.each(['', '<html>', PROFILE.slice(0, 40), '\u0000'])(
  'an answer that is no JSON is trouble of the server: %s',
  async (body) => {
    expect(await ask(answering(body))).toEqual({ ok: false, problem: { kind: 'server', detail: 'profile: not JSON' } });
  },
);

test.each([
  { status: 401, body: errors.INVALID_CREDENTIALS, problem: { kind: 'unauthorized' } },
  { status: 404, body: errors.NOT_FOUND, problem: { kind: 'not-found' } },
  { status: 403, body: errors.SCOPE_MISSING, problem: { kind: 'not-permitted', missing: 'scope' } },
  { status: 502, body: errors.BAD_GATEWAY_PAGE, problem: { kind: 'server', detail: 'HTTP 502' } },
])('HTTP $status is $problem.kind', async ({ status, body, problem }) => {
  expect(await ask(answering(body, { status }))).toEqual({ ok: false, problem });
});

test('the time that Google names counts from when its answer came', async () => {
  const http = answering(errors.TOO_MANY_AT_ONCE, { status: 429, headers: { 'Retry-After': '20' } });
  expect(await ask(http)).toEqual({ ok: false, problem: { kind: 'throttled', until: now + 20 * SECOND } });
});

const timeOut = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
const cut =
  (error: unknown): Http =>
  () =>
    Promise.resolve(new Response(new ReadableStream({ start: (controller) => controller.error(error) })));

test.each<{ what: string; http: Http; kind: string }>([
  { what: 'no answer in time', http: () => Promise.reject(timeOut), kind: 'slow' },
  { what: 'a body that does not end in time', http: cut(timeOut), kind: 'slow' },
  { what: 'no connection', http: () => Promise.reject(new TypeError('Failed to fetch')), kind: 'offline' },
  { what: 'a connection lost half-way', http: cut(new TypeError('terminated')), kind: 'offline' },
])('$what is $kind', async ({ http, kind }) => {
  expect(await ask(http)).toEqual({ ok: false, problem: { kind } });
});

test('any other error is a bug and is not hidden', async () => {
  await expect(ask(() => Promise.reject(new RangeError('bug')))).rejects.toThrow('bug');
});
