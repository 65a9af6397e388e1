import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { REDIRECT, signIn } from '../../../tools/fakes/sandbox-sign-in.ts';

const ADA = 'ada@example.com';
const BOB = 'bob@example.org';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
});
afterAll(() => sandbox.stop());

const page = async (account = ADA): Promise<string> =>
  (await fetch(`${sandbox.controlUrl}?account=${encodeURIComponent(account)}`)).text();
const post = (action: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(new URL(action, sandbox.controlUrl), {
    method: 'POST',
    body: new URLSearchParams({ account: ADA, ...form }),
    headers,
    redirect: 'manual',
  });
const profile = async (token: unknown): Promise<number> => {
  const headers = { authorization: `Bearer ${String(token)}` };
  return (await sandbox.fetch('https://gmail.googleapis.com/gmail/v1/users/me/profile', { headers })).status;
};

test('a mail composed there is delivered to the chosen account and goes back to its page', async () => {
  const mail = { account: BOB, from: 'Eve <eve@example.net>', subject: 'For Bob', text: 'hello' };
  const response = await post('compose', mail);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/?account=bob%40example.org']);
  expect(await page(BOB)).toContain('For Bob');
  expect(await page(ADA)).not.toContain('For Bob');
});

test('text of a mail is shown as text', async () => {
  await post('compose', { from: 'x@example.net', subject: '<img src=x onerror=alert(1)>', text: '"&' });
  const shown = await page();
  expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(shown).not.toContain('<img src=x');
});

test('a sample mail can be delivered, and a message marked read', async () => {
  const before = sandbox.mailbox(ADA).messages().length;
  await post('sample');
  expect(sandbox.mailbox(ADA).messages()).toHaveLength(before + 1);
  const [unread] = sandbox.mailbox(ADA).unread('INBOX');
  await post('read', { id: unread?.id ?? '' });
  expect(sandbox.mailbox(ADA).message(unread?.id ?? '')?.labels).not.toContain('UNREAD');
});

test('a fault can be injected and cleared, and requests are listed', async () => {
  const { access_token } = await signIn(sandbox);
  await post('fault', { fault: '403 rate limit' });
  expect(await profile(access_token)).toBe(403);
  expect(await page()).toContain('Active: 403 rate limit');
  await post('clear-faults');
  expect(await profile(access_token)).toBe(200);
  expect(await page()).toContain('<td>/gmail/v1/users/me/profile</td>');
});

test.each(['expire', 'revoke'])('%s makes the access token worthless', async (action) => {
  const { access_token } = await signIn(sandbox, { prompt: 'consent' });
  await post(action);
  expect(await profile(access_token)).toBe(401);
});

test('a page of another origin may not post', async () => {
  expect((await post('revoke', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
});

test('the page fetches nothing from anywhere', async () => {
  expect(await page()).not.toMatch(/(src|href)="(https?:)?\/\//);
});
