import { expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import type { Account } from '../../../src/core/account/account.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { htmlPage, tokenError } from '../../oauth/google-wire.ts';
import { openedToken } from '../opened-token.ts';
import { createScene, signedIn, withoutStories } from '../sign-in/signing-in.ts';

const NOW = createFakeBrowser().now();
const CLIENTS_PAGE = 'https://console.cloud.google.com/auth/clients';
const client: Problem = { kind: 'misconfigured', setting: 'client', link: CLIENTS_PAGE };

test('the token of the sign-in serves without a request until a minute before its end', async () => {
  const { account, browser, google, world } = await signedIn();
  browser.advance(3_599 * SECOND - MINUTE - 1);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
  expect(google.refreshesSent).toEqual([]);
  browser.advance(1);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
  expect(google.refreshesSent).toHaveLength(1);
});

test('ten callers in two contexts share one refresh', async () => {
  const { account, browser, google, scene } = await signedIn();
  browser.advance(HOUR);
  const worlds = [scene.start(), scene.start()];
  const calls = Array.from({ length: 5 }, () => worlds.map((world) => accessToken(world, account))).flat();
  const tokens = await Promise.all(calls);
  expect(google.refreshesSent).toHaveLength(1);
  expect(new Set(tokens.map((token) => JSON.stringify(token))).size).toBe(1);
  expect(tokens[0]).toEqual({ ok: true, value: expect.stringMatching(/^ya29\./) });
});

test('a token that Gmail has refused is not given again, and all who hold it share one refresh', async () => {
  const { account, google, world } = await signedIn();
  const first = await accessToken(world, account);
  const refused = first.ok ? first.value : '';
  const [one, other] = await Promise.all([
    accessToken(world, account, { rejected: refused }),
    accessToken(world, account, { rejected: refused }),
  ]);
  expect(google.refreshesSent).toHaveLength(1);
  expect(one).toEqual(other);
  expect(one).not.toEqual(first);
});

test('a refresh token that Google sent in place of the old one is kept and used', async () => {
  const { account, browser, google, world } = await signedIn();
  const rotated = google.issueRefreshToken();
  google.bend = { tokens: (to) => Object.assign(to, { refresh_token: rotated }) };
  browser.advance(HOUR);
  await accessToken(world, account);
  expect(await openedToken(world, account.id)).toBe(rotated);
  google.bend = {};
  browser.advance(HOUR);
  await accessToken(world, account);
  expect(google.refreshesSent.at(-1)).toBe(rotated);
});

test('an answer without a refresh token leaves the old one', async () => {
  const { account, browser, world } = await signedIn();
  const before = withoutStories(browser.local);
  browser.advance(HOUR);
  await accessToken(world, account);
  expect(withoutStories(browser.local)).toBe(before);
});

test('a refresh that tells of a new address gives it to the account, whose list is then made anew', async () => {
  const { account, browser, google, world } = await signedIn();
  google.person = { ...google.person, email: 'ada.new@example.com' };
  browser.advance(HOUR);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
  expect(browser.local.peek('accounts')).toEqual([{ ...account, email: 'ada.new@example.com' }]);
  expect(browser.local.peek(`mailbox:${account.id}`)).toMatchObject({ count: { messages: 0 }, countOwed: true });
  expect(browser.local.peek(`mailbox:${account.id}`)).not.toHaveProperty('historyId');
});

test('a token that was got while the clock was a day ahead is replaced once the clock is set right', async () => {
  const { account, browser, google, world } = await signedIn();
  browser.advance(-24 * HOUR);
  await accessToken(world, account);
  await accessToken(world, account);
  expect(google.refreshesSent).toHaveLength(1);
});

test.each<{ readonly refusal: object; readonly problem: Problem }>([
  { refusal: { error: 'invalid_grant' }, problem: { kind: 'signed-out' } },
  { refusal: { error: 'invalid_grant', error_subtype: 'invalid_rapt' }, problem: { kind: 'signed-out' } },
  { refusal: { error: 'admin_policy_enforced' }, problem: { kind: 'blocked', reason: 'admin-policy' } },
  { refusal: { error: 'access_denied' }, problem: { kind: 'blocked', reason: 'admin-policy' } },
])('a refusal of the stored token ($refusal) deletes it, asks no more, and is not forgotten', async (row) => {
  const { account, browser, google, world } = await signedIn();
  google.bend = { refresh: () => Response.json(row.refusal, { status: 400 }) };
  browser.advance(HOUR);
  const refused = { ok: false, problem: row.problem };
  expect(await accessToken(world, account)).toEqual(refused);
  expect(browser.local.peek(`refresh-token:${account.id}`)).toBeUndefined();
  expect(await world.local.read({ accounts: accountsItem })).toEqual({ accounts: [account] });
  google.bend = {};
  expect(await accessToken(world, account)).toEqual(refused);
  expect(google.refreshesSent).toHaveLength(1);
});

const reject =
  (name: string, message = name) =>
  (): Promise<Response> =>
    Promise.reject(name === 'TypeError' ? new TypeError(message) : Object.assign(new Error(message), { name }));
const cutInHalf = (): Response => new Response('{"access', { headers: { 'content-type': 'application/json' } });

test.each<{ readonly name: string; readonly refresh: () => Response | Promise<Response>; readonly problem: Problem }>([
  { name: 'no connection', refresh: reject('TypeError'), problem: { kind: 'offline' } },
  { name: 'no answer in time', refresh: reject('TimeoutError'), problem: { kind: 'slow' } },
  {
    name: '429 with Retry-After',
    refresh: () => tokenError('rate_limit_exceeded', undefined, 429, { 'retry-after': '30' }),
    problem: { kind: 'throttled', until: NOW + HOUR + 30 * SECOND },
  },
  { name: '500 with a page', refresh: () => htmlPage(500), problem: { kind: 'server', detail: 'HTTP 500' } },
  { name: '401 with a page', refresh: () => htmlPage(401), problem: { kind: 'server', detail: 'HTTP 401' } },
  { name: '400 with a page', refresh: () => htmlPage(400), problem: { kind: 'server', detail: 'HTTP 400' } },
  { name: 'a page', refresh: () => htmlPage(200), problem: { kind: 'server', detail: 'HTTP 200' } },
  {
    name: 'JSON cut in half',
    refresh: cutInHalf,
    problem: { kind: 'server', detail: 'token response: OAUTH_PARSE_ERROR' },
  },
  {
    name: 'no access token',
    refresh: () => Response.json({ token_type: 'Bearer' }),
    problem: { kind: 'server', detail: 'token response: OAUTH_INVALID_RESPONSE' },
  },
  {
    name: '500 with the words of a revoked token',
    refresh: () => tokenError('invalid_grant', undefined, 500),
    problem: { kind: 'server', detail: 'HTTP 500' },
  },
  { name: 'invalid_client', refresh: () => tokenError('invalid_client', 'Unauthorized', 401), problem: client },
  { name: 'disabled_client', refresh: () => tokenError('disabled_client', undefined, 401), problem: client },
  { name: 'an unknown refusal', refresh: () => tokenError('some_new_code', undefined, 401), problem: client },
  {
    name: 'client_secret missing',
    refresh: () => tokenError('invalid_request', 'client_secret is missing.'),
    problem: client,
  },
  {
    name: 'an error of Google itself',
    refresh: () => tokenError('temporarily_unavailable'),
    problem: { kind: 'server', detail: 'temporarily_unavailable' },
  },
])('$name keeps the refresh token for another try', async ({ refresh, problem }) => {
  const { account, browser, google, world } = await signedIn();
  const before = withoutStories(browser.local);
  browser.advance(HOUR);
  google.bend = { refresh };
  expect(await accessToken(world, account)).toEqual({ ok: false, problem });
  expect(withoutStories(browser.local)).toBe(before);
  google.bend = {};
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
});

test('a stale view of the account does not send a newer refresh token to the client of the old one', async () => {
  const { account, browser, google, world } = await signedIn();
  const other = { id: '42-other.apps.googleusercontent.com', secret: 'GOCSPX-secret-of-the-other' };
  const renewed = google.issueRefreshToken(other);
  const again: Account = { ...account, client: other, generation: account.generation + 1 };
  await browser.local.set({ accounts: [again], [`refresh-token:${account.id}`]: renewed });
  browser.advance(HOUR);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
  expect(browser.local.peek(`refresh-token:${account.id}`)).toBe(renewed);
});

test('an access token of an earlier sign-in, which may have allowed less, is not used', async () => {
  const { account, browser, google, world } = await signedIn();
  const again: Account = { ...account, generation: account.generation + 1 };
  await browser.local.set({ accounts: [again] });
  const before = await accessToken(world, account);
  expect(await accessToken(world, again)).not.toEqual(before);
  expect(google.refreshesSent).toHaveLength(1);
});

test('before anybody has signed in there is no token', async () => {
  const { account } = await signedIn();
  const { start, google } = createScene();
  expect(await accessToken(start(), account)).toEqual({ ok: false, problem: { kind: 'signed-out' } });
  expect(google.refreshesSent).toEqual([]);
});
