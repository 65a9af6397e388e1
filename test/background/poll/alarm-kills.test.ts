import { expect, test } from 'vitest';
import { type App, createApp } from '../../../src/background/create-app.ts';
import { MINUTE } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';

/** One account, polled; the browser has no alarm, as when no account was to be polled. */
async function withoutAlarm(before: (scene: Scene) => Promise<unknown>) {
  const scene = await ada();
  await before(scene);
  scene.browser.advance(5 * MINUTE);
  return scene;
}

async function ada() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  await createApp(google.start()).alarmRang();
  return { browser, google };
}

type Scene = Awaited<ReturnType<typeof ada>>;

const withheld = async ({ google }: Scene): Promise<void> => {
  google.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
  await createApp(google.start({ hasHosts: async () => false })).commands.checkNow();
  google.meddle = () => undefined;
};

test.each<{ what: string; before: (scene: Scene) => Promise<unknown>; event: (app: App) => Promise<unknown> }>([
  {
    what: 'resumes the only account',
    before: ({ google }) => createApp(google.start()).commands.choose('ada', { paused: true }),
    event: (app) => app.commands.choose('ada', { paused: false }),
  },
  { what: 'was given the hosts back', before: withheld, event: (app) => app.hostsGranted() },
  { what: 'is checked by hand', before: withheld, event: (app) => app.commands.checkNow() },
  {
    what: 'starts with a browser that keeps no alarms',
    before: async ({ browser }) => browser.setAlarm(undefined),
    event: (app) => app.browserStarted(),
  },
])(
  'a worker that $what, and dies after any call, is started again by the browser wherever a poll is due',
  async (row) => {
    const healthy: string[] = [];
    for (let call = 1; ; call += 1) {
      const { browser, google } = await withoutAlarm(row.before);
      expect(browser.alarm).toBeUndefined();
      google.asked.length = 0;
      const dying = google.start({ diesAt: { call, when: 'after' } });
      const end = await Promise.race([row.event(createApp(dying)).then(() => 'finished'), dying.died]);
      if (end === 'finished') break;
      const isPaused = browser.local.text().includes('"paused":true');
      const isInTrouble = browser.local.text().includes('"problem"');
      // Gmail was asked, or will have to be: nothing but the browser's own alarm sees to it.
      if (google.asked.length === 0 && (isPaused || isInTrouble || !dying.calls.includes('setAlarm'))) continue;
      healthy.push(dying.calls.at(-1) ?? '');
      expect(browser.ring(), `after call ${call}, ${dying.calls.at(-1)}`).toBe(true);
    }
    expect(healthy).toContain('http');
    expect(healthy.length).toBeGreaterThan(3);
  },
);
