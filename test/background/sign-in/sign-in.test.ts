import { expect, test } from 'vitest';
import { createApp } from '../../../src/background/create-app.ts';
import { settleSignIn } from '../../../src/background/sign-in/settle-sign-in.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import type { FlowEnd } from '../../../src/background/world.ts';
import type { SignInFailure } from '../../../src/core/account/sign-in.ts';
import { fail } from '../../../src/core/result.ts';
import { FAKE_CLIENT, type FakeWorldOptions } from '../../../tools/fakes/fake-world.ts';
import { createGate } from '../../../tools/fakes/gate.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { createScene } from './signing-in.ts';

/** What an account counts and how it looks until somebody chooses otherwise. */
const CHOICES = {
  watch: { kind: 'labels', labels: ['INBOX'], unit: 'messages' },
  color: 0,
  paused: false,
};

test('a newcomer who says yes is signed in, and the tokens are kept where they belong', async () => {
  const { browser, google, start } = createScene();
  const { sub, email } = google.person;
  expect(await signIn(start(), 'read')).toEqual({ ok: true, value: sub });
  const at = browser.now();
  expect(browser.local.peek('accounts')).toEqual([
    {
      id: sub,
      email,
      level: 'read',
      client: { id: FAKE_CLIENT.id, secret: { iv: expect.any(String), data: expect.any(String) } },
      generation: at,
      signedInAt: at,
      isIssuerNamed: true,
      keys: [...browser.keys.keys()][0],
      ...CHOICES,
    },
  ]);
  expect(browser.local.peek(`refresh-token:${sub}`)).toEqual(expect.objectContaining({ iv: expect.any(String) }));
  expect(browser.local.text()).not.toContain('ya29.');
  expect(browser.session.text()).not.toContain('1//');
  expect(browser.session.peek(`access-token:${sub}`)).toMatchObject({ expiresAt: at + 3_599_000 });
  expect(browser.session.peek('sign-in')).toEqual({ kind: 'done', account: sub, email, at });
  expect(browser.alarm).toBe(at + 60_000);
  expect(google.codesSent).toHaveLength(1);
});

test('an answer that does not name its issuer is believed, and that is recorded with the account', async () => {
  const { browser, google, start } = createScene();
  google.bend = { callback: (to) => to.delete('iss') };
  expect(await signIn(start(), 'read')).toMatchObject({ ok: true });
  expect(browser.local.peek('accounts')).toMatchObject([{ isIssuerNamed: false }]);
});

const returns = (end: FlowEnd) => ({ runWebAuthFlow: async () => end });

test.each<{ readonly name: string; readonly world: FakeWorldOptions; readonly failure: SignInFailure }>([
  { name: 'a window that was closed', world: returns({ kind: 'cancelled' }), failure: { kind: 'cancelled' } },
  { name: 'a page that Google refused', world: returns({ kind: 'page-refused' }), failure: { kind: 'page-refused' } },
  { name: 'a window open already', world: returns({ kind: 'already-open' }), failure: { kind: 'already-open' } },
  {
    name: 'a browser without identity API',
    world: { redirectUri: () => fail({ kind: 'no-identity' }) },
    failure: { kind: 'no-identity' },
  },
  {
    name: 'a browser whose redirect URI Google cannot register',
    world: { redirectUri: () => fail({ kind: 'unregistrable', host: 'abc.ch40m1umapp.qjz9zk' }) },
    failure: { kind: 'unregistrable', host: 'abc.ch40m1umapp.qjz9zk' },
  },
  { name: 'no Google client', world: { builtInClient: undefined }, failure: { kind: 'no-client' } },
  {
    name: "a browser that withholds Google's hosts",
    world: { hasHosts: async () => false },
    failure: { kind: 'problem', problem: { kind: 'not-permitted', missing: 'host' } },
  },
  {
    name: 'no network',
    world: { isOnline: () => false },
    failure: { kind: 'problem', problem: { kind: 'offline' } },
  },
  {
    name: 'a client that Google does not know',
    world: { builtInClient: { ...FAKE_CLIENT, id: '9-unknown.apps.googleusercontent.com' } },
    failure: { kind: 'page-refused' },
  },
  {
    name: 'a client with a wrong secret',
    world: { builtInClient: { ...FAKE_CLIENT, secret: 'GOCSPX-not-that-one' } },
    failure: {
      kind: 'problem',
      problem: { kind: 'misconfigured', setting: 'client', link: 'https://console.cloud.google.com/auth/clients' },
    },
  },
])('$name: nothing is stored, and the reason is kept for the pages', async ({ world, failure }) => {
  const { browser, start } = createScene();
  expect(await signIn(start(world), 'read')).toEqual({ ok: false, problem: failure });
  expect(withoutJournal(browser.local.text())).toBe('');
  expect(browser.session.peek('sign-in')).toEqual({ kind: 'failed', failure, at: browser.now(), level: 'read' });
});

