import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import {
  ADA,
  keptMailbox,
  seen,
  signedInWorker,
  startSandboxForWorlds,
  truth,
} from '../../../tools/fakes/with-sandbox.ts';

const sandboxes: Sandbox[] = [];
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandboxForWorlds();
  sandboxes.push(sandbox);
});
afterAll(() => Promise.all(sandboxes.map((one) => one.stop())));

const asked = (): readonly (string | undefined)[] => sandbox.log.api().map(({ gmailMethod }) => gmailMethod);
const units = (): number => sandbox.log.api().reduce((sum, request) => sum + request.units, 0);

test('a first sign-in shows what the mailbox holds, at 28 requests to Gmail for 25 messages', async () => {
  const world = await signedInWorker(sandbox);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
  expect(truth(sandbox).list).toHaveLength(25);
  expect(asked().filter((method) => method !== undefined)).toHaveLength(28);
  expect(world.browser.badge).toMatchObject({ text: String(truth(sandbox).count), tone: 'well' });
});

test('an idle poll is one request, one unit and less than 100 bytes', async () => {
  const world = await signedInWorker(sandbox);
  sandbox.log.clear();
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(asked()).toEqual(['users.getProfile']);
  expect(units()).toBe(1);
  expect(sandbox.log.api()[0]?.responseBodyBytes).toBeLessThan(100);
});

test('one new message costs four requests and 24 units, and is shown first', async () => {
  const world = await signedInWorker(sandbox);
  const id = await sandbox.mailbox(ADA).compose({ from: 'Bo <bo@example.org>', subject: 'Hello', text: 'There' });
  sandbox.log.clear();
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(asked()).toEqual(['users.getProfile', 'users.history.list', 'users.labels.get', 'users.messages.get']);
  expect(units()).toBe(24);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
  expect(seen(await keptMailbox(world)).list[0]).toBe(id);
});

test('the metadata of a message is never fetched twice while history is whole', async () => {
  const world = await signedInWorker(sandbox);
  const app = createApp(world);
  const mailbox = sandbox.mailbox(ADA);
  for (const subject of ['One', 'Two', 'Three']) {
    await mailbox.compose({ from: 'bo@example.org', subject, text: subject });
    world.browser.advance(MINUTE);
    await app.alarmRang();
  }
  mailbox.modify([mailbox.unread('INBOX')[1]?.id ?? ''], { remove: ['UNREAD'] });
  world.browser.advance(MINUTE);
  await app.alarmRang();
  const fetched = sandbox.log
    .api()
    .filter(({ gmailMethod }) => gmailMethod === 'users.messages.get')
    .map(({ path }) => path);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
});

test('40 unread of which the newest 25 are read elsewhere leave a list of 15', async () => {
  const mailbox = sandbox.mailbox(ADA);
  mailbox.modify(
    mailbox.unread('INBOX').map(({ id }) => id),
    { remove: ['UNREAD'] },
  );
  mailbox.deliverMany(40, (index) => ({ from: 'bo@example.org', subject: `Number ${index}`, text: 'Text' }));
  const world = await signedInWorker(sandbox);
  mailbox.modify(
    mailbox
      .unread('INBOX')
      .slice(0, 25)
      .map(({ id }) => id),
    { remove: ['UNREAD'] },
  );
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(seen(await keptMailbox(world)).list).toHaveLength(15);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
});

test('a burst of 10,000 messages costs at most 25 messages.get', async () => {
  const world = await signedInWorker(sandbox);
  sandbox.mailbox(ADA).deliverMany(10_000, (index) => ({ from: 'bo@example.org', subject: `${index}`, text: 'Text' }));
  sandbox.log.clear();
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(asked().filter((method) => method === 'users.messages.get').length).toBeLessThanOrEqual(25);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
  expect(world.browser.badge?.text).toBe('10k');
});

test('an access token that Gmail no longer takes is refreshed once, without a window', async () => {
  const world = await signedInWorker(sandbox);
  await sandbox.expireAccessTokens(ADA);
  sandbox.log.clear();
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(sandbox.log.api().map(({ path }) => path.replace(/.*\//, '/'))).toEqual(['/profile', '/token', '/profile']);
  expect(world.browser.badge?.tone).toBe('well');
});

test('a revoked grant keeps the mail, drops the tokens and asks to sign in again', async () => {
  const world = await signedInWorker(sandbox);
  const before = seen(await keptMailbox(world));
  await sandbox.revokeAccess(ADA);
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(seen(await keptMailbox(world))).toEqual(before);
  expect(world.browser.badge).toMatchObject({ text: `!${before.count}`, tone: 'alarm' });
  expect(world.browser.local.text()).not.toMatch(/refresh-token/);
  expect(world.browser.alarm).toBeUndefined();

  const id = await createApp(world).commands.signIn('read');
  expect(id.ok).toBe(true);
  expect(world.browser.badge).toMatchObject({ text: String(before.count), tone: 'well' });
});

test('the totals are read once an hour even if the probe says that nothing has changed', async () => {
  const world = await signedInWorker(sandbox);
  sandbox.log.clear();
  world.browser.advance(HOUR);
  await createApp(world).alarmRang();
  expect(asked()).toContain('users.labels.get');
});

test('the next alarm is a minute after a good poll', async () => {
  const world = await signedInWorker(sandbox);
  world.browser.advance(MINUTE);
  await createApp(world).alarmRang();
  expect(world.browser.alarm).toBe(world.browser.now() + MINUTE);
});
