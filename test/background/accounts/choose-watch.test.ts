import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { Watch } from '../../../src/core/mailbox/watch.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox } from '../../../tools/fakes/with-sandbox.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { keptHealth } from '../poll/kept-health.ts';

const labels = (...ids: readonly string[]): Watch => ({ kind: 'labels', labels: ids, unit: 'messages' });

/** A mailbox in which each watch sees something else, polled once; `ids` of its messages by name. */
async function variedMailbox() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  const mailbox = google.mailbox('ada');
  const choir = mailbox.createLabel('Choir').id;
  const deliver = (subject: string, extra: readonly string[]) => {
    browser.advance(1);
    return mailbox.compose({ from: 'bo@example.org', subject, text: subject }, { labels: ['UNREAD', ...extra] });
  };
  const ids = new Map([
    ['lunch', await deliver('Lunch', ['INBOX', 'CATEGORY_PERSONAL'])],
    ['dinner', await deliver('Dinner', ['INBOX', 'CATEGORY_PERSONAL', 'IMPORTANT'])],
    ['friend', await deliver('A friend', ['INBOX', 'CATEGORY_SOCIAL'])],
    ['monday', await deliver('Choir on Monday', ['INBOX', 'CATEGORY_UPDATES', choir])],
    ['archived', await deliver('Choir notes', [choir, 'IMPORTANT', 'CATEGORY_PERSONAL'])],
  ]);
  const world = google.start();
  const app = createApp(world);
  await app.alarmRang();
  const listed = async () =>
    (await keptMailbox(world)).unread.map(({ id }) => [...ids].find((one) => one[1] === id)?.[0]);
  return { browser, google, mailbox, world, app, choir, listed };
}

test.each<{
  readonly name: string;
  readonly watch: (choir: string) => Watch;
  readonly badge: string;
  readonly list: readonly string[];
}>([
  { name: 'the inbox', watch: () => labels('INBOX'), badge: '4', list: ['monday', 'friend', 'dinner', 'lunch'] },
  { name: 'a label', watch: (choir) => labels(choir), badge: '2', list: ['archived', 'monday'] },
  {
    name: 'a sum over two labels, in which one message counts twice,',
    watch: (choir) => labels('INBOX', choir),
    badge: '6',
    list: ['archived', 'monday', 'friend', 'dinner', 'lunch'],
  },
  {
    name: 'a sum of conversations over two labels',
    watch: (choir) => ({ kind: 'labels', labels: ['INBOX', choir], unit: 'threads' }),
    badge: '6',
    list: ['archived', 'monday', 'friend', 'dinner', 'lunch'],
  },
  { name: 'Primary', watch: () => ({ kind: 'primary' }), badge: '2', list: ['dinner', 'lunch'] },
  { name: 'Important', watch: () => ({ kind: 'important' }), badge: '1', list: ['dinner'] },
])('$name shows $badge and lists $list, at once and at an idle poll', async ({ watch, badge, list }) => {
  const { browser, google, app, choir, listed } = await variedMailbox();
  await app.commands.choose('ada', { watch: watch(choir) });
  expect(await listed()).toEqual(list);
  expect(browser.badge).toMatchObject({ text: badge, tone: 'well' });
  google.asked.length = 0;
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(google.methods()).toEqual(['users.getProfile']);
  expect(await listed()).toEqual(list);
});

test('counted as threads, two messages of one thread are one', async () => {
  const { browser, google, mailbox, app } = await variedMailbox();
  const raw = (id: string, more: string) =>
    `From: bo@example.org\r\nSubject: Trip\r\nMessage-ID: <${id}@x>\r\n${more}\r\nText`;
  await mailbox.deliver(raw('one', ''));
  await mailbox.deliver(raw('two', 'In-Reply-To: <one@x>\r\nReferences: <one@x>\r\n'));
  browser.advance(MINUTE);
  await app.alarmRang();
  expect(browser.badge?.text).toBe('6');
  google.asked.length = 0;
  await app.commands.choose('ada', { watch: { kind: 'labels', labels: ['INBOX'], unit: 'threads' } });
  expect(browser.badge?.text).toBe('5');
});

