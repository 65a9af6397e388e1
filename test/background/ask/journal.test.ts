import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { openJournal } from '../../../src/background/ask/journal.ts';
import { createApp } from '../../../src/background/create-app.ts';
import type { ActionKind } from '../../../src/core/actions/action-table.ts';
import { type JournalEntry, unitsOf } from '../../../src/core/activity/journal.ts';
import { PURPOSES } from '../../../src/core/activity/purposes.ts';
import { HOUR, MINUTE } from '../../../src/core/time.ts';
import { JOURNAL } from '../../../src/storage/journal-items.ts';
import { createFakeBrowser, type FakeBrowser } from '../../../tools/fakes/fake-browser.ts';
import { createFakeWorld, type FakeWorld } from '../../../tools/fakes/fake-world.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { createInstantGoogle } from '../../../tools/fakes/instant-google.ts';
import { ADA, keptMailbox, startSandboxForWorlds, workerAt } from '../../../tools/fakes/with-sandbox.ts';
import { createActing } from '../act/acting.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandboxForWorlds();
});
afterAll(() => sandbox.stop());

/** All entries that are stored, of accounts and of none, oldest first. */
function entriesIn({ local }: FakeBrowser, ids: readonly (string | undefined)[]): readonly JournalEntry[] {
  const items = ids.flatMap((id) => [JOURNAL.olderRequests(id), JOURNAL.requests(id)]);
  return items.flatMap((item) => item.parse(local.peek(item.key) ?? []).value ?? []);
}

test('the journal is Google’s own log: every request with its host, method, status, units and bytes', async () => {
  const browser = createFakeBrowser();
  const world = workerAt(sandbox, { browser });
  const app = createApp(world);
  const before = sandbox.log.api().length;
  const signedIn = await app.commands.signIn('manage');
  if (!signedIn.ok) throw new Error('not signed in');
  const id = signedIn.value;
  const [first = '', second = ''] = (await keptMailbox(world)).unread.map((one) => one.id);
  await app.commands.readMessage(id, first);
  await app.commands.refreshLabels(id);
  await act(world, id, 'archive', [first], true);
  await act(world, id, 'star', [first, second], false);
  await sandbox.mailbox(ADA).compose({ from: 'a@example.org', subject: 'New', text: 'Text' });
  browser.advance(2 * HOUR);
  await app.alarmRang();
  await sandbox.revokeAccess(ADA);
  browser.advance(2 * HOUR);
  await app.alarmRang();

  const told = entriesIn(browser, [undefined, id]).map((entry) => {
    const [, purpose, outcome, , sent, received] = entry;
    const { host, method } = PURPOSES[purpose];
    return { host, method, status: outcome === 'nonce' ? 400 : outcome, units: unitsOf(entry), sent, received };
  });
  const logged = sandbox.log
    .api()
    .slice(before)
    .map(({ host, method, status, units, requestBodyBytes: sent, responseBodyBytes: received }) => {
      return { host, method, status, units, sent, received };
    });
  expect(told.map(text).sort()).toEqual(logged.map(text).sort());
  expect(new Set(told.map(({ host }) => host)).size).toBe(3);
});

const text = (value: unknown): string => JSON.stringify(value);

async function act(world: FakeWorld, id: string, kind: ActionKind, ids: readonly string[], wholeConversation: boolean) {
  const { messages } = await keptMailbox(world);
  const asked = { id: kind, kind, wholeConversation, messages: ids.flatMap((one) => messages[one] ?? []) };
  await createActing(world).commands.act(id, asked);
}

test('a 400 that asks for a nonce is told from one that refuses', async () => {
  const answers = [
    { status: 400, body: '{"error":"use_dpop_nonce"}', outcome: 'nonce' },
    { status: 400, body: '{"error":"invalid_grant"}', outcome: 400 },
    { status: 400, body: '{"error":{"status":"use_dpop_nonce"}}', outcome: 400 },
    { status: 400, body: 'use_dpop_nonce', outcome: 400 },
    { status: 500, body: '{"error":"use_dpop_nonce"}', outcome: 500 },
  ] as const;
  const browser = createFakeBrowser();
  for (const { status, body } of answers) {
    const world = createFakeWorld({ browser, http: async () => new Response(body, { status }) });
    const journal = openJournal(world, undefined);
    const answer = await journal.http('https://oauth2.googleapis.com/token', { purpose: 'refresh' });
    expect(await answer.text()).toBe(body);
    await journal.close();
  }
  const told = entriesIn(browser, [undefined]).map(([, , outcome]) => outcome);
  expect(told).toEqual(answers.map(({ outcome }) => outcome));
});