test('while one sign-in is under way another context is told so, and opens no window', async () => {
  const { browser, windows, start } = createScene();
  const gate = createGate();
  const first = signIn(start({ runWebAuthFlow: () => gate.pass().then(() => ({ kind: 'cancelled' })) }), 'read');
  await gate.reached;
  expect(browser.session.peek('sign-in')).toMatchObject({ kind: 'running' });
  expect(await signIn(start(), 'read')).toEqual({ ok: false, problem: { kind: 'already-open' } });
  await createApp(start()).wake();
  expect(browser.session.peek('sign-in')).toMatchObject({ kind: 'running' });
  gate.open();
  expect(await first).toMatchObject({ problem: { kind: 'cancelled' } });
  expect(windows).toEqual([]);
});

test('a click that itself wakes the worker signs in', async () => {
  const { google, start } = createScene();
  const app = createApp(start());
  const [, signedInAs] = await Promise.all([app.wake(), app.commands.signIn('read'), app.commands.checkNow()]);
  expect(signedInAs).toEqual({ ok: true, value: google.person.sub });
});

test('a click while a dead sign-in is being settled waits for that, and signs in', async () => {
  const { browser, google, start } = createScene();
  await browser.session.set({ 'sign-in': { kind: 'running', startedAt: 1 } });
  const gate = createGate();
  const world = start();
  const update: typeof world.session.update = async (items, change) => {
    await gate.pass();
    return world.session.update(items, change);
  };
  const settled = settleSignIn({ ...world, session: { ...world.session, update } });
  await gate.reached;
  const signing = signIn(start(), 'read');
  gate.open();
  expect(await signing).toEqual({ ok: true, value: google.person.sub });
  await settled;
});

test('the window of a sign-in whose worker died is closed before another opens', async () => {
  const { browser, google, start } = createScene();
  const gate = createGate();
  const dying = start({
    runWebAuthFlow: async (_url, opened) => {
      await opened(12);
      await gate.pass();
      return { kind: 'cancelled' };
    },
  });
  void signIn(dying, 'read');
  await gate.reached;
  expect(browser.session.peek('sign-in')).toMatchObject({ kind: 'running', window: 12 });
  dying.die();
  expect(await signIn(start(), 'read')).toEqual({ ok: true, value: google.person.sub });
  expect(browser.windowsClosed).toEqual([12]);
});

test('where there is nothing to settle, a sign-in of the same moment does not find its lock taken', async () => {
  const { start } = createScene();
  const world = start();
  const taken: string[] = [];
  const withFreeLock: typeof world.withFreeLock = (name, task, busy) => {
    taken.push(name);
    return world.withFreeLock(name, task, busy);
  };
  await settleSignIn({ ...world, withFreeLock });
  expect(taken).toEqual([]);
});

test('a browser that fails in an unknown way leaves no sign-in marked as running', async () => {
  const { browser, start } = createScene();
  const world = start({ runWebAuthFlow: () => Promise.reject(new Error('A message of the next version')) });
  await expect(signIn(world, 'read')).rejects.toThrow('A message of the next version');
  expect(browser.session.peek('sign-in')).toMatchObject({ kind: 'failed', failure: { kind: 'interrupted' } });
  expect(await signIn(start(), 'read')).toMatchObject({ ok: true });
});

test('each sign-in asks with values of its own and sends its own code once', async () => {
  const { google, windows, start } = createScene();
  for (const sub of ['1', '2', '3']) {
    google.person = { sub, email: `${sub}@example.com` };
    expect(await signIn(start(), 'read')).toEqual({ ok: true, value: sub });
  }
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(new Set(windows.map((url) => new URL(url).searchParams.get(name))).size).toBe(3);
  expect(new Set(google.codesSent).size).toBe(3);
  expect(google.codesSent).toHaveLength(3);
});

test('an answer to an earlier attempt is refused, and its code is not sent', async () => {
  const { google, start } = createScene();
  const kept: string[] = [];
  const keep = async (url: string): Promise<FlowEnd> => {
    kept.push(google.allow(url) ?? '');
    return { kind: 'cancelled' };
  };
  await signIn(start({ runWebAuthFlow: keep }), 'read');
  const replay = returns({ kind: 'returned', url: kept[0] ?? '' });
  expect(await signIn(start(replay), 'read')).toEqual({ ok: false, problem: { kind: 'refused', check: 'state' } });
  expect(google.codesSent).toEqual([]);
});