test('more unread in Primary than are kept are shown as so many and more', async () => {
  const { browser, mailbox, app } = await variedMailbox();
  deliverTo(mailbox, 600);
  await app.commands.choose('ada', { watch: { kind: 'primary' } });
  expect(browser.badge?.text).toBe('500+');
});

test('an account at level Count can count labels, and is told that single messages need more', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada', 'count');
  deliverTo(google.mailbox('ada'), 3);
  const app = createApp(google.start());
  const stored = browser.local.text();
  expect(await app.commands.choose('ada', { watch: { kind: 'primary' } })).toEqual({
    ok: false,
    problem: 'needs-level-read',
  });
  expect(browser.local.text()).toBe(stored);
  expect(google.asked).toEqual([]);
  expect(await app.commands.choose('ada', { watch: labels('INBOX', 'SENT') })).toMatchObject({ ok: true });
  expect(google.methods()).toEqual(['users.labels.get', 'users.labels.get']);
  expect(browser.badge?.text).toBe('3');
});

test('what is chosen for an account that is not there is refused, and sets no alarm', async () => {
  const { app } = await variedMailbox();
  expect(await app.commands.choose('bo', { paused: true })).toEqual({ ok: false, problem: 'no-such-account' });
  const browser = createFakeBrowser();
  const nobody = createApp(createInstantGoogle(browser).start());
  expect(await nobody.commands.choose('bo', { color: 3 })).toEqual({ ok: false, problem: 'no-such-account' });
  expect(browser.alarm).toBeUndefined();
});

test.each(['profile', 'history', 'labels/INBOX', 'messages', 'messages/'])(
  'a watch that changes while %s is on its way: the answer is dropped, and the new list is whole',
  async (request) => {
    const { browser, google, mailbox, world, app, choir, listed } = await variedMailbox();
    if (request === 'messages') mailbox.expireHistory();
    await mailbox.compose({ from: 'bo@example.org', subject: 'New', text: 'New' });
    const gate = createGate();
    google.meddle = async (_account, path) => {
      const rest = path.split('/users/me/')[1] ?? '';
      const isIt = request.endsWith('/') ? rest.startsWith(request) : rest === request;
      if (!isIt) return undefined;
      google.meddle = () => undefined;
      await gate.pass();
      return undefined;
    };
    browser.advance(MINUTE);
    const poll = app.alarmRang();
    await gate.reached;
    const choice = createApp(google.start()).commands.choose('ada', { watch: labels(choir) });
    await expect.poll(() => browser.local.peek('accounts')).toMatchObject([{ watch: labels(choir) }]);
    gate.open();
    await Promise.all([poll, choice]);
    expect(await listed()).toEqual(['archived', 'monday']);
    expect(browser.badge).toMatchObject({ text: '2', tone: 'well' });
    expect((await keptMailbox(world)).historyId).toBe(mailbox.historyId);
    expect(await keptHealth(world)).toMatchObject({ failures: 0, checkedAt: browser.now() });
  },
);

test('a first listing that comes after the watch has changed is dropped', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), 3);
  const gate = createGate();
  google.meddle = async (_account, path) => {
    if (!path.endsWith('/messages')) return undefined;
    google.meddle = () => {
      atNextRequest ??= withoutJournal(browser.local.text());
      return undefined;
    };
    await gate.pass();
    return undefined;
  };
  let atNextRequest: string | undefined;
  const poll = createApp(google.start()).alarmRang();
  await gate.reached;
  const watch = labels('STARRED');
  const choice = createApp(google.start()).commands.choose('ada', { watch });
  await expect.poll(() => browser.local.peek('accounts')).toMatchObject([{ watch }]);
  const kept = withoutJournal(browser.local.text());
  gate.open();
  await Promise.all([poll, choice]);
  expect(atNextRequest).toBe(kept);
  expect(await keptMailbox(google.start())).toMatchObject({ unread: [], count: { messages: 0 } });
});
