import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser, type FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import type { FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { ADA, keptMailbox, startSandboxForWorlds, workerAt } from '../../../tools/fakes/with-sandbox.ts';

let sandbox: Sandbox;

// One a test: each sign-in costs 500 of the 6,000 units that a user has in a minute.
beforeEach(async () => {
  sandbox = await startSandboxForWorlds();
});
afterEach(() => sandbox.stop());

const allowed = { mayNotify: async () => true };

/** A browser in which Ada is signed in. */
async function signedIn(): Promise<FakeBrowser> {
  const browser = createFakeBrowser();
  const signed = await createApp(workerAt(sandbox, { browser, ...allowed })).commands.signIn('read');
  expect(signed.ok).toBe(true);
  return browser;
}

const arrives = (subject: string): Promise<string> =>
  sandbox.mailbox(ADA).compose({ from: 'Bo Ek <bo@example.org>', subject, text: 'Text' });

async function poll(browser: FakeBrowser, options: FakeWorldOptions = allowed): Promise<void> {
  browser.advance(MINUTE);
  await createApp(workerAt(sandbox, { browser, ...options })).alarmRang();
}

const titles = (browser: FakeBrowser): readonly string[] =>
  [...browser.notifications.values()].map(({ title }) => title);

test('the mail that was there at the sign-in is not announced', async () => {
  const browser = await signedIn();
  await poll(browser);
  expect(titles(browser)).toEqual([]);
});

test('a new message is announced by its sender and subject, once', async () => {
  const browser = await signedIn();
  await arrives('Lunch?');
  await poll(browser);
  expect([...browser.notifications.values()]).toMatchObject([{ title: 'Bo Ek', text: `Lunch?\n${ADA}` }]);
  browser.notifications.clear();
  await poll(browser);
  expect(titles(browser)).toEqual([]);
});

test.each([
  { noticeText: 'sender', presence: 'active', told: { title: 'Bo Ek', text: ADA } },
  { noticeText: 'count', presence: 'active', told: { title: '1 new message', text: ADA } },
  // Whoever sees a locked screen may be anybody.
  { noticeText: 'subject', presence: 'locked', told: { title: '1 new message', text: ADA } },
] as const)(
  'a notification tells no more than it may: $noticeText, while the computer is $presence',
  async ({ noticeText, presence, told }) => {
    const browser = await signedIn();
    await createApp(workerAt(sandbox, { browser, ...allowed })).commands.set({ noticeText });
    await arrives('Lunch?');
    browser.advance(30 * MINUTE);
    await createApp(workerAt(sandbox, { browser, ...allowed, presence: async () => presence })).alarmRang();
    expect([...browser.notifications.values()]).toMatchObject([told]);
  },
);

test.each([
  { noticeText: 'sender', lines: [ADA] },
  { noticeText: 'subject', lines: [expect.stringMatching(/^(?:First|Second|Third|Fourth)$/), ADA] },
] as const)('a summary names a subject only where that may be told: $noticeText', async ({ noticeText, lines }) => {
  const browser = await signedIn();
  await createApp(workerAt(sandbox, { browser, ...allowed })).commands.set({ noticeText });
  for (const subject of ['First', 'Second', 'Third', 'Fourth']) await arrives(subject);
  await poll(browser);
  expect(titles(browser)).toEqual(['4 new messages']);
  expect([...browser.notifications.values()].map(({ text }) => text.split('\n'))).toEqual([lines]);
});

test.each(['"help@bank.example" <x@evil.example>', '\u3164 <x@evil.example>'])(
  'a name that poses as an address, or as none, is announced by the true address: %s',
  async (from) => {
    const browser = await signedIn();
    await sandbox.mailbox(ADA).compose({ from, subject: '\u3164', text: 'Text' });
    await poll(browser);
    expect([...browser.notifications.values()]).toMatchObject([
      { title: 'x@evil.example', text: `(no subject)\n${ADA}` },
    ]);
  },
);

test('more than three at once are one summary', async () => {
  const browser = await signedIn();
  for (const subject of ['1', '2', '3', '4']) await arrives(subject);
  await poll(browser);
  expect(titles(browser)).toEqual(['4 new messages']);
});

test('what was read elsewhere before the poll is not announced', async () => {
  const browser = await signedIn();
  const id = await arrives('Read already');
  sandbox.mailbox(ADA).modify([id], { remove: ['UNREAD'] });
  await poll(browser);
  expect(titles(browser)).toEqual([]);
});

test('what arrived while notifications were not allowed is not announced later', async () => {
  const browser = await signedIn();
  await arrives('Before');
  await poll(browser, { mayNotify: async () => false });
  await arrives('After');
  await poll(browser);
  expect([...browser.notifications.values()]).toMatchObject([{ text: `After\n${ADA}` }]);
});

test('a click opens the message in its own account and takes the notification away', async () => {
  const browser = await signedIn();
  const id = await arrives('Open me');
  await poll(browser);
  const [notice = ''] = browser.notifications.keys();
  await createApp(workerAt(sandbox, { browser })).noticeClicked(notice);
  expect(browser.tabsOpened).toEqual([`https://mail.google.com/mail/?authuser=ada%40example.com#all/${id}`]);
  expect(titles(browser)).toEqual([]);
});

describe.each(['before', 'after'] as const)('a worker killed %s any call of a poll that announces', (when) => {
  test('has every message announced by the next poll, and no one of them twice by name', async () => {
    const browser = await signedIn();
    for (let call = 1; ; call += 1) {
      browser.notifications.clear();
      await arrives(`Kill ${call}`);
      browser.advance(MINUTE);
      const dying = workerAt(sandbox, { browser, ...allowed, diesAt: { call, when } });
      const end = await Promise.race([
        createApp(dying)
          .alarmRang()
          .then(() => 'finished'),
        dying.died,
      ]);
      await poll(browser);
      const shown = [...browser.notifications.values()].map(({ text }) => text.split('\n')[0]);
      expect(
        shown.filter((subject) => subject === `Kill ${call}`).length,
        `killed ${when} call ${call}`,
      ).toBeGreaterThan(0);
      const { owed, showing } = (await keptMailbox(workerAt(sandbox, { browser }))).announcements;
      expect([...owed, ...showing]).toEqual([]);
      if (end === 'finished') break;
    }
  });
});
