import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createKeys } from '../../../src/oauth/keys/create-keys.ts';
import { refreshAccessToken } from '../../../src/oauth/refresh-access-token.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { FAKE_REDIRECT_URI, type FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { ADA, signedInWorker, startSandboxForWorlds, workerAt } from '../../../tools/fakes/with-sandbox.ts';

// The provider of the sandbox checks each proof (RFC 9449 section 4.3); its nonces are good for two minutes.
const SIGNED_OUT = { ok: false, problem: { kind: 'signed-out' } };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandboxForWorlds();
});
afterAll(() => sandbox.stop());
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

async function onlyAccount(world: FakeWorld): Promise<Account> {
  const { accounts } = await world.local.read({ accounts: accountsItem });
  return accounts[0] ?? expect.fail('No account is signed in');
}

/** The statuses of the token endpoint's answers while `step` runs. */
async function answersDuring(step: () => Promise<unknown>): Promise<readonly number[]> {
  const before = sandbox.log.entries().length;
  await step();
  const since = sandbox.log.entries().slice(before);
  return since.filter(({ path }) => path === '/token').map(({ status }) => status);
}

const nonceOf = ({ browser }: FakeWorld, { id }: Account): unknown =>
  Object(browser.session.peek(`access-token:${id}`)).nonce;

test('a sign-in answers the demand for a nonce once, and its account is bound', async () => {
  let world: FakeWorld | undefined;
  expect(await answersDuring(async () => (world = await signedInWorker(sandbox)))).toEqual([400, 200]);
  expect(await onlyAccount(world ?? expect.fail())).toMatchObject({ isBound: true, keys: expect.any(String) });
  expect(world?.browser.keys.size).toBe(1);
});

test('three refreshes each answer a new nonce once, and one with the nonce at hand needs one request', async () => {
  const world = await signedInWorker(sandbox);
  const account = await onlyAccount(world);
  const nonces = new Set([nonceOf(world, account)]);
  for (let refresh = 1; refresh <= 3; refresh += 1) {
    world.browser.advance(HOUR);
    vi.setSystemTime(Date.now() + 10 * MINUTE);
    expect(await answersDuring(() => accessToken(world, account))).toEqual([400, 200]);
    nonces.add(nonceOf(world, account));
  }
  expect(nonces.size).toBe(4);
  world.browser.advance(HOUR);
  expect(await answersDuring(() => accessToken(world, account))).toEqual([200]);
});

describe('the refresh token, taken in plain, is refused', () => {
  test.each([
    { thief: 'without a proof', keys: undefined },
    { thief: 'with a key of their own', keys: createKeys() },
  ])('$thief', async ({ keys }) => {
    const world = await signedInWorker(sandbox);
    const account = await onlyAccount(world);
    const token = sandbox.refreshTokenOf(ADA);
    const pair = (await keys)?.signing;
    const steal = () =>
      refreshAccessToken(world.http, { id: account.id, client: sandbox.client }, token, Date.now(), pair && { pair });
    expect(await steal()).toEqual(SIGNED_OUT);
    world.browser.advance(HOUR);
    expect(await accessToken(world, account)).toMatchObject({ ok: true });
  });
});

test('local storage in a fresh profile signs nobody in, and sends Google nothing', async () => {
  const { browser } = await signedInWorker(sandbox);
  const fresh = createFakeBrowser(browser.now());
  await fresh.local.set(await browser.local.getAll());
  const world = workerAt(sandbox, { browser: fresh });
  const account = await onlyAccount(world);
  expect(await answersDuring(() => accessToken(world, account).then((end) => expect(end).toEqual(SIGNED_OUT)))).toEqual(
    [],
  );
  expect(fresh.local.peek(`refresh-token:${account.id}`)).toBeUndefined();
  expect(fresh.local.peek(`health:${account.id}`)).toMatchObject({ problem: { kind: 'signed-out' } });
});

test('signing in again takes new keys, and removing the account leaves none', async () => {
  const world = await signedInWorker(sandbox);
  const account = await onlyAccount(world);
  const { commands } = createApp(world);
  expect(await commands.signIn('read', account.id)).toMatchObject({ ok: true });
  expect([...world.browser.keys.keys()]).toEqual([(await onlyAccount(world)).keys]);
  expect(world.browser.keys.has(account.keys ?? '')).toBe(false);
  await commands.remove(account.id);
  expect(world.browser.keys.size).toBe(0);
});

test('a sign-in that fails leaves no keys, nor does one whose browser crashed, once the browser starts again', async () => {
  const failing = workerAt(sandbox, {
    http: async () => new Response('<html>', { status: 503 }),
  });
  expect(await createApp(failing).commands.signIn('read')).toMatchObject({ ok: false });
  expect(failing.calls).toContain('keys.write');
  expect(failing.browser.keys.size).toBe(0);

  const orphan = await createKeys();
  failing.browser.keys.set(orphan.name, orphan);
  await createApp(failing).browserStarted();
  expect(failing.browser.keys.size).toBe(0);
});

test('a server that binds no tokens signs in and refreshes as before, and its account is not called bound', async () => {
  const plain = await startSandbox({ redirectUris: [FAKE_REDIRECT_URI], bindsTokens: false });
  try {
    const world = await signedInWorker(plain);
    const account = await onlyAccount(world);
    expect(account.isBound).toBeUndefined();
    world.browser.advance(HOUR);
    expect(await accessToken(world, account)).toMatchObject({ ok: true });
    expect((await onlyAccount(world)).isBound).toBeUndefined();
  } finally {
    await plain.stop();
  }
});
