import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { healthItem } from '../../../src/storage/mailbox-items.ts';
import { deliverTo } from '../../../tools/fakes/instant-google.ts';
import { adaAndCy, type LockScene, listed, locked, PASSPHRASE, TEXTS, textsIn, withLock } from './locked-scene.ts';

const OK = { ok: true, value: undefined };
const commands = ({ google }: LockScene) => createApp(google.start()).commands;

async function poll({ browser, google }: LockScene): Promise<void> {
  browser.advance(MINUTE);
  await createApp(google.start()).alarmRang();
}

test('with a passphrase, no storage area holds a sender, a subject, or a label that is read, and all goes on as before', async () => {
  const scene = await adaAndCy();
  expect(textsIn(scene)).toEqual(TEXTS);
  await commands(scene).setLock(PASSPHRASE);
  expect(textsIn(scene)).toEqual([]);
  expect(JSON.stringify(await scene.browser.local.getAll())).not.toContain(PASSPHRASE);
  deliverTo(scene.google.mailbox('ada'), 1);
  await poll(scene);
  expect(textsIn(scene)).toEqual([]);
  expect(await listed(scene)).toBe(5);
  expect(scene.browser.badge).toMatchObject({ text: '7', tone: 'well' });
});

test('once locked, memory holds no key, no text and no access token of an account that may read, and only Cy is counted', async () => {
  const scene = await withLock();
  const [message = ''] = scene.google
    .mailbox('ada')
    .unread('INBOX')
    .map(({ id }) => id);
  expect(await commands(scene).readMessage('ada', message)).toEqual(OK);
  expect(scene.browser.session.text()).toContain('bodies');
  scene.browser.notifications.set(`ada:${message}`, { title: 'Bo', text: 'Number 3' });
  await commands(scene).lockNow();
  expect(Object.keys(await scene.browser.session.getAll())).toEqual(['access-token:cy', 'spent:ada']);
  expect(scene.browser.notifications.size).toBe(0);
  expect(scene.browser.badge).toMatchObject({ text: '2', tone: 'well' });
  expect(scene.browser.badge?.title).toContain('Locked');
  expect(scene.browser.badge?.title).not.toContain('ada');

  const before = scene.google.asked.length;
  deliverTo(scene.google.mailbox('cy'), 3);
  for (let polls = 0; polls < 40; polls += 1) await poll(scene);
  expect(scene.google.asked.slice(before).map(({ account }) => account)).not.toContain('ada');
  expect(scene.browser.badge).toMatchObject({ text: '5', tone: 'well' });
});

test('a reader alone, locked, leaves a sign on the badge', async () => {
  const scene = await locked();
  await commands(scene).remove('cy');
  expect(scene.browser.badge?.text).toBe('\u2022\u2022\u2022');
  expect(await createApp(scene.google.start()).commands.checkNow()).toEqual(OK);
  expect(scene.browser.badge?.title).toBe('Locked. Open Tidings and enter your passphrase to see your mail.');
});

test('another passphrase opens nothing; the right one brings back the same list, typed composed or not', async () => {
  const scene = await adaAndCy();
  await commands(scene).setLock('Käsekuchen für alle');
  await commands(scene).lockNow();
  expect(await listed(scene)).toBe(0);
  for (const wrong of ['', 'Käsekuchen für alle ', 'käsekuchen für alle']) {
    expect(await commands(scene).unlock(wrong)).toEqual({ ok: false, problem: 'wrong-passphrase' });
  }
  expect(await listed(scene)).toBe(0);
  expect(await commands(scene).unlock('Käsekuchen für alle'.normalize('NFD'))).toEqual(OK);
  expect(await listed(scene)).toBe(4);
  await poll(scene);
  expect(scene.browser.badge).toMatchObject({ text: '6', tone: 'well' });
  const { health } = await scene.google.start().local.read({ health: healthItem('ada') });
  expect(health.problem).toBeUndefined();
});

