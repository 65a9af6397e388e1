import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import type { SignInState } from '../../../src/core/account/sign-in.ts';
import { HOUR } from '../../../src/core/time.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { queueAction } from '../../../src/storage/queue-action.ts';
import { createFakeBrowser, type FakeArea } from '../../../tools/fakes/fake-browser.ts';
import { FAKE_CLIENT, type FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle, deliverTo } from '../../../tools/fakes/instant-google.ts';

const ADA = '110000000000000000001';
const BO = '110000000000000000002';

describe('an account whose stored data is damaged', () => {
  const SECRETS = /110000000000000000001|example\.com/;

  test.each<{ what: string; stored: unknown }>([
    { what: 'of another account', stored: { id: BO, email: 7 } },
    { what: 'of itself', stored: { id: ADA, email: `${ADA}@example.com`, level: 'all' } },
    { what: 'that tells only its address', stored: { email: `${ADA}@example.com` } },
    { what: 'that is nobody’s', stored: 7 },
  ])('is removed with all that is known of it, beside an element $what', async ({ stored }) => {
    const browser = createFakeBrowser();
    const google = createInstantGoogle(browser);
    await google.add(ADA);
    await browser.local.set({ accounts: [...[browser.local.peek('accounts')].flat(), stored] });
    await createApp(google.start()).commands.remove(ADA);
    expect(browser.local.text() + browser.session.text()).not.toMatch(SECRETS);
    expect(browser.local.text()).not.toContain(FAKE_CLIENT.secret);
  });

  test('takes along what an earlier damage set aside', async () => {
    const browser = createFakeBrowser();
    const google = createInstantGoogle(browser);
    await google.add(ADA);
    await browser.local.set({ 'damaged:accounts': [{ id: ADA }, { id: BO }], [`damaged:actions:${ADA}`]: 'x' });
    await browser.session.set({ 'damaged:bodies': [{ account: ADA, body: 7 }] });
    await createApp(google.start()).commands.remove(ADA);
    expect(browser.local.peek('damaged:accounts')).toEqual([{ id: BO }]);
    expect(browser.local.text() + browser.session.text()).not.toMatch(SECRETS);
  });
});

test.each([false, true])(
  'an account used in every way leaves nothing in any storage area; revoked: %s',
  async (revoke) => {
    const browser = createFakeBrowser();
    const google = createInstantGoogle(browser);
    await google.add(ADA, 'manage');
    const mailbox = google.mailbox(ADA);
    mailbox.createLabel('Choir of Nobody');
    const [first = '', second = ''] = deliverTo(mailbox, 3);
    const world = google.start();
    const app = createApp(world);
    await app.alarmRang();
    await app.commands.refreshLabels(ADA);
    await app.commands.readMessage(ADA, first);
    await app.commands.chooseBadge(ADA);
    const { mailbox: stored } = await world.local.read({ mailbox: mailboxItem(ADA) });
    const messages = Object.values(stored.messages).filter(({ id }) => id === second);
    const archive = { id: 'a1', kind: 'archive', wholeConversation: false, messages } as const;
    await queueAction(world.local.update, ADA, archive, browser.now());
    google.meddle = (_account, path) => (path.endsWith('/modify') ? new Response('', { status: 500 }) : undefined);
    await app.commands.send(ADA);
    await browser.local.set({ [`damaged:health:${ADA}`]: 'x', 'damaged:accounts': [{ id: ADA }] });
    await browser.session.set({ 'damaged:bodies': [{ account: ADA }] });

    const areas = Object.values(browser).filter((one): one is FakeArea => typeof one === 'object' && 'peek' in one);
    expect(areas).toHaveLength(2);
    const everything = (): string => areas.map((area) => area.text()).join('\n');
    const traces = [ADA, '@example', 'Choir', 'Number 0', 'bo@', first, second, '"iv"', 'ya29.', 'a1'];
    expect(traces.filter((trace) => !everything().includes(trace))).toEqual([]);
    google.meddle = () => undefined;
    await app.commands.remove(ADA, revoke);
    expect(traces.filter((trace) => everything().includes(trace))).toEqual([]);
    expect(everything()).not.toContain('damaged:');
    expect(browser.keys.size).toBe(0);
  },
);

test.each<{ what: string; state: SignInState; isKept: boolean }>([
  { what: 'that signed it in', state: { kind: 'done', account: ADA, email: 'a@b.c', at: 1 }, isKept: false },
  {
    what: 'that failed to sign it in again',
    state: { kind: 'failed', failure: { kind: 'cancelled' }, at: 1, level: 'read', again: ADA },
    isKept: false,
  },
  {
    what: 'to which its user came instead of another',
    state: {
      ...{ kind: 'failed', at: 1, level: 'read', again: BO },
      failure: { kind: 'other-account', expected: 'bo@b.c', got: `${ADA}@example.com` },
    },
    isKept: false,
  },
  { what: 'of another account', state: { kind: 'done', account: BO, email: 'bo@b.c', at: 1 }, isKept: true },
  { what: 'that is running', state: { kind: 'running', startedAt: 1, level: 'read', again: ADA }, isKept: true },
])('the outcome of a sign-in $what goes with the account: not $isKept', async ({ state, isKept }) => {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add(ADA);
  await browser.session.set({ 'sign-in': state });
  await createApp(google.start()).commands.remove(ADA);
  expect(browser.session.peek('sign-in')).toEqual(isKept ? state : undefined);
});

describe('the notifications of an account that is removed', () => {
  async function announcing() {
    const browser = createFakeBrowser();
    const google = createInstantGoogle(browser);
    const start = (options: FakeWorldOptions = {}) => google.start({ mayNotify: async () => true, ...options });
    for (const id of [ADA, BO]) await google.add(id);
    await createApp(start()).alarmRang();
    for (const id of [ADA, BO]) deliverTo(google.mailbox(id), 2);
    browser.advance(HOUR);
    return { browser, start };
  }

  test('go with it, and those of the others stay', async () => {
    const { browser, start } = await announcing();
    await createApp(start()).alarmRang();
    expect(browser.notifications.size).toBe(4);
    await createApp(start()).commands.remove(ADA);
    expect([...browser.notifications.keys()].map((id) => id.split(':')[0])).toEqual([BO, BO]);
  });

  test.each(['before', 'after'])('do not come up any more %s one of them is being shown', async (when) => {
    const { browser, start } = await announcing();
    const gate = createGate();
    const world = start();
    const showNotification: typeof world.showNotification = async (notice) => {
      if (when === 'after') await world.showNotification(notice);
      if (notice.id.startsWith(ADA)) await gate.pass();
      if (when === 'before') await world.showNotification(notice);
    };
    const poll = createApp({ ...world, showNotification }).alarmRang();
    await gate.reached;
    await createApp(start()).commands.remove(ADA);
    gate.open();
    await poll;
    expect([...browser.notifications.keys()].map((id) => id.split(':')[0])).toEqual([BO, BO]);
  });
});
