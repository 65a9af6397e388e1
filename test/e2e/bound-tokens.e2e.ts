import { clockSkew, customFetch, DPoP, generateKeyPair, None, refreshTokenGrantRequest } from 'oauth4webapi';
import { afterEach, expect, test, vi } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { until } from '../../tools/browser/until.ts';
import { setClient, signIn } from '../../tools/stage/sign-in.ts';
import { openStage, type Stage } from '../../tools/stage/stage.ts';
import { untilSaid } from '../../tools/stage/words.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import { nextPoll } from './next-poll.ts';

const TEN_MINUTES = 600_000;

inBothBrowsers((stage) => {
  afterEach(() => void vi.restoreAllMocks());

  test('a sign-in is bound to a key of this browser, and the settings page says so', async () => {
    await setClient(stage());
    await signIn(stage());
    expect(await onlyAccount(stage())).toMatchObject({ isBound: true });
    await untilSaid(await stage().browser.openOptions(), 'optionsAccountBound');
  });

  test('three refreshes answer three new nonces, each once', async () => {
    const nonces = new Set([await nonce(stage())]);
    const now = Date.now.bind(Date);
    for (let refresh = 1; refresh <= 3; refresh += 1) {
      // By the sandbox's clock alone: its nonces are good for two minutes.
      vi.spyOn(Date, 'now').mockImplementation(() => now() + refresh * TEN_MINUTES);
      await stage().sandbox.expireAccessTokens();
      const before = stage().sandbox.log.entries().length;
      await nextPoll(stage());
      const since = stage().sandbox.log.entries().slice(before);
      expect(since.filter(({ path }) => path === '/token').map(({ status }) => status)).toEqual([400, 200]);
      nonces.add(await nonce(stage()));
    }
    expect(nonces.size).toBe(4);
  });

  test('the refresh token, taken in plain, is refused from another key', async () => {
    const { sandbox, mailbox } = stage();
    const token = sandbox.refreshTokenOf(mailbox.address);
    const pair = await generateKeyPair('ES256');
    const proof = DPoP({ [clockSkew]: 0 }, pair);
    expect(await refreshWith(sandbox, token, proof)).toEqual({ status: 400, error: 'use_dpop_nonce' });
    expect(await refreshWith(sandbox, token, proof)).toEqual({ status: 400, error: 'invalid_grant' });
    expect(await refreshWith(sandbox, token)).toEqual({ status: 400, error: 'invalid_grant' });
  });

  test('local storage has neither the token nor the client secret in plain', async () => {
    const { browser, sandbox, mailbox } = stage();
    const stored = JSON.stringify(await browser.storage('local'));
    for (const secret of [sandbox.refreshTokenOf(mailbox.address), sandbox.client.secret]) {
      expect(stored).not.toContain(secret);
    }
  });

  test('local storage copied into a fresh profile asks to sign in again, and sends Google nothing', async () => {
    const copy = await openStage(stage().browser.name === 'chromium' ? 'Chromium' : 'Firefox');
    try {
      await copy.browser.write('local', await stage().browser.storage('local'));
      await copy.browser.fireAlarms();
      await until('the mark on the badge', async () => {
        await copy.browser.send({ command: 'checkNow', args: [] });
        return (await copy.browser.badge()).text.startsWith('!');
      });
      await untilSaid(await copy.browser.openPopup(), 'problemSignedOutTitle');
      expect(copy.sandbox.log.entries()).toEqual([]);
    } finally {
      await copy.close();
    }
  });
});

async function onlyAccount({ browser }: Stage): Promise<{ readonly id: string }> {
  // `as`: what the bundle stores there; if it changes, the tests that compare it fail.
  const [account] = (await browser.storage('local')).accounts as readonly { readonly id: string }[];
  return account ?? expect.fail('No account is stored');
}

/** The nonce that came with the access token. */
async function nonce(stage: Stage): Promise<unknown> {
  const { id } = await onlyAccount(stage);
  return Object((await stage.browser.storage('session'))[`access-token:${id}`]).nonce;
}

async function refreshWith(sandbox: Sandbox, token: string, proof?: ReturnType<typeof DPoP>) {
  const { id, secret } = sandbox.client;
  const response = await refreshTokenGrantRequest(
    { issuer: 'https://accounts.google.com', token_endpoint: 'https://oauth2.googleapis.com/token' },
    { client_id: id },
    None(),
    token,
    {
      ...(proof === undefined ? {} : { DPoP: proof }),
      [customFetch]: (url, init) => sandbox.fetch(url, init),
      additionalParameters: { client_secret: secret },
    },
  );
  const { error }: { error?: unknown } = JSON.parse(await response.text());
  return { status: response.status, error };
}
