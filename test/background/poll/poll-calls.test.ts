import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { Presence } from '../../../src/core/schedule/pace.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import {
  keptMailbox,
  nextWorker,
  seen,
  signedInWorker,
  startSandboxForWorlds,
  truth,
} from '../../../tools/fakes/with-sandbox.ts';

// Of the processor time of a poll, most goes into calls of the browser.
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandboxForWorlds();
});
afterAll(() => sandbox.stop());

test('an idle poll asks the browser for no more than it needs', async () => {
  const { browser } = await signedInWorker(sandbox);
  browser.advance(MINUTE);
  const world = nextWorker(sandbox, browser);
  let presences = 0;
  const presence = async (): Promise<Presence> => {
    presences += 1;
    return 'active';
  };
  await createApp({ ...world, presence }).alarmRang();
  expect(world.calls.filter((call) => /^(local|session|http)/.test(call))).toEqual([
    // Which accounts are due, and what is known of this one once it is its turn.
    'local.getAll',
    'local.get',
    // What was spent of the quota, and the token.
    'session.get',
    'http',
    // When it was checked; everything is read, since the badge and the alarm need it.
    'local.getAll',
    'local.set',
  ]);
  expect(presences).toBe(1);
});

test('a first sync reads the token once and stores metadata by the handful', async () => {
  const { browser } = await signedInWorker(sandbox);
  browser.advance(MINUTE);
  const world = nextWorker(sandbox, browser);
  const { accounts } = await world.local.read({ accounts: accountsItem });
  const mailbox = mailboxItem(accounts[0]?.id ?? '');
  await world.local.update({ mailbox }, () => ({ mailbox: undefined }));
  const before = world.calls.length;
  await createApp(world).alarmRang();
  const calls = world.calls.slice(before);
  expect(seen(await keptMailbox(world))).toEqual(truth(sandbox));
  expect(calls.filter((call) => call === 'http')).toHaveLength(28);
  // What was spent of the quota and the token, and what is spent now.
  expect(calls.filter((call) => call === 'session.get')).toHaveLength(2);
  // The listing, the count, five times five messages, the time of the check.
  expect(calls.filter((call) => call === 'local.set').length).toBeLessThanOrEqual(8);
});
