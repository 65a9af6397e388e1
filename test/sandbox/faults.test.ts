import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { READY_FAULTS } from '../../sandbox/control/ready-faults.ts';
import type { FaultAct } from '../../sandbox/faults.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { authorizationUrl, pkce, REDIRECT, signIn, tokenRequest } from '../../tools/fakes/sandbox-sign-in.ts';

const GMAIL = 'gmail.googleapis.com';
const PROFILE = `https://${GMAIL}/gmail/v1/users/me/profile`;

let sandbox: Sandbox;
let ada: string;
let bob: string;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
  ada = String((await signIn(sandbox)).access_token);
  bob = String((await signIn(sandbox, {}, { account: 'bob@example.org' })).access_token);
});
afterAll(() => sandbox.stop());
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.log.clear();
});

const profile = (token = ada, signal = AbortSignal.timeout(10_000)): Promise<Response> =>
  sandbox.fetch(PROFILE, { headers: { authorization: `Bearer ${token}` }, signal });
const teapot: FaultAct = { kind: 'answer', status: 418, headers: { 'Retry-After': '5' }, body: 'no' };
const statuses = async (count: number): Promise<readonly number[]> => {
  const seen: number[] = [];
  for (let at = 0; at < count; at += 1) seen.push((await profile()).status);
  return seen;
};

