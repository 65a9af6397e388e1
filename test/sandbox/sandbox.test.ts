import { expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { REDIRECT, signIn } from '../../tools/fakes/sandbox-sign-in.ts';

const PROFILE = 'https://gmail.googleapis.com/gmail/v1/users/me/profile';

test('access tokens live as long as was asked for', async () => {
  const sandbox = await startSandbox({ redirectUris: [REDIRECT], accessTokenSeconds: 3 });
  try {
    const { access_token, expires_in } = await signIn(sandbox);
    expect(expires_in).toBe(3);
    const headers = { authorization: `Bearer ${String(access_token)}` };
    const status = async (): Promise<number> => (await sandbox.fetch(PROFILE, { headers })).status;
    expect(await status()).toBe(200);
    await expect.poll(status, { timeout: 6_000, interval: 200 }).toBe(401);
  } finally {
    await sandbox.stop();
  }
}, 10_000);

test('stopping ends what hangs', async () => {
  const sandbox = await startSandbox();
  sandbox.addFault({ name: 'hung', act: { kind: 'hang' } });
  const outcome = sandbox.fetch(PROFILE).catch((error: unknown) => error);
  await expect.poll(() => sandbox.log.entries().length, { timeout: 4_000 }).toBe(1);
  await sandbox.stop();
  expect(await outcome).toBeInstanceOf(TypeError);
});

test('two sandboxes share nothing', async () => {
  const [one, other] = await Promise.all([startSandbox({ redirectUris: [REDIRECT] }), startSandbox()]);
  try {
    const { access_token } = await signIn(one);
    const headers = { authorization: `Bearer ${String(access_token)}` };
    expect((await one.fetch(PROFILE, { headers })).status).toBe(200);
    expect((await other.fetch(PROFILE, { headers })).status).toBe(401);
    await expect(fetch(`https://127.0.0.1:${one.port}/`)).rejects.toThrow(TypeError);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
});

test('an unknown mailbox is a mistake of the caller', async () => {
  const sandbox = await startSandbox();
  try {
    expect(sandbox.accounts.map((address) => sandbox.mailbox(address).address)).toEqual(sandbox.accounts);
    expect(() => sandbox.mailbox('nobody@example.com')).toThrow('nobody@example.com');
  } finally {
    await sandbox.stop();
  }
});
