import { describe, expect, test } from 'vitest';
import { accessToken } from '../../../src/background/ask/access-token.ts';
import { createApp } from '../../../src/background/create-app.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import type { AccountId } from '../../../src/core/account/account.ts';
import { accountsItem } from '../../../src/storage/account-items.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { createScene, type Scene, signedIn } from './signing-in.ts';

const DONE = { kind: 'done', email: 'ada@example.com' };
const INTERRUPTED = { failure: { kind: 'interrupted' } };
const MOMENTS = ['before', 'after'] as const;

/** Signs in, in a worker that dies at its n-th call of the outside; gives the calls that it came to. */
async function signInUntil(scene: Scene, call: number, when: 'before' | 'after', again?: AccountId) {
  const world = scene.start({ diesAt: { call, when } });
  const end = await Promise.race([signIn(world, 'manage', again), world.died]);
  return { finished: end !== 'died', calls: world.calls };
}

/** What a new worker makes of it: nobody waits, no lock is held, and signing in works. */
async function carriesOn(scene: Scene, before: string, again?: AccountId): Promise<void> {
  const { browser, google } = scene;
  expect(browser.locks.held()).toEqual([]);
  // What is said of a sign-in must be true of what is stored.
  const isStored = withoutJournal(browser.local.text()) !== before;
  const wasRunning = browser.session.text().includes('"running"');
  const app = createApp(scene.start());
  await app.wake();
  expect(browser.session.text()).not.toContain('"running"');
  if (wasRunning) expect(browser.session.peek('sign-in')).toMatchObject(isStored ? DONE : INTERRUPTED);
  expect(await app.commands.signIn('manage', again)).toEqual({ ok: true, value: google.person.sub });
  expect(browser.local.peek('accounts')).toMatchObject([{ id: google.person.sub, level: 'manage' }]);
  expect(new Set(google.codesSent).size).toBe(google.codesSent.length);
}

/** Once anything of the account is stored, the browser's own alarm, and nothing else, brings its mail. */
async function isPolledByTheBrowser(scene: Scene): Promise<void> {
  expect(scene.browser.ring()).toBe(true);
  await createApp(scene.start()).alarmRang();
  expect(scene.browser.local.peek(`health:${scene.google.person.sub}`)).toMatchObject({
    failures: 0,
    checkedAt: scene.browser.now(),
  });
}

/** The account and a refresh token that Google takes. */
async function isWhollySignedIn(scene: Scene): Promise<void> {
  const world = scene.start();
  const { accounts } = await world.local.read({ accounts: accountsItem });
  expect(accounts).toMatchObject([{ id: scene.google.person.sub, level: 'manage' }]);
  const [account] = accounts;
  if (account === undefined) throw new Error('No account is signed in');
  scene.browser.advance(3_600_000);
  expect(await accessToken(world, account)).toMatchObject({ ok: true });
}

describe.each(MOMENTS)('a worker that dies %s any call of the outside', (when) => {
  test('has signed a newcomer in wholly, or not at all', async () => {
    const died: string[] = [];
    for (let call = 1; ; call += 1) {
      const scene = createScene();
      const { finished, calls } = await signInUntil(scene, call, when);
      if (finished) break;
      died.push(calls[call - 1] ?? '');
      if (withoutJournal(scene.browser.local.text()) !== '') {
        await isPolledByTheBrowser(scene);
        await isWhollySignedIn(scene);
      }
      await carriesOn(scene, '');
    }
    expect(new Set(died)).toEqual(
      new Set([
        ...[
          'session.get',
          'session.set',
          'local.get',
          'local.getAll',
          'local.set',
          'policy',
          'hasHosts',
          'runWebAuthFlow',
        ],
        ...['keys.write', 'keys.names', 'keys.remove'],
        ...['http', 'showBadge', 'alarmTime', 'setAlarm'],
      ]),
    );
    // The code exchange, Google's keys, and the poll's profile, list and count.
    expect(died.filter((name) => name === 'http')).toHaveLength(5);
  });

  test('has signed the account in again wholly, or left it to the byte as it was', async () => {
    for (let call = 1; ; call += 1) {
      const { account, browser, scene } = await signedIn();
      browser.advance(1);
      const local = withoutJournal(browser.local.text());
      const access = browser.session.peek(`access-token:${account.id}`);
      const { finished } = await signInUntil(scene, call, when, account.id);
      if (finished) break;
      if (withoutJournal(browser.local.text()) !== local) {
        // The old one is of another level, and Google may have ended it.
        expect(browser.session.peek(`access-token:${account.id}`)).not.toEqual(access);
        await isWhollySignedIn(scene);
      }
      await carriesOn(scene, local, account.id);
    }
  });
});