describe('each kind', () => {
  test('answer: status, headers and body of the rule, and the log names it', async () => {
    sandbox.addFault({ name: 'teapot', host: GMAIL, act: teapot });
    const response = await profile();
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([418, '5', 'no']);
    expect(sandbox.log.entries()).toMatchObject([{ status: 418, fault: 'teapot', units: 0 }]);
  });

  test('rewrite: the true answer, changed, beside what was asked', async () => {
    const rewrite: FaultAct & { kind: 'rewrite' } = {
      kind: 'rewrite',
      rewrite: async (reply, { path }) => ({ ...reply, headers: { date: 'today' }, body: `${path} ${reply.body}` }),
    };
    sandbox.addFault({ name: 'rewritten', host: GMAIL, act: rewrite });
    const response = await profile();
    expect([response.status, response.headers.get('date')]).toEqual([200, 'today']);
    expect(await response.text()).toMatch(/^\/gmail\/v1\/users\/me\/profile \{[\s\S]*"historyId"/);
    expect(sandbox.log.entries()).toMatchObject([{ status: 200, fault: 'rewritten', units: 1 }]);
  });

  test('reset: the request fails without an answer', async () => {
    sandbox.addFault({ name: 'cut', host: GMAIL, act: { kind: 'reset' } });
    await expect(profile()).rejects.toThrow(TypeError);
    expect(sandbox.log.entries()).toMatchObject([{ status: 0, fault: 'cut' }]);
  });

  test('hang: no answer until the rule is removed, then the true one', async () => {
    const remove = sandbox.addFault({ name: 'hung', host: GMAIL, act: { kind: 'hang' } });
    const impatient = new AbortController();
    const given = expect(profile(ada, impatient.signal)).rejects.toThrow('aborted');
    const waiting = profile();
    await expect.poll(() => sandbox.log.entries().length, { timeout: 4_000 }).toBe(2);
    impatient.abort();
    await given;
    remove();
    expect((await waiting).status).toBe(200);
  });

  test('truncate: the true answer, too short to be JSON', async () => {
    sandbox.addFault({ name: 'half', host: GMAIL, act: { kind: 'truncate' } });
    const response = await profile();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test('delay: the true answer, later', async () => {
    sandbox.addFault({ name: 'slow', host: GMAIL, act: { kind: 'delay', ms: 150 } });
    const start = performance.now();
    expect((await profile()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(140);
  });
});

test('meanwhile: somebody else changes the mailbox just before or just after the true answer is made', async () => {
  const mailbox = sandbox.mailbox('ada@example.com');
  const id = await mailbox.compose({ from: 'x@example.net', subject: 'Theirs', text: '' });
  const url = `https://${GMAIL}/gmail/v1/users/me/messages/${id}?format=minimal`;
  const ask = () => sandbox.fetch(url, { headers: { authorization: `Bearer ${ada}` } });
  const meanwhile = (act: Omit<Extract<FaultAct, { kind: 'meanwhile' }>, 'kind'>) =>
    sandbox.addFault({ name: 'someone else', path: /messages/, times: 1, act: { kind: 'meanwhile', ...act } });

  meanwhile({ after: () => mailbox.modify([id], { remove: ['UNREAD'] }) });
  const { labelIds } = await (await ask()).json();
  expect(labelIds).toContain('UNREAD');
  expect(mailbox.message(id)?.labels).not.toContain('UNREAD');

  meanwhile({ before: () => mailbox.delete(id) });
  expect((await ask()).status).toBe(404);
});

test('an account whose answers run behind catches up when the faults are cleared', async () => {
  const inbox = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await sandbox.fetch(`https://${GMAIL}/gmail/v1/users/me/labels/INBOX`, { headers });
    const { messagesTotal } = await response.json();
    return messagesTotal;
  };
  const before = [await inbox(ada), await inbox(bob)];
  sandbox.hold('ada@example.com', { kind: 'counts' });
  for (const address of ['ada@example.com', 'bob@example.org'])
    await sandbox.mailbox(address).compose({ from: 'x@example.net', subject: 'New', text: '' });
  expect([await inbox(ada), await inbox(bob)]).toEqual([before[0], before[1] + 1]);
  sandbox.clearFaults();
  expect(await inbox(ada)).toBe(before[0] + 1);
  expect(() => sandbox.hold('nobody@example.com', { kind: 'counts' })).toThrow('nobody');
});

test.each([
  {
    name: '400 precondition check failed, once',
    statuses: [400, 200],
    says: { message: 'Precondition check failed.' },
  },
  { name: '400 precondition check failed', statuses: [400, 400], says: { status: 'FAILED_PRECONDITION' } },
  { name: '403 with a 5-minute wait in its text', statuses: [403, 403], wait: 'text' },
  { name: '429 with a 5-minute wait in its text', statuses: [429, 429], wait: 'text' },
  { name: '429, Retry-After 5 minutes', statuses: [429, 429], wait: 'header' },
])('the ready fault "$name"', async ({ name, statuses: expected, says, wait }) => {
  const fault = READY_FAULTS.get(name)?.(Date.UTC(2026, 0, 2, 3, 4, 5));
  if (fault === undefined) throw new Error(`No ready fault ${name}`);
  sandbox.addFault({ name, host: GMAIL, ...fault });
  const first = await profile();
  expect([first.status, (await profile()).status]).toEqual(expected);
  const { error } = await first.json();
  if (says !== undefined) expect(error).toMatchObject(says);
  // Where the time stands in the text, no header tells it.
  expect(first.headers.get('retry-after')).toBe(wait === 'header' ? '300' : null);
  if (wait === 'text') expect(error.message).toBe('User-rate limit exceeded.  Retry after 2026-01-02T03:09:05.000Z');
});

describe('a rule', () => {
  test('hits as often as it says, after as many as it lets pass', async () => {
    sandbox.addFault({ name: 'second and third', host: GMAIL, skip: 1, times: 2, act: teapot });
    expect(await statuses(4)).toEqual([200, 418, 418, 200]);
  });

  test('hits only the host, path, method and account that it names', async () => {
    sandbox.addFault({ name: 'host', host: 'www.googleapis.com', act: teapot });
    sandbox.addFault({ name: 'path', host: GMAIL, path: /messages/g, act: teapot });
    sandbox.addFault({ name: 'method', method: 'POST', host: GMAIL, act: teapot });
    sandbox.addFault({ name: 'account', account: 'bob@example.org', act: teapot });
    expect((await profile(ada)).status).toBe(200);
    expect((await profile(bob)).status).toBe(418);
  });

  test('works on the token endpoint', async () => {
    sandbox.addFault({ name: 'token', path: /^\/token$/, act: { kind: 'answer', status: 200, body: '{"x":1}' } });
    expect(await tokenRequest(sandbox, {})).toEqual({ status: 200, body: { x: 1 } });
  });

  test('works on the authorization endpoint', async () => {
    sandbox.addFault({ name: 'down', host: 'accounts.google.com', act: teapot });
    const response = await sandbox.fetch(authorizationUrl(sandbox, pkce().challenge));
    expect(response.status).toBe(418);
  });
});
