import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorld, FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

/** Ada, who has been polled once, and what the browser was asked to show since. */
async function ada() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  await createApp(google.start()).alarmRang();
  const shown: string[] = [];
  const show: FakeWorld['showNotification'] = async (notice) => {
    shown.push(notice.id);
    browser.notifications.set(notice.id, notice);
  };
  const start = (options: FakeWorldOptions = {}) =>
    google.start({ mayNotify: async () => true, showNotification: show, ...options });
  const poll = async (world = start()) => {
    browser.advance(MINUTE);
    await Promise.race([createApp(world).alarmRang(), world.died]);
  };
  return { browser, gmail: google.mailbox('ada'), shown, show, start, poll };
}

test('what a worker has shown before it was killed is not shown again, neither by name nor in a summary', async () => {
  const { gmail, shown, show, start, poll } = await ada();
  const [first = ''] = deliverTo(gmail, 1);
  const dying = start({
    showNotification: async (notice) => {
      await show(notice);
      dying.die();
    },
  });
  await poll(dying);
  const [second = ''] = deliverTo(gmail, 1);
  await poll();
  await poll();
  expect(shown).toEqual([`ada:${first}`, `ada:${second}`]);
});

test('what a killed worker had begun to show, and cannot be seen, is told in one summary', async () => {
  const { browser, gmail, shown, start, poll } = await ada();
  deliverTo(gmail, 1);
  const dying = start({ showNotification: async () => dying.die() });
  await poll(dying);
  deliverTo(gmail, 1);
  await poll();
  await poll();
  expect(shown).toEqual(['ada:']);
  expect([...browser.notifications.values()]).toMatchObject([{ title: '2 new messages' }]);
});

test('a notification of another account, or one that was dismissed, is no sign that a message was shown', async () => {
  const { browser, gmail, shown, show, start, poll } = await ada();
  const [id = ''] = deliverTo(gmail, 1);
  const dying = start({
    showNotification: async (notice) => {
      await show(notice);
      dying.die();
    },
  });
  await poll(dying);
  browser.notifications.clear();
  browser.notifications.set(`bo:${id}`, { title: 'Bo', text: 'Text' });
  await poll();
  expect(shown).toEqual([`ada:${id}`, 'ada:']);
});
