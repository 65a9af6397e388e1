import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { damagedKeys } from '../../../src/storage/damaged/damaged.ts';
import { newestVersion } from '../../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../../src/storage/upgrade/upgrades.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';
import { keptMailbox, seen, truthOf } from '../../../tools/fakes/with-sandbox.ts';

/** An account with mail, polled once; its labels are known. */
async function polledOnce() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), 4);
  google.mailbox('ada').createLabel('Choir');
  const app = createApp(google.start());
  await app.alarmRang();
  await app.commands.refreshLabels('ada');
  return { browser, google };
}

type Scene = Awaited<ReturnType<typeof polledOnce>>;

/** Everything that may happen of itself, and what a person may ask. */
async function everyEvent({ browser, google }: Scene): Promise<void> {
  const app = createApp(google.start());
  await app.wake();
  await app.browserStarted();
  browser.advance(MINUTE);
  await app.alarmRang();
  await app.somebodyCameBack();
  await app.commands.checkNow();
  await app.commands.refreshLabels('ada');
  await app.commands.choose('ada', { color: 3 });
}

const damage = (key: string, value: unknown) => `${key} = ${JSON.stringify(value)}`;

test.each(['mailbox:ada', 'health:ada', 'labels:ada', 'badge-source', 'client'])(
  'any JSON under %s is survived, set aside where it is overwritten, and the mail is rebuilt from Gmail',
  async (key) => {
    const { browser, google } = await polledOnce();
    const good = await browser.local.getAll();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        await browser.local.remove(Object.keys(await browser.local.getAll()));
        await browser.local.set({ ...good, [key]: value });
        await everyEvent({ browser, google });
        expect(seen(await keptMailbox(google.start()))).toEqual(truthOf(google.mailbox('ada')));
        expect(browser.badge).toMatchObject({ text: '4', tone: 'well' });
        const aside = browser.local.peek(`damaged:${key}`);
        if (aside !== undefined) expect(aside).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 30 },
    );
  },
);

test.each([
  { key: 'mailbox:ada', value: { unread: 'many' } },
  { key: 'health:ada', value: [] },
  { key: 'labels:ada', value: [{ id: 7 }] },
])('what was damaged under $key is set aside, reported and discarded by hand', async ({ key, value }) => {
  const scene = await polledOnce();
  const { browser, google } = scene;
  await browser.local.set({ [key]: value });
  await everyEvent(scene);
  expect(browser.local.text().split('\n')).toContain(damage(`damaged:${key}`, value));
  expect(await damagedKeys(google.start().local)).toEqual([key]);
  await createApp(google.start()).commands.discardDamaged();
  expect(await damagedKeys(google.start().local)).toEqual([]);
});

test('any JSON in place of the accounts is survived, and a sign-in sets it aside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
      const browser = createFakeBrowser();
      const google = createInstantGoogle(browser);
      await browser.local.set({ accounts: value, version: newestVersion(LOCAL_UPGRADES) });
      await everyEvent({ browser, google });
      expect(browser.badge?.text).toBe('');
      expect(browser.alarm).toBeUndefined();
      await google.add('ada');
      deliverTo(google.mailbox('ada'), 1);
      await createApp(google.start()).alarmRang();
      expect(browser.badge?.text).toBe('1');
      const isNothing = value === null || JSON.stringify(value) === '[]';
      expect(browser.local.peek('damaged:accounts')).toEqual(isNothing ? undefined : JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 60 },
  );
});

test('one damaged account among good ones does not take them along', async () => {
  const { browser, google } = await polledOnce();
  const accounts = [...[browser.local.peek('accounts')].flat(), { id: 'bo', email: 7 }];
  await browser.local.set({ accounts });
  await everyEvent({ browser, google });
  expect(browser.badge).toMatchObject({ text: '4', tone: 'well' });
  expect(browser.local.peek('accounts')).toMatchObject([{ id: 'ada', color: 3 }]);
  expect(browser.local.peek('damaged:accounts')).toEqual([{ id: 'bo', email: 7 }]);
});

test.each(['access-token:ada', 'spent:ada', 'sign-in'])(
  'any JSON under %s in what ends with the browser is survived',
  async (key) => {
    const { browser, google } = await polledOnce();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        await browser.session.set({ [key]: value });
        await everyEvent({ browser, google });
        expect(browser.badge).toMatchObject({ text: '4', tone: 'well' });
      }),
      { numRuns: 30 },
    );
  },
);

test('a refresh token that is damaged signs out, and nothing else goes', async () => {
  const { browser, google } = await polledOnce();
  await browser.local.set({ 'refresh-token:ada': { token: 7 } });
  await browser.session.remove(['access-token:ada']);
  browser.advance(MINUTE);
  await createApp(google.start()).alarmRang();
  expect(browser.badge).toMatchObject({ text: '!4', tone: 'alarm' });
  expect(browser.local.peek('health:ada')).toMatchObject({ problem: { kind: 'signed-out' } });
});
