import { describe, expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { Account } from '../../../src/core/account/account.ts';
import { HOUR } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { createFakeBrowser, type FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { FAKE_CLIENT, type FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { openedToken } from '../opened-token.ts';
import { createScene, signedIn } from '../sign-in/signing-in.ts';

const SIGNED_OUT = { ok: false, problem: { kind: 'signed-out' } };

/** A browser in which an earlier release, which had no keys, has signed a person in and stored their own client. */
async function unsealed() {
  const scene = createScene();
  const { browser, google } = scene;
  const { sub } = google.person;
  const token = google.issueRefreshToken();
  const account = {
    id: sub,
    email: google.person.email,
    level: 'read',
    client: FAKE_CLIENT,
    generation: 1,
    signedInAt: 1,
    watch: { kind: 'labels', labels: ['INBOX'], unit: 'messages' },
    color: 0,
    paused: false,
  };
  await browser.local.set({ version: 4, accounts: [account], [`refresh-token:${sub}`]: token, client: FAKE_CLIENT });
  const start = (options: FakeWorldOptions = {}) => scene.start({ builtInClient: undefined, ...options });
  return { browser, google, start, isPlain: () => hasPlain(browser, token) };
}

/** Whether a secret can be read in local storage. */
function hasPlain(browser: FakeBrowser, token: string | undefined): boolean {
  return [token ?? expect.fail('No token'), FAKE_CLIENT.secret].some((secret) => browser.local.text().includes(secret));
}

async function onlyAccount(start: () => ReturnType<ReturnType<typeof createScene>['start']>): Promise<Account> {
  const { accounts } = await start().local.read({ accounts: accountsItem });
  return accounts[0] ?? expect.fail('No account is stored');
}

describe('what an earlier release has stored in plain', () => {
  test.each(['updated', 'browserStarted'] as const)(
    'is sealed when the event is %s, and still serves',
    async (event) => {
      const { google, start, isPlain } = await unsealed();
      expect(isPlain()).toBe(true);
      await createApp(start())[event]();
      expect(isPlain()).toBe(false);
      const account = await onlyAccount(start);
      expect(account.isBound).toBe(false);
      expect(await accessToken(start(), account)).toMatchObject({ ok: true });
      expect(google.refreshesSent.length).toBeGreaterThan(0);
      // With the client of the settings page, now sealed too.
      expect(await createApp(start()).commands.signIn('read')).toMatchObject({ ok: true });
      expect(isPlain()).toBe(false);
    },
  );

  test('serves before it is sealed', async () => {
    const { start } = await unsealed();
    expect(await accessToken(start(), await onlyAccount(start))).toMatchObject({ ok: true });
  });

  test.each(['before', 'after'] as const)(
    'serves whenever a worker dies, %s a call, and is sealed by the next',
    async (when) => {
      for (let call = 1; ; call += 1) {
        const { browser, start, isPlain } = await unsealed();
        const dying = start({ diesAt: { call, when } });
        if ((await Promise.race([createApp(dying).updated(), dying.died])) !== 'died') break;
        expect(await accessToken(start(), await onlyAccount(start))).toMatchObject({ ok: true });
        await createApp(start()).updated();
        expect(isPlain()).toBe(false);
        // Those of the account, and those of the user's own client.
        expect(browser.keys.size).toBe(2);
        browser.advance(HOUR);
        expect(await accessToken(start(), await onlyAccount(start))).toMatchObject({ ok: true });
      }
    },
  );
});

test('a sign-in stores no secret in plain, and neither does the user’s own client', async () => {
  const { account, browser, world } = await signedIn();
  await createApp(world).commands.setClient('1-own.apps.googleusercontent.com', FAKE_CLIENT.secret);
  expect(hasPlain(browser, await openedToken(world, account.id))).toBe(false);
  await createApp(world).commands.removeClient();
  expect(browser.keys.size).toBe(1);
});

test('local storage alone, in a fresh profile, has neither a token nor a client', async () => {
  const { account, browser, google, world, scene } = await signedIn();
  await createApp(world).commands.setClient('1-own.apps.googleusercontent.com', FAKE_CLIENT.secret);
  const fresh = createFakeBrowser(browser.now());
  await fresh.local.set(await browser.local.getAll());
  const thief = scene.start({ browser: fresh, builtInClient: undefined });
  expect(await accessToken(thief, account)).toEqual(SIGNED_OUT);
  expect(await createApp(thief).commands.signIn('read')).toEqual({ ok: false, problem: { kind: 'no-client' } });
  expect(google.refreshesSent).toEqual([]);
});

describe('a secret that does not open asks to sign in again, and crashes nothing', () => {
  const other = { iv: btoa('123456789012'), data: btoa('1//0refresh-of-another-account') };
  test.each<{ what: string; token?: unknown; client?: unknown }>([
    { what: 'a token that was changed', token: other },
    { what: 'a token that is not base64', token: { iv: '?', data: '?' } },
    { what: 'a client secret that was changed', client: { id: FAKE_CLIENT.id, secret: other } },
  ])('$what', async ({ token, client }) => {
    const { account, browser, google, world, scene } = await signedIn();
    if (token !== undefined) await browser.local.set({ [`refresh-token:${account.id}`]: token });
    if (client !== undefined) await browser.local.set({ accounts: [{ ...account, client }] });
    browser.advance(HOUR);
    expect(await accessToken(world, account)).toEqual(SIGNED_OUT);
    expect(google.refreshesSent).toEqual([]);
    expect(browser.local.peek(`health:${account.id}`)).toMatchObject({ problem: { kind: 'signed-out' } });
    expect(await createApp(scene.start()).commands.signIn('read', account.id)).toMatchObject({ ok: true });
    browser.advance(HOUR);
    expect(await accessToken(world, account)).toMatchObject({ ok: true });
  });

  test('lost keys', async () => {
    const { account, browser, google, world } = await signedIn();
    browser.keys.clear();
    browser.advance(HOUR);
    expect(await accessToken(world, account)).toEqual(SIGNED_OUT);
    expect(google.refreshesSent).toEqual([]);
  });
});

test('a poll with a token at hand opens nothing and asks for no key', async () => {
  const { browser, scene } = await signedIn();
  browser.advance(120_000);
  const world = scene.start();
  await createApp(world).alarmRang();
  expect(world.calls).toContain('http');
  expect(world.calls.filter((call) => call.startsWith('keys'))).toEqual([]);
});
