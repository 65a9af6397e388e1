import { describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/background/create-app.ts';
import { MINUTE } from '../../src/core/time.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { createInstantGoogle, deliverTo } from '../../tools/fakes/instant-google.ts';

/** Two accounts, of 3 and 2 unread, polled once; the badge shows the first. */
async function twoAccounts() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const [id, unread] of [
    ['ada', 3],
    ['bo', 2],
  ] as const) {
    await google.add(id);
    deliverTo(google.mailbox(id), unread);
  }
  google.mailbox('ada').createLabel('Choir');
  // Nobody is there, so that the next poll is far off.
  const app = createApp(google.start({ presence: async () => 'locked' }));
  await app.alarmRang();
  await app.commands.chooseBadge('ada');
  return { browser, google };
}

type Scene = Awaited<ReturnType<typeof twoAccounts>>;

/** For each call of the outside: a scene in which a worker died there while it ran `command`, and woke again. */
async function* afterEachDeath(command: (app: App) => Promise<unknown>, when: 'before' | 'after') {
  for (let call = 1; ; call += 1) {
    const scene = await twoAccounts();
    const before = scene.browser.local.text();
    const dying = scene.google.start({ diesAt: { call, when } });
    const end = await Promise.race([command(createApp(dying)).then(() => 'finished'), dying.died]);
    if (end === 'finished') return;
    expect(scene.browser.locks.held()).toEqual([]);
    await createApp(scene.google.start()).wake();
    yield { ...scene, before, where: `${when} call ${call}, ${dying.calls.at(-1)}` };
  }
}

function isAsBefore({ browser }: Scene, before: string): boolean {
  return browser.local.text() === before;
}

describe.each(['before', 'after'] as const)('a worker killed %s any call of the outside', (when) => {
  test('has removed the account wholly, or not at all', async () => {
    let kills = 0;
    for await (const scene of afterEachDeath((app) => app.commands.remove('ada'), when)) {
      const { browser, google, before, where } = scene;
      kills += 1;
      const everything = browser.local.text() + browser.session.text();
      if (isAsBefore(scene, before)) {
        expect(browser.badge?.text, where).toBe('3');
      } else {
        // A null stands for nothing, until it is taken away.
        expect(browser.local.text().replaceAll(/^[\w-]+:ada = null$/gm, ''), where).not.toContain('ada');
        expect(everything, where).not.toContain('ya29.ada');
        expect(browser.badge?.text, where).toBe('2');
      }
      browser.advance(MINUTE);
      await createApp(google.start()).alarmRang();
      expect(browser.badge, where).toMatchObject({ text: isRemoved(browser) ? '2' : '3', tone: 'well' });
      await createApp(google.start()).commands.remove('ada');
      expect(browser.local.text() + browser.session.text(), where).not.toContain('ada');
    }
    expect(kills).toBeGreaterThan(5);
  });

  test('has changed the watch wholly, or not at all, and the next alarm brings the new list', async () => {
    let kills = 0;
    const watch = { kind: 'primary' } as const;
    for await (const { browser, google, before, where } of afterEachDeath(
      (app) => app.commands.choose('ada', { watch }),
      when,
    )) {
      kills += 1;
      const isChosen = browser.local.text() !== before;
      expect(browser.local.peek('accounts'), where).toMatchObject([
        isChosen ? { watch } : { watch: { kind: 'labels' } },
        {},
      ]);
      if (isChosen) expect(browser.alarm ?? Number.NaN, where).toBeLessThanOrEqual(browser.now() + MINUTE);
      browser.advance(Math.max(0, (browser.alarm ?? 0) - browser.now()));
      await createApp(google.start()).alarmRang();
      expect(browser.badge, where).toMatchObject({ text: '3', tone: 'well' });
      expect(browser.local.peek('mailbox:ada'), where).toMatchObject({ unread: [{}, {}, {}] });
    }
    expect(kills).toBeGreaterThan(20);
  });

  test('has the new names of the labels or the old ones', async () => {
    let kills = 0;
    for await (const { browser, google, before, where } of afterEachDeath(
      (app) => app.commands.refreshLabels('ada'),
      when,
    )) {
      kills += 1;
      const names = [{ id: 'Label_1', name: 'Choir' }];
      if (browser.local.text() !== before) expect(browser.local.peek('labels:ada'), where).toEqual(names);
      await createApp(google.start()).commands.refreshLabels('ada');
      expect(browser.local.peek('labels:ada'), where).toEqual(names);
    }
    expect(kills).toBeGreaterThan(3);
  });
});

test.each(['before', 'after'] as const)(
  'wherever a worker dies %s a call while it removes the only account, which no alarm is set for, the badge follows',
  async (when) => {
    for (let call = 1; ; call += 1) {
      const browser = createFakeBrowser();
      const google = createInstantGoogle(browser);
      await google.add('ada');
      google.meddle = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
      await browser.session.remove(['access-token:ada']);
      await createApp(google.start()).alarmRang();
      expect(browser).toMatchObject({ alarm: undefined, badge: { text: '!' } });
      const dying = google.start({ diesAt: { call, when } });
      const end = await Promise.race([
        createApp(dying)
          .commands.remove('ada')
          .then(() => 'finished'),
        dying.died,
      ]);
      // Nothing but the alarm starts a worker.
      if (browser.ring()) await createApp(google.start()).alarmRang();
      const where = `${when} call ${call}, ${dying.calls.at(-1)}`;
      expect(browser.badge?.text, where).toBe(isRemoved(browser) ? '' : '!');
      if (end === 'finished') break;
    }
  },
);

function isRemoved(browser: Scene['browser']): boolean {
  return !JSON.stringify(browser.local.peek('accounts')).includes('"ada"');
}
