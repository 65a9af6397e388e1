import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { createBrowser } from '../../../tools/fakes/sandbox-browser.ts';
import { authorizationUrl, MODIFY, pkce, READONLY, REDIRECT, walk } from '../../../tools/fakes/sandbox-sign-in.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ redirectUris: [REDIRECT] });
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  for (const account of sandbox.accounts) await sandbox.revokeAccess(account);
});

const { challenge } = pkce();
const ask = (changes: Record<string, string | undefined> = {}) => authorizationUrl(sandbox, challenge, changes);

describe('the callback', () => {
  test('brings code, state, iss and the granted scopes under their long names', async () => {
    const { url } = await walk(createBrowser(sandbox), ask());
    expect(url.href).toMatch(REDIRECT);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      state: 'state-1',
      iss: 'https://accounts.google.com',
      scope: `openid https://www.googleapis.com/auth/userinfo.email ${READONLY}`,
      prompt: 'consent',
      code: expect.stringMatching(/^.{60,}$/),
    });
  });

  test('names fewer scopes when the box was unticked', async () => {
    const { url } = await walk(createBrowser(sandbox), ask(), { unticked: [READONLY] });
    expect(url.searchParams.get('scope')).toBe('openid https://www.googleapis.com/auth/userinfo.email');
  });

  test('says access_denied when the person refuses', async () => {
    const { url } = await walk(createBrowser(sandbox), ask(), { decision: 'deny' });
    expect(url.href).toMatch(REDIRECT);
    expect(url.searchParams.get('error')).toBe('access_denied');
    expect(url.searchParams.get('state')).toBe('state-1');
    expect(url.searchParams.has('code')).toBe(false);
  });

  test('comes even when the request has parameters that Google does not know', async () => {
    const { url } = await walk(createBrowser(sandbox), ask({ made_up: '1', enable_granular_consent: 'true' }));
    expect(url.searchParams.has('code')).toBe(true);
  });
});

describe('a wrong request ends in a 400 page', () => {
  test.each([
    { wrong: 'an unknown client', changes: { client_id: 'nobody' }, words: 'Error 401: invalid_client' },
    {
      wrong: 'a redirect address that is not registered',
      changes: { redirect_uri: 'https://elsewhere.example/' },
      words: 'Error 400: redirect_uri_mismatch',
    },
    {
      wrong: 'an unknown scope',
      changes: { scope: 'openid https://mail.example/' },
      words: 'Error 400: invalid_scope',
    },
    { wrong: 'no scope', changes: { scope: undefined, nonce: undefined }, words: 'Missing required parameter: scope' },
    { wrong: 'no response_type', changes: { response_type: undefined }, words: 'Error 400: invalid_request' },
  ])('for $wrong', async ({ changes, words }) => {
    const page = await createBrowser(sandbox).open(ask(changes));
    expect(page.status).toBe(400);
    expect(page.text).toContain(words);
  });

  test('whose text is escaped', async () => {
    const page = await createBrowser(sandbox).open(ask({ scope: 'openid <img>' }));
    expect(page.status).toBe(400);
    expect(page.text).not.toContain('<img>');
  });
});

describe('a browser that is signed in to Google', () => {
  test('sees no page for what was granted before, and the callback says so', async () => {
    const browser = createBrowser(sandbox);
    await walk(browser, ask());
    const again = await browser.open(ask());
    expect(again.url.searchParams.get('prompt')).toBe('none');
    expect(again.url.searchParams.has('code')).toBe(true);
  });

  test('is asked again for a scope that was not granted, and at prompt=consent', async () => {
    const browser = createBrowser(sandbox);
    await walk(browser, ask({ login_hint: 'bob@example.org' }), { account: 'bob@example.org' });
    expect((await browser.open(ask({ scope: `openid ${MODIFY}` }))).text).toContain('id="consent"');
    expect((await browser.open(ask({ prompt: 'consent' }))).text).toContain('id="consent"');
  });

  test('sees the chooser at prompt=select_account and may change accounts', async () => {
    const browser = createBrowser(sandbox);
    await walk(browser, ask());
    const chooser = await browser.open(ask({ prompt: 'select_account consent' }));
    expect(chooser.text).toContain('data-account="bob@example.org"');
    const { url } = await walk(browser, ask({ prompt: 'select_account consent' }), { account: 'bob@example.org' });
    expect(url.searchParams.has('code')).toBe(true);
    expect((await browser.open(ask({ prompt: 'consent' }))).text).toContain('bob@example.org');
  });

  test('goes straight to the account of a login_hint', async () => {
    const browser = createBrowser(sandbox);
    await walk(browser, ask());
    const page = await browser.open(ask({ login_hint: 'noor@example.net', prompt: 'consent' }));
    expect(page.text).toContain('id="consent"');
    expect(page.text).toContain('noor@example.net');
  });
});

describe('prompt=none', () => {
  test('is answered interaction_required when a page would be needed', async () => {
    const { url } = await createBrowser(sandbox).open(ask({ prompt: 'none' }));
    expect(url.searchParams.get('error')).toBe('interaction_required');
  });

  test('is answered with a code when none is needed', async () => {
    const browser = createBrowser(sandbox);
    await walk(browser, ask());
    const { url } = await browser.open(ask({ prompt: 'none' }));
    expect(url.searchParams.has('code')).toBe(true);
  });
});
