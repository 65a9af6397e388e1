import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { listedMessages } from '../../../src/core/mailbox/mailbox.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** Ada, who is told of new mail, with `unread` messages, polled for a while. */
async function ada(unread = 3) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const gmail = google.mailbox('ada');
  const ids = deliverTo(gmail, unread);
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
  return { browser, google, gmail, ids, poll, replica: google.replica('ada'), kept: () => keptMailbox(worker()) };
}

test('records that come late are followed when they come, and their news is announced', async () => {
  const { browser, gmail, ids, poll, replica, kept } = await ada();
  const caughtUp = replica.hold({ kind: 'history' });
  const [id = ''] = deliverTo(gmail, 1);
  gmail.modify([ids[0] ?? ''], { add: ['STARRED'] });
  await poll(1);
  caughtUp();
  expect(await poll(1)).not.toContain('users.messages.list');
  expect(seen(await kept())).toEqual(truthOf(gmail));
  expect([...browser.notifications.keys()]).toEqual([`ada:${id}`]);
});

test('a total that fits by chance does not hide that the list is another', async () => {
  const { gmail, ids, poll, replica, kept } = await ada();
  replica.hold({ kind: 'history' });
  gmail.modify([ids[0] ?? ''], { remove: ['UNREAD'] });
  deliverTo(gmail, 1);
  await poll(12);
  expect(seen(await kept())).toEqual(truthOf(gmail));
});

test('labels that changed without a record are asked for, and not at every poll', async () => {
  const { gmail, ids, poll, replica, kept } = await ada();
  replica.hold({ kind: 'history' });
  gmail.modify([ids[0] ?? ''], { add: ['STARRED'] });
  const asked = await poll(30);
  const [oldest] = listedMessages(await kept()).toReversed();
  expect(oldest?.labels).toContain('STARRED');
  expect(asked.filter((method) => method === 'users.messages.list')).toHaveLength(1);
});

test('labels that changed before a list that had to wait was made anew are asked for', async () => {
  const { google, gmail, ids, poll, kept } = await ada(30);
  const [old = ''] = ids;
  gmail.modify([old], { remove: ['UNREAD'] });
  await poll(1);
  gmail.modify([old], { add: ['UNREAD'] });
  google.meddle = (_account, path) => (path.endsWith('/messages') ? new Response('', { status: 500 }) : undefined);
  await poll(1);
  gmail.modify([ids.at(-1) ?? ''], { add: ['STARRED'] });
  google.meddle = () => undefined;
  await poll(10);
  expect(listedMessages(await kept())[0]?.labels).toContain('STARRED');
});

test.each<Watch>([{ kind: 'primary' }, { kind: 'labels', labels: ['INBOX', 'STARRED'], unit: 'messages' }])(
  'what a listing of %o missed, which has no total of its own, is found within an hour or so',
  async (watch) => {
    const { browser, google, gmail, poll, replica, kept } = await ada();
    const app = createApp(google.start({ browser }));
    await app.commands.choose('ada', { watch });
    const caughtUp = replica.hold({ kind: 'listing' });
    deliverTo(gmail, 1);
    gmail.expireHistory();
    await poll(2);
    caughtUp();
    await poll(62);
    expect(seen(await kept()).list).toEqual(truthOf(gmail).list);
  },
);
