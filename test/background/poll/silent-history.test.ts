import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { listedMessages } from '../../../src/core/mailbox/mailbox.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** Ada, who is told of new mail, with three messages, and history that names its newest id before the records are there. */
async function ada() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  const ids = deliverTo(gmail, 3);
  const worker = () => google.start({ mayNotify: async () => true });
  const poll = async (minutes: number) => {
    google.asked.length = 0;
    for (let minute = 0; minute < minutes; minute += 1) {
      browser.advance(MINUTE);
      await createApp(worker()).alarmRang();
    }
    return google.methods();
  };
  await poll(15);
  const caughtUp = google.replica('ada').hold({ kind: 'history' });
  return { browser, gmail, ids, poll, caughtUp, kept: () => keptMailbox(worker()) };
}

test('records that come late are followed when they come, and their news is announced', async () => {
  const { browser, gmail, ids, poll, caughtUp, kept } = await ada();
  const [id = ''] = deliverTo(gmail, 1);
  gmail.modify([ids[0] ?? ''], { add: ['STARRED'] });
  await poll(1);
  caughtUp();
  expect(await poll(1)).not.toContain('users.messages.list');
  expect(seen(await kept())).toEqual(truthOf(gmail));
  expect([...browser.notifications.keys()]).toEqual([`ada:${id}`]);
});

test('a total that fits by chance does not hide that the list is another', async () => {
  const { gmail, ids, poll, kept } = await ada();
  gmail.modify([ids[0] ?? ''], { remove: ['UNREAD'] });
  deliverTo(gmail, 1);
  await poll(12);
  expect(seen(await kept())).toEqual(truthOf(gmail));
});

test('labels that changed without a record are asked for, and not at every poll', async () => {
  const { gmail, ids, poll, kept } = await ada();
  gmail.modify([ids[0] ?? ''], { add: ['STARRED'] });
  const asked = await poll(30);
  const [oldest] = listedMessages(await kept()).toReversed();
  expect(oldest?.labels).toContain('STARRED');
  expect(asked.filter((method) => method === 'users.messages.list')).toHaveLength(1);
});
