import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Presence } from '../../../src/core/schedule/pace.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { adaAndCy, type LockScene, withLock } from './locked-scene.ts';

/** With the lock on, to close after so many minutes away. `presence` is what the browser says; `pass` rings each alarm in time. */
async function locksAfter(minutes: 5 | 15 | 60) {
  const scene = await withLock();
  let presence: Presence = 'active';
  const app = () => createApp(scene.google.start({ presence: async () => presence }));
  await app().commands.chooseAway(minutes);
  return {
    scene,
    app,
    become: async (now: Presence): Promise<void> => {
      presence = now;
      await (now === 'active' ? app().somebodyCameBack() : app().somebodyLeft());
    },
    pass: async (time: number): Promise<void> => {
      const end = scene.browser.now() + time;
      while ((scene.browser.alarm ?? end) < end) {
        scene.browser.ring();
        await app().alarmRang();
      }
      scene.browser.advance(end - scene.browser.now());
    },
  };
}

const isOpen = ({ browser }: LockScene): boolean => browser.session.peek('unlocked') !== undefined;

test.each([5, 15, 60] as const)('it stays open for somebody who is there, with %i minutes', async (minutes) => {
  const { scene, app, pass } = await locksAfter(minutes);
  // Gmail is asked so seldom that the lock needs alarms of its own.
  await app().commands.set({ paceMinutes: 60 });
  await pass(5 * HOUR);
  expect(isOpen(scene)).toBe(true);
});

test.each([
  { minutes: 5, presence: 'idle', before: 0 },
  { minutes: 15, presence: 'idle', before: 9 * MINUTE },
  { minutes: 60, presence: 'idle', before: 54 * MINUTE },
  { minutes: 5, presence: 'locked', before: 4 * MINUTE },
  { minutes: 15, presence: 'locked', before: 14 * MINUTE },
] as const)(
  'it closes $minutes minutes after the computer was last used, then $presence',
  async ({ minutes, presence, before }) => {
    const { scene, become, pass } = await locksAfter(minutes);
    await pass(20 * MINUTE);
    await become(presence);
    if (before > 0) {
      await pass(before);
      expect(isOpen(scene)).toBe(true);
      await pass(2.5 * MINUTE);
    }
    expect(isOpen(scene)).toBe(false);
    expect(scene.browser.badge?.title).toContain('Locked');
  },
);

test('somebody who comes back in time starts the time again', async () => {
  const { scene, become, pass } = await locksAfter(15);
  for (let time = 0; time < 4; time += 1) {
    await become('idle');
    await pass(8 * MINUTE);
    await become('active');
    await pass(2 * MINUTE);
  }
  expect(isOpen(scene)).toBe(true);
});

test.each(['alarmRang', 'somebodyCameBack'] as const)('it is closed when the computer wakes, by %s', async (event) => {
  const { scene, app, pass } = await locksAfter(60);
  await pass(5 * MINUTE);
  scene.browser.advance(3 * HOUR);
  await app()[event]();
  expect(isOpen(scene)).toBe(false);
});

test('without such a choice it stays open however long nobody is there, and no alarm is set for it', async () => {
  const scene = await withLock();
  const app = createApp(scene.google.start({ presence: async () => 'locked' }));
  await app.somebodyLeft();
  scene.browser.advance(20 * HOUR);
  await app.alarmRang();
  expect(isOpen(scene)).toBe(true);
});

test('the last account gone, an open lock still closes in time', async () => {
  const { scene, app, become, pass } = await locksAfter(15);
  for (const id of ['ada', 'cy']) await app().commands.remove(id);
  await become('locked');
  await pass(20 * MINUTE);
  expect(isOpen(scene)).toBe(false);
});

test('with the lock off, whoever leaves or returns costs one small read', async () => {
  const scene = await adaAndCy();
  const world = scene.google.start();
  await createApp(world).somebodyLeft();
  expect(world.calls).toEqual(['local.get']);
});