test('it stays open for workers that start later, and is closed when the browser starts anew', async () => {
  const scene = await withLock();
  await createApp(scene.google.start()).wake();
  expect(await listed(scene)).toBe(4);
  await scene.browser.session.remove(Object.keys(await scene.browser.session.getAll()));
  await createApp(scene.google.start()).browserStarted();
  expect(await listed(scene)).toBe(0);
  expect(scene.browser.badge).toMatchObject({ text: '2', tone: 'well' });
  await commands(scene).unlock(PASSPHRASE);
  // Its refresh token was sealed, not lost.
  await poll(scene);
  expect(scene.browser.badge).toMatchObject({ text: '6', tone: 'well' });
});

test('a changed passphrase opens what the old one sealed, and the old one opens nothing', async () => {
  const scene = await withLock();
  expect(await commands(scene).chooseAway(15)).toEqual(OK);
  expect(await commands(scene).setLock('another one entirely')).toEqual(OK);
  expect(scene.browser.local.peek('lock')).toMatchObject({ awayMinutes: 15 });
  await commands(scene).lockNow();
  expect(await commands(scene).unlock(PASSPHRASE)).toEqual({ ok: false, problem: 'wrong-passphrase' });
  expect(await commands(scene).unlock('another one entirely')).toEqual(OK);
  expect(await listed(scene)).toBe(4);
});

test('turned off, everything is in plain again', async () => {
  const scene = await withLock();
  expect(await commands(scene).removeLock()).toEqual(OK);
  expect(textsIn(scene)).toEqual(TEXTS);
  expect(scene.browser.local.text()).not.toContain('lock');
  expect(scene.browser.session.text()).not.toContain('unlocked');
  await poll(scene);
  expect(scene.browser.badge).toMatchObject({ text: '6', tone: 'well' });
});

test('while locked, nobody changes the lock or turns it off, unless what is sealed may be deleted', async () => {
  const scene = await locked();
  const before = scene.browser.local.text();
  const refused = { ok: false, problem: 'locked' };
  expect(await commands(scene).setLock('another one entirely')).toEqual(refused);
  expect(await commands(scene).chooseAway(5)).toEqual(refused);
  expect(await commands(scene).removeLock()).toEqual(refused);
  expect(scene.browser.local.text()).toBe(before);

  expect(await commands(scene).removeLock(true)).toEqual(OK);
  expect(scene.browser.local.text()).not.toContain('"version"');
  await commands(scene).checkNow();
  const { health } = await scene.google.start().local.read({ health: healthItem('ada') });
  expect(health.problem).toEqual({ kind: 'signed-out' });
  expect(scene.browser.badge?.text).toBe('!2');
  await scene.google.add('ada', 'manage');
  await poll(scene);
  expect(scene.browser.badge).toMatchObject({ text: '6', tone: 'well' });
});

describe('a lock that is damaged', () => {
  test.each([7, 'x', {}, { salt: 'AAAA', iterations: 1e12, key: { iv: '', data: '' } }])(
    'as %j stays on; while open, another passphrase mends it',
    async (lock) => {
      const scene = await withLock();
      await scene.browser.local.set({ lock });
      await poll(scene);
      expect(textsIn(scene)).toEqual([]);
      expect(await listed(scene)).toBe(4);
      await commands(scene).setLock('another one entirely');
      await commands(scene).lockNow();
      expect(await commands(scene).unlock('another one entirely')).toEqual(OK);
      expect(await listed(scene)).toBe(4);
    },
  );

  test('says so to any passphrase, and can be turned off', async () => {
    const scene = await locked();
    await scene.browser.local.set({ lock: { salt: 7 } });
    expect(await commands(scene).unlock(PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
    expect(await commands(scene).removeLock(true)).toEqual(OK);
    await commands(scene).checkNow();
    expect(scene.browser.badge?.text).toBe('!2');
  });
});
