import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { HOUR } from '../../../src/core/time.ts';
import { createFakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

const ADA = '110000000000000000001';
const BO = '110000000000000000002';

/** Two accounts, of which ADA's next poll needs every kind of request, a refresh included; her kept mailbox is damaged. */
async function twoAccounts() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  for (const id of [ADA, BO]) {
    await google.add(id);
    deliverTo(google.mailbox(id), 7);
  }
  const app = createApp(google.start());
  await app.alarmRang();
  await app.commands.refreshLabels(ADA);
  await app.commands.chooseBadge(ADA);
  await browser.local.set({ [`labels:${ADA}`]: 'no list' });
  await app.commands.refreshLabels(ADA);
  expect(browser.local.text()).toContain(`damaged:labels:${ADA}`);
  browser.advance(HOUR);
  deliverTo(google.mailbox(ADA), 3);
  google.asked.length = 0;
  return { browser, google };
}

type Accounts = Awaited<ReturnType<typeof twoAccounts>>;

/** Holds the n-th request of ADA's poll at a gate; undefined where there are fewer. */
async function pollUntil({ browser, google }: Accounts, request: number) {
  const gate = createGate();
  let count = 0;
  google.meddle = async (account) => {
    if (account === ADA) count += 1;
    if (account === ADA && count === request) await gate.pass();
    return undefined;
  };
  const poll = createApp(google.start()).alarmRang();
  const end = await Promise.race([poll.then(() => 'over' as const), gate.reached]);
  expect(browser.locks.held()).toEqual(end === 'over' ? [] : expect.arrayContaining([`poll:${ADA}`]));
  return end === 'over' ? undefined : { gate, poll };
}

function expectNothingLeft({ browser }: Accounts): void {
  expect(browser.local.text() + browser.session.text()).not.toContain(ADA);
  expect(browser.local.peek('accounts')).toMatchObject([{ id: BO }]);
  expect(browser.badge).toMatchObject({ text: '7', tone: 'well' });
}

describe('an account that goes while any request of its poll is on its way', () => {
  test('is forgotten wholly, in storage of both kinds, and the other is polled on', async () => {
    let requests = 0;
    for (;;) {
      const scene = await twoAccounts();
      const held = await pollUntil(scene, requests + 1);
      if (held === undefined) break;
      requests += 1;
      await createApp(scene.google.start()).commands.remove(ADA);
      held.gate.open();
      await held.poll;
      expectNothingLeft(scene);
      expect(scene.browser.alarm).toBe(scene.browser.now() + 60_000);
    }
    // The refresh, the probe, history, the count and three messages.
    expect(requests).toBe(7);
  });

  test('is paused: it is counted no more and the alarm is for the other', async () => {
    for (let request = 1; request <= 7; request += 1) {
      const scene = await twoAccounts();
      const held = await pollUntil(scene, request);
      const pausing = createApp(scene.google.start()).commands.choose(ADA, { paused: true });
      held?.gate.open();
      await Promise.all([held?.poll, pausing]);
      expect(scene.browser.badge).toMatchObject({ text: '7', tone: 'well' });
      expect(scene.browser.alarm).toBe(scene.browser.now() + 60_000);
      scene.google.asked.length = 0;
      scene.browser.advance(HOUR);
      await createApp(scene.google.start()).alarmRang();
      expect(scene.google.methods(ADA)).toEqual([]);
    }
  });

  test('is signed in again: the answers to the old sign-in are dropped, and the next poll is whole', async () => {
    for (let request = 1; request <= 7; request += 1) {
      const scene = await twoAccounts();
      const held = await pollUntil(scene, request);
      await scene.google.add(ADA);
      const kept = scene.browser.local.peek(`mailbox:${ADA}`);
      const health = scene.browser.local.peek(`health:${ADA}`);
      held?.gate.open();
      await held?.poll;
      expect(scene.browser.local.peek(`mailbox:${ADA}`)).toEqual(kept);
      expect(scene.browser.local.peek(`health:${ADA}`)).toEqual(health);
      const [{ generation }] = scene.browser.local.peek('accounts') as [{ generation: number }]; // as `add` wrote it
      expect(scene.browser.session.peek(`access-token:${ADA}`)).toMatchObject({ generation });
      await createApp(scene.google.start()).commands.checkNow();
      expect(scene.browser.badge).toMatchObject({ text: '10', tone: 'well' });
    }
  });
});

test('a token that a poll gets while its account is being removed does not stay', async () => {
  const scene = await twoAccounts();
  const { browser, google } = scene;
  const gate = createGate();
  const world = google.start();
  const update: typeof world.local.update = async (items, change) => {
    await gate.pass();
    return world.local.update(items, change);
  };
  const forgetting = createApp({ ...world, local: { ...world.local, update } }).commands.remove(ADA);
  await gate.reached;
  await createApp(google.start()).alarmRang();
  expect(browser.session.text()).toContain(`ya29.${ADA}`);
  gate.open();
  await forgetting;
  expectNothingLeft(scene);
});

test('labels that come after their account was removed are not kept', async () => {
  const scene = await twoAccounts();
  await createApp(scene.google.start()).commands.checkNow();
  const gate = createGate();
  scene.google.meddle = async (_account, path) => {
    if (path.endsWith('/labels')) await gate.pass();
    return undefined;
  };
  const refresh = createApp(scene.google.start()).commands.refreshLabels(ADA);
  await gate.reached;
  await createApp(scene.google.start()).commands.remove(ADA);
  gate.open();
  await refresh;
  expectNothingLeft(scene);
});

test('removing an account leaves what was set aside of one whose id ends alike', async () => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('2');
  await google.add('12');
  await browser.local.set({ 'labels:12': 'no list' });
  const app = createApp(google.start());
  await app.commands.refreshLabels('12');
  await app.commands.remove('2');
  expect(browser.local.text()).toContain('damaged:labels:12');
});
