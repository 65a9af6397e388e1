import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

/** Ada, who is told of new mail and has been polled once, and a label of hers. */
async function ada() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  const choir = gmail.createLabel('Choir').id;
  const worker = () => google.start({ mayNotify: async () => true });
  await createApp(worker()).alarmRang();
  const poll = async (world = worker()) => {
    browser.advance(MINUTE);
    await Promise.race([createApp(world).alarmRang(), world.died]);
  };
  const watch = (...labels: readonly string[]) => {
    const chosen: Watch = { kind: 'labels', labels, unit: 'messages' };
    return createApp(worker()).commands.choose('ada', { watch: chosen });
  };
  const notices = () => [...browser.notifications.keys()];
  return { browser, gmail, choir, worker, poll, watch, notices };
}

test('a message that was announced is not announced again when it comes into what is watched since', async () => {
  const { browser, gmail, choir, poll, watch, notices } = await ada();
  const [id = ''] = deliverTo(gmail, 1);
  await poll();
  expect(notices()).toEqual([`ada:${id}`]);
  browser.notifications.clear();
  await watch(choir);
  gmail.modify([id], { add: [choir] });
  await poll();
  expect(notices()).toEqual([]);
});

test('a message that was not announced yet is announced, though the watch has changed since', async () => {
  const { gmail, choir, worker, poll, watch, notices } = await ada();
  const [id = ''] = deliverTo(gmail, 1);
  const dying = worker();
  // What a worker leaves that is killed after it has stored what it learned.
  const mayNotify = async () => {
    dying.die();
    return true;
  };
  await poll({ ...dying, mayNotify });
  expect(notices()).toEqual([]);
  await watch('INBOX', choir);
  expect(notices()).toEqual([`ada:${id}`]);
});