test('a poll’s requests are stored by the write that ends it, also where it ends badly', async () => {
  const { browser, google } = await withAda();
  google.meddle = (_, path) => (path.endsWith('/profile') ? new Response('{}', { status: 503 }) : undefined);
  await createApp(google.start()).alarmRang();
  expect(outcomes(browser)).toEqual([['probe', 503]]);
  google.meddle = () => Promise.reject(new TypeError('Failed to fetch'));
  browser.advance(HOUR);
  await createApp(google.start()).alarmRang();
  google.meddle = () => Promise.reject(new DOMException('Too late', 'TimeoutError'));
  browser.advance(HOUR);
  await createApp(google.start()).alarmRang();
  expect(outcomes(browser).slice(1)).toEqual([
    ['refresh', 'offline'],
    ['refresh', 'slow'],
  ]);
});

test('a killed worker loses the requests of its event and none before', async () => {
  for (let call = 1, finished = false; !finished; call += 1) {
    const { browser, google } = await withAda();
    await createApp(google.start()).alarmRang();
    const before = outcomes(browser);
    expect(before.length).toBeGreaterThan(0);
    browser.advance(MINUTE);
    const dying = google.start({ diesAt: { call, when: 'after' } });
    finished = (await Promise.race([createApp(dying).alarmRang(), dying.died])) !== 'died';
    expect([before, [...before, ['probe', 200]]]).toContainEqual(outcomes(browser));
    browser.advance(MINUTE);
    await createApp(google.start()).alarmRang();
    expect(outcomes(browser).at(-1)).toEqual(['probe', 200]);
  }
});

test('nothing is stored for an account that is removed while it is asked', async () => {
  const { browser, google } = await withAda();
  const gate = createGate();
  google.meddle = async () => {
    await gate.pass();
    return undefined;
  };
  const poll = createApp(google.start()).alarmRang();
  await gate.reached;
  await createApp(google.start()).commands.remove('ada');
  gate.open();
  await poll;
  expect(browser.local.text()).not.toMatch(/ada|requests/);
});

test('removing an account takes its journal, and the last one that of the sign-ins', async () => {
  const { browser, google } = await withAda();
  await google.add('bo');
  await createApp(google.start()).alarmRang();
  const world = google.start({ http: async () => new Response('{}') });
  const signIn = openJournal(world, undefined);
  await signIn.http('https://oauth2.googleapis.com/token', { purpose: 'sign-in' });
  await signIn.close();
  await createApp(google.start()).commands.remove('ada');
  expect(entriesIn(browser, ['ada'])).toEqual([]);
  expect(entriesIn(browser, ['bo']).length).toBeGreaterThan(0);
  expect(entriesIn(browser, [undefined])).toHaveLength(1);
  await createApp(google.start()).commands.remove('bo');
  expect(browser.local.text()).not.toContain('request');
});

test('one bad entry does not lose the others', async () => {
  const { browser, google } = await withAda();
  const good: JournalEntry = [browser.now(), 'history', 200, 5, 0, 70];
  const bad = [7, 'probe', [], { at: 1 }, [1, 'gossip', 200, 0, 0, 0], [1e300, 'probe', 200, 0, 0, 0], [...good, 1]];
  await browser.local.set({
    'requests:ada': [good, ...bad, good],
    'older-requests:ada': 'x',
    'request-days:ada': [['2026-11-20', 1, 0, 1, 1], ['today', 1, 0, 1, 1], [Number.NaN]],
  });
  await createApp(google.start()).alarmRang();
  expect(outcomes(browser).slice(0, 3)).toEqual([
    ['history', 200],
    ['history', 200],
    ['probe', 200],
  ]);
  expect(browser.local.peek('request-days:ada')).toEqual([
    ['2026-11-20', 1, 0, 1, 1],
    ['2026-11-21', 3, 0, 129, 7],
  ]);
});

test('an answer is passed on as it came: status, headers, and body, or none', async () => {
  for (const status of [200, 204, 404, 500]) {
    const body = status === 204 ? null : 'ä';
    const world = createFakeWorld({
      http: async () => new Response(body, { status, headers: { 'retry-after': '7' } }),
    });
    const answer = await openJournal(world, undefined).http('https://x.test/', { purpose: 'probe' });
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([status, '7', body ?? '']);
  }
});

async function withAda() {
  const browser = createFakeBrowser();
  const google = createInstantGoogle(browser);
  await google.add('ada');
  return { browser, google };
}

const outcomes = (browser: FakeBrowser) =>
  entriesIn(browser, ['ada']).map(([, purpose, outcome]) => [purpose, outcome]);
