import { describe, expect, test } from 'vitest';
import { type App, createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { healthItem } from '../../../src/storage/mailbox-items.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { adaAndCy, type LockScene, listed, locked, open, PASSPHRASE, textsIn, withLock } from './locked-scene.ts';

type Step = (app: App) => Promise<unknown>;

/** For each call of the outside: a scene in which a worker died there during `step`, and another has woken. */
async function* afterEachDeath(begin: () => Promise<LockScene>, step: Step, when: 'before' | 'after') {
  for (let call = 1; ; call += 1) {
    const scene = await begin();
    const dying = scene.google.start({ diesAt: { call, when } });
    const end = await Promise.race([step(createApp(dying)).then(() => 'finished'), dying.died]);
    if (end === 'finished') return;
    expect(scene.browser.locks.held()).toEqual([]);
    await createApp(scene.google.start()).wake();
    yield { scene, app: createApp(scene.google.start()), where: `${when} call ${call}, ${dying.calls.at(-1)}` };
  }
}

const isOn = ({ browser }: LockScene): boolean => browser.local.peek('lock') !== undefined;

describe.each(['before', 'after'] as const)('a worker killed %s any call of the outside', (when) => {
  test('has turned the lock on wholly, or not at all, and either is readable', async () => {
    let kills = 0;
    for await (const { scene, app, where } of afterEachDeath(
      adaAndCy,
      (one) => one.commands.setLock(PASSPHRASE),
      when,
    )) {
      kills += 1;
      expect(await listed(scene), where).toBe(4);
      expect(textsIn(scene), where).toHaveLength(isOn(scene) ? 0 : 3);
      expect((await app.commands.setLock(PASSPHRASE)).ok, where).toBe(true);
      expect(textsIn(scene), where).toEqual([]);
      expect(await listed(scene), where).toBe(4);
    }
    expect(kills).toBeGreaterThan(4);
  });

  test('has turned it off wholly, or not at all', async () => {
    let kills = 0;
    for await (const { scene, app, where } of afterEachDeath(withLock, (one) => one.commands.removeLock(), when)) {
      kills += 1;
      expect(await listed(scene), where).toBe(4);
      expect(textsIn(scene), where).toHaveLength(isOn(scene) ? 0 : 3);
      expect((await app.commands.removeLock()).ok, where).toBe(true);
      expect(textsIn(scene), where).toHaveLength(3);
      expect(scene.browser.session.text(), where).not.toMatch(/unlocked = [^n]/);
    }
    expect(kills).toBeGreaterThan(4);
  });

  test('has changed the passphrase, or not', async () => {
    const change: Step = (one) => one.commands.setLock('another one entirely');
    const { salt } = Object((await withLock()).browser.local.peek('lock'));
    const left = new Set<string>();
    for await (const { scene, app, where } of afterEachDeath(withLock, change, when)) {
      const passphrase = Object(scene.browser.local.peek('lock')).salt === salt ? PASSPHRASE : 'another one entirely';
      // What opens it needs to be tried but once for either.
      if (left.has(passphrase)) continue;
      left.add(passphrase);
      await app.commands.lockNow();
      expect((await app.commands.unlock(passphrase)).ok, where).toBe(true);
      expect(await listed(scene), where).toBe(4);
    }
    expect(left.size).toBe(2);
  });

  test('has locked, or not; never are texts without the key, nor the key without them', async () => {
    let kills = 0;
    const begin = async (): Promise<LockScene> => {
      const scene = await withLock();
      const [message = ''] = scene.google
        .mailbox('ada')
        .unread('INBOX')
        .map(({ id }) => id);
      await createApp(scene.google.start()).commands.readMessage('ada', message);
      return scene;
    };
    for await (const { scene, where } of afterEachDeath(begin, (one) => one.commands.lockNow(), when)) {
      kills += 1;
      const inMemory = ['unlocked', 'bodies', 'access-token:ada'].filter((key) => scene.browser.session.peek(key));
      expect([0, 3], where).toContain(inMemory.length);
      expect(await listed(scene), where).toBe(inMemory.length === 0 ? 0 : 4);
    }
    expect(kills).toBeGreaterThan(4);
  });

  test('has deleted what is locked wholly, or not at all', async () => {
    let kills = 0;
    for await (const { scene, app, where } of afterEachDeath(locked, (one) => one.commands.removeLock(true), when)) {
      kills += 1;
      if (isOn(scene)) await open(scene);
      expect(await listed(scene), where).toBe(isOn(scene) ? 4 : 0);
      await app.commands.checkNow();
      const { health } = await scene.google.start().local.read({ health: healthItem('ada') });
      expect(health.problem?.kind, where).toBe(isOn(scene) ? undefined : 'signed-out');
    }
    expect(kills).toBeGreaterThan(4);
  });
});

test.each([false, true])(
  'locked by another context at any call of a poll, it shows and keeps nothing more; no problem and no message stays (offline: %s)',
  async (isOffline) => {
    for (let call = 1; ; call += 1) {
      const scene = await withLock();
      const { browser, google } = scene;
      browser.advance(MINUTE);
      deliverTo(google.mailbox('ada'), 2);
      let calls = 0;
      let locking: Promise<unknown> | undefined;
      const told: string[] = [];
      const notifying: FakeWorldOptions = {
        mayNotify: async () => true,
        showNotification: async ({ id }) => void told.push(id),
      };
      const polling = google.start({
        ...notifying,
        isOnline: () => !isOffline,
        beforeCall: () => {
          calls += 1;
          if (calls === call) locking = createApp(google.start()).commands.lockNow();
        },
      });
      await createApp(polling).alarmRang();
      if (locking === undefined) break;
      await locking;
      await createApp(google.start()).wake();
      const where = `call ${call}, ${polling.calls[call - 1]}`;
      expect(await listed(scene), where).toBe(0);
      expect(textsIn(scene), where).toEqual([]);
      expect(browser.session.text(), where).not.toContain('access-token:ada');
      await open(scene);
      browser.advance(MINUTE);
      await createApp(google.start(notifying)).alarmRang();
      expect(await listed(scene), where).toBe(6);
      expect(browser.badge, where).toMatchObject({ text: '8', tone: 'well' });
      // Announced by name before, once; or as one of a number after.
      expect(told.length, where).toBeGreaterThan(0);
      const named = told.filter((id) => id !== 'ada:');
      expect(new Set(named).size, where).toBe(named.length);
    }
  },
);
