import { expect, test } from 'vitest';
import { type App, createApp } from '../../../src/background/create-app.ts';
import { HOUR } from '../../../src/core/time.ts';
import { newestVersion } from '../../../src/storage/upgrade/upgrade-area.ts';
import { LOCAL_UPGRADES } from '../../../src/storage/upgrade/upgrades.ts';
import { english } from '../../../tools/fakes/english.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

const NEWEST = newestVersion(LOCAL_UPGRADES) ?? 0;

/** What a newer release has left: an account that was polled, in a shape that we know by chance. */
async function leftByNewerRelease(version: unknown) {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  deliverTo(google.mailbox('ada'), 4);
  await createApp(google.start()).alarmRang();
  await browser.local.set({ version });
  browser.badge = undefined;
  browser.advance(HOUR);
  google.asked.length = 0;
  return { browser, google };
}

test.each<{ readonly name: string; readonly event: (app: App) => Promise<unknown> }>([
  { name: 'a worker that starts', event: (app) => app.wake() },
  { name: 'the alarm', event: (app) => app.alarmRang() },
  { name: 'a browser that starts', event: (app) => app.browserStarted() },
  { name: 'somebody who comes back', event: (app) => app.somebodyCameBack() },
  { name: 'hosts that are granted', event: (app) => app.hostsGranted() },
  { name: 'a check by hand', event: (app) => app.commands.checkNow() },
])('$name leaves the data of a newer release alone, asks nothing, and says why', async ({ event }) => {
  for (const version of [NEWEST + 1, 99, 'three', 0]) {
    const { browser, google } = await leftByNewerRelease(version);
    const before = browser.local.text();
    await event(createApp(google.start()));
    expect(browser.local.text()).toBe(before);
    expect(google.asked).toEqual([]);
    expect(browser.badge).toEqual({ text: '!', tone: 'alarm', title: english.say('badgeNewerData') });
    expect(browser.locks.held()).toEqual([]);
  }
});

test('once the release is brought up to date, the next start shows what is kept and asks on', async () => {
  const { browser, google } = await leftByNewerRelease(99);
  await createApp(google.start()).wake();
  await browser.local.set({ version: NEWEST });
  const app = createApp(google.start());
  await app.wake();
  // What was last checked hours ago is shown as such.
  expect(browser.badge).toMatchObject({ text: '~4', tone: 'stale' });
  await app.alarmRang();
  expect(browser.badge).toMatchObject({ text: '4', tone: 'well' });
  expect(google.methods()).toContain('users.getProfile');
});
