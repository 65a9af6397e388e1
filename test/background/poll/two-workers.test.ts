import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** An account with new mail and an access token that has run out, and two workers over the same storage. */
async function twoWorkers() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), 10);
  await createApp(google.start()).alarmRang();
  browser.advance(HOUR);
  deliverTo(google.mailbox('ada'), 6);
  google.asked.length = 0;
  // Answers take 0 to 3 ms by turns, so that they overtake each other and the two workers interleave.
  let turn = 0;
  google.meddle = () => {
    turn += 1;
    return new Promise((resolve) => setTimeout(() => resolve(undefined), (turn * 7) % 4));
  };
  return { browser, google, one: createApp(google.start()), other: createApp(google.start()) };
}

const ONE_POLL = [
  ...['users.getProfile', 'users.history.list', 'users.labels.get'],
  ...Array.from({ length: 6 }, () => 'users.messages.get'),
];

test('two workers that hear the same alarm poll once', async () => {
  const { browser, google, one, other } = await twoWorkers();
  await Promise.all([one.alarmRang(), other.alarmRang()]);
  expect(google.methods()).toEqual(ONE_POLL);
  expect(google.asked.filter(({ method }) => method === undefined)).toHaveLength(1);
  expect(seen(await keptMailbox(google.start()))).toEqual(truthOf(google.mailbox('ada')));
  expect(browser.badge?.text).toBe('16');
  expect(browser.locks.held()).toEqual([]);
});

test('two that are asked to check now cost one probe more, and nothing else is asked twice', async () => {
  const { google, one, other } = await twoWorkers();
  await Promise.all([one.commands.checkNow(), other.commands.checkNow()]);
  expect(google.methods()).toEqual([...ONE_POLL, 'users.getProfile']);
  expect(google.asked.filter(({ method }) => method === undefined)).toHaveLength(1);
  expect(seen(await keptMailbox(google.start()))).toEqual(truthOf(google.mailbox('ada')));
});

test('everything at once, in two workers, while mail comes: the next poll has the truth', async () => {
  const { browser, google, one, other } = await twoWorkers();
  const mailbox = google.mailbox('ada');
  await Promise.all([
    one.wake(),
    other.wake(),
    one.alarmRang(),
    other.commands.checkNow(),
    one.commands.choose('ada', { watch: { kind: 'primary' } }),
    other.commands.choose('ada', { color: 5 }),
    one.commands.refreshLabels('ada'),
    other.commands.chooseBadge('ada'),
    (async () => {
      for (let mail = 0; mail < 5; mail += 1) {
        await new Promise((resolve) => setTimeout(resolve, 4));
        deliverTo(mailbox, 1);
      }
    })(),
    one.somebodyCameBack(),
    other.browserStarted(),
  ]);
  expect(browser.locks.held()).toEqual([]);
  browser.advance(MINUTE);
  await other.alarmRang();
  expect(browser.local.peek('accounts')).toMatchObject([{ watch: { kind: 'primary' }, color: 5 }]);
  expect(seen(await keptMailbox(google.start())).list).toEqual(truthOf(mailbox).list);
  expect(browser.badge).toMatchObject({ text: '21', tone: 'well' });
});
