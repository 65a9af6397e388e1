import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { refreshTokenItem } from '../../../src/storage/account-items.ts';
import { createScene, signedIn } from '../sign-in/signing-in.ts';
import { locked, open, PASSPHRASE, withLock } from './locked-scene.ts';

test('a sign-in during which Tidings is locked stores no token in plain, and says to sign in again', async () => {
  const scene = createScene();
  await createApp(scene.start()).commands.setLock(PASSPHRASE);
  const other = scene.start();
  const slow = scene.start({
    runWebAuthFlow: async (url, opened) => {
      await createApp(other).commands.lockNow();
      return other.runWebAuthFlow(url, opened);
    },
  });
  expect(await createApp(slow).commands.signIn('read')).toEqual({ ok: false, problem: { kind: 'interrupted' } });
  expect(scene.browser.local.text()).not.toContain('refresh-token');
  expect(scene.browser.session.text()).not.toMatch(/access-token:\w+ = [^n]/);
  await createApp(scene.start()).commands.unlock(PASSPHRASE);
  expect((await createApp(scene.start()).commands.signIn('read')).ok).toBe(true);
});

test('a refresh on its way when Tidings is locked leaves no access token, and is no end of the sign-in', async () => {
  const { scene, browser, account } = await signedIn();
  await createApp(scene.start()).commands.setLock(PASSPHRASE);
  await browser.session.remove([`access-token:${account.id}`]);
  const { http } = scene.start();
  let isLocked = false;
  const slow = scene.start({
    http: async (url, init) => {
      const answer = await http(url, init);
      if (url.includes('oauth2.googleapis.com/token')) {
        await createApp(scene.start()).commands.lockNow();
        isLocked = true;
      }
      return answer;
    },
  });
  await createApp(slow).commands.checkNow();
  expect(isLocked).toBe(true);
  expect(browser.session.peek(`access-token:${account.id}`)).toBeUndefined();
  expect(browser.local.peek(`health:${account.id}`)).not.toHaveProperty('problem');
  await createApp(scene.start()).commands.unlock(PASSPHRASE);
  const { token } = await scene.start().local.read({ token: refreshTokenItem(account.id) });
  expect(token).toBeDefined();
});

test('an account removed while locked is not revoked, and it is not said that it was', async () => {
  const scene = await locked();
  const { commands } = createApp(scene.google.start());
  expect(await commands.remove('ada', true)).toEqual({ ok: true, value: 'kept' });
  expect(scene.browser.local.text()).not.toContain('ada');
  expect(await commands.remove('cy', true)).toEqual({ ok: true, value: 'ended' });
  expect(scene.google.methods()).toContain('revoke');
});

test('a text that is on its way when Tidings is locked is not kept', async () => {
  const scene = await withLock();
  const [message = ''] = scene.google
    .mailbox('ada')
    .unread('INBOX')
    .map(({ id }) => id);
  scene.google.meddle = async (_account, path) => {
    if (path.endsWith(message)) await createApp(scene.google.start()).commands.lockNow();
    return undefined;
  };
  const read = await createApp(scene.google.start()).commands.readMessage('ada', message);
  expect(read.ok).toBe(false);
  expect(scene.browser.session.text()).not.toMatch(/bodies = \[\{/);
  await open(scene);
  scene.google.meddle = () => undefined;
  expect((await createApp(scene.google.start()).commands.readMessage('ada', message)).ok).toBe(true);
});
