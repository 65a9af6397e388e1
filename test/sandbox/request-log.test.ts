import { connect } from 'node:http2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { REDIRECT, signIn } from '../../tools/fakes/sandbox-sign-in.ts';

const PROFILE = 'https://gmail.googleapis.com/gmail/v1/users/me/profile';

let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
  token = String((await signIn(sandbox)).access_token);
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.log.clear());

const get = (headers: Record<string, string> = {}): Promise<Response> =>
  sandbox.fetch(`${PROFILE}?fields=historyId`, { headers: { authorization: `Bearer ${token}`, ...headers } });

test('an entry tells who asked what and what it cost', async () => {
  const body = await (await get()).text();
  expect(sandbox.log.entries()).toEqual([
    {
      at: expect.any(Number),
      host: 'gmail.googleapis.com',
      method: 'GET',
      path: '/gmail/v1/users/me/profile',
      query: 'fields=historyId',
      account: 'ada@example.com',
      gmailMethod: 'users.getProfile',
      status: 200,
      units: 1,
      requestBodyBytes: 0,
      responseBodyBytes: Buffer.byteLength(body),
      said: undefined,
      redirect: undefined,
      cookie: false,
      origin: undefined,
      fault: undefined,
    },
  ]);
});

test('a cookie and an origin are noted, and APIs offer a cookie to whoever takes one', async () => {
  const response = await get({ cookie: 'TRAP=1', origin: 'chrome-extension://abc' });
  expect(sandbox.log.entries()).toMatchObject([{ cookie: true, origin: 'chrome-extension://abc' }]);
  expect(response.headers.getSetCookie()).toHaveLength(1);
});

test("browsers' own errands get a 404 and no entry", async () => {
  for (const url of ['https://accounts.google.com/ListAccounts', 'https://update.googleapis.com/service/update2']) {
    expect((await sandbox.fetch(url)).status).toBe(404);
  }
  expect(sandbox.log.entries()).toEqual([]);
});

test('api() leaves out the sign-in pages and mail.google.com', async () => {
  await get();
  await sandbox.fetch('https://mail.google.com/mail/?authuser=ada%40example.com');
  await sandbox.fetch('https://accounts.google.com/.well-known/openid-configuration');
  expect(sandbox.log.entries()).toHaveLength(3);
  expect(sandbox.log.api().map((entry) => entry.host)).toEqual(['gmail.googleapis.com']);
});

test('the same host answers over HTTP/2, where a reset ends one request and spares its neighbours', async () => {
  // The name is checked by sandbox.fetch; here only the protocol matters.
  const session = connect(`https://127.0.0.1:${sandbox.port}`, { rejectUnauthorized: false });
  const ask = (): Promise<number | string> =>
    new Promise((resolve) => {
      const stream = session.request({
        ':authority': 'gmail.googleapis.com',
        ':path': '/gmail/v1/users/me/profile',
        authorization: `Bearer ${token}`,
      });
      stream.on('response', (headers) => resolve(headers[':status'] ?? 0));
      stream.on('error', (error) => resolve(error.message));
      stream.resume();
    });
  sandbox.addFault({ name: 'cut', times: 1, act: { kind: 'reset' } });
  expect(await Promise.all([ask(), ask()])).toEqual([expect.stringContaining('NGHTTP2_INTERNAL_ERROR'), 200]);
  session.close();
});
