import { expect, test } from 'vitest';
import { removeAccount } from '../../../src/background/accounts/remove-account.ts';
import { signIn } from '../../../src/background/sign-in/sign-in.ts';
import { EMPTY_MAILBOX } from '../../../src/core/mailbox/mailbox.ts';
import { mailboxItem } from '../../../src/storage/mailbox-items.ts';
import { withoutJournal } from '../../../tools/fakes/without-journal.ts';
import { openedToken } from '../opened-token.ts';
import { signedIn, withoutStories } from './signing-in.ts';

const count = { messages: 3, threads: 2 };
const unread = [{ id: 'a', threadId: 'a' }];
const message = {
  id: 'a',
  threadId: 'a',
  from: { name: 'Bo', address: 'bo@example.com' },
  subject: 'Hello',
  snippet: 'Are you there?',
  receivedAt: 1,
  labels: ['INBOX', 'UNREAD'],
  mayHaveAttachments: false,
};

test('signing in again names the account, keeps its place and its mail, and replaces its tokens', async () => {
  const { account, browser, google, scene, world } = await signedIn();
  google.person = { sub: '2', email: 'bo@example.com' };
  await signIn(scene.start(), 'read');
  await world.local.update({ mailbox: mailboxItem(account.id) }, ({ mailbox }) => ({
    mailbox: { ...mailbox, count, unread, messages: { a: message }, countedAt: browser.now() },
  }));
  const before = { ...(await tokens()) };

  google.person = { sub: account.id, email: account.email };
  browser.advance(5);
  expect(await signIn(scene.start(), 'manage', account.id)).toEqual({ ok: true, value: account.id });
  expect(new URL(scene.windows.at(-1) ?? '').searchParams.get('login_hint')).toBe(account.email);
  expect(browser.local.peek('accounts')).toMatchObject([
    { id: account.id, email: account.email, level: 'manage', generation: browser.now() },
    { id: '2' },
  ]);
  expect(browser.local.peek(`mailbox:${account.id}`)).toMatchObject({ count, unread });
  const after = await tokens();
  expect(after.refresh).not.toBe(before.refresh);
  expect(after.access).not.toEqual(before.access);

  async function tokens() {
    return {
      refresh: browser.local.peek(`refresh-token:${account.id}`),
      access: browser.session.peek(`access-token:${account.id}`),
    };
  }
});

test('the same person with another address is the same account, and shows what Gmail says of that address', async () => {
  const { account, browser, google, scene, world } = await signedIn();
  await world.local.update({ mailbox: mailboxItem(account.id) }, ({ mailbox }) => ({
    mailbox: { ...mailbox, count, unread, messages: { a: message }, countedAt: browser.now() },
  }));
  google.person = { sub: account.id, email: 'ada.new@example.com' };
  expect(await signIn(scene.start(), 'read')).toEqual({ ok: true, value: account.id });
  expect(browser.local.peek('accounts')).toMatchObject([{ id: account.id, email: 'ada.new@example.com' }]);
  expect(browser.local.peek(`mailbox:${account.id}`)).toMatchObject({ count: { messages: 0 }, unread: [] });
});

test('each sign-in is of a later generation, even within one tick of the clock or after it was set back', async () => {
  const { account, browser, scene } = await signedIn();
  await signIn(scene.start(), 'read', account.id);
  browser.advance(-1_000_000);
  await signIn(scene.start(), 'read', account.id);
  expect(browser.local.peek('accounts')).toMatchObject([{ generation: account.generation + 2 }]);
});

test('going down to level Count keeps the count and forgets single messages', async () => {
  const { account, browser, scene, world } = await signedIn();
  await world.local.update({ mailbox: mailboxItem(account.id) }, ({ mailbox }) => ({
    mailbox: { ...mailbox, unread, historyId: '7' },
  }));
  await signIn(scene.start(), 'count', account.id);
  const { mailbox } = await world.local.read({ mailbox: mailboxItem(account.id) });
  const counted = { count: { messages: 0, threads: 0 }, countedAt: browser.now(), countOwed: false };
  expect(mailbox).toEqual({ ...EMPTY_MAILBOX, ...counted });
});

test('another person who signs in again in place of the account is refused, and nothing changes', async () => {
  const { account, browser, google, scene } = await signedIn();
  const local = withoutJournal(browser.local.text());
  const access = browser.session.peek(`access-token:${account.id}`);
  google.person = { sub: '2', email: 'bo@example.com' };
  const failure = { kind: 'other-account', expected: account.email, got: 'bo@example.com' };
  expect(await signIn(scene.start(), 'read', account.id)).toEqual({ ok: false, problem: failure });
  expect(withoutJournal(browser.local.text())).toBe(local);
  expect(browser.session.peek(`access-token:${account.id}`)).toEqual(access);
  expect(browser.session.text()).not.toContain('access-token:2');
  // Bo may be signed in in another browser.
  expect(google.revocationsSent).toEqual([]);
});

test('a smaller level uses only its own tokens, and revokes nothing, which would end them too', async () => {
  const { account, browser, google, scene } = await signedIn();
  const [local, access] = [browser.local, browser.session].map(withoutStories);
  expect(await signIn(scene.start(), 'count', account.id)).toMatchObject({ ok: true });
  const tokens = [...`${local} ${access}`.matchAll(/(?<="data":")[^"]+|ya29\.[\w-]+/g)].map(([token]) => token);
  // The sealed client secret, the sealed refresh token, and the access token.
  expect(tokens).toHaveLength(3);
  for (const token of tokens) expect(browser.local.text() + browser.session.text()).not.toContain(token);
  expect(google.revocationsSent).toEqual([]);
});

test('a box left unticked at a higher level leaves the lower one working', async () => {
  const { account, browser, google, scene } = await signedIn();
  const local = withoutJournal(browser.local.text());
  google.bend = { tokens: (to) => Object.assign(to, { scope: 'openid email' }) };
  const failure = { kind: 'not-granted', level: 'manage' };
  expect(await signIn(scene.start(), 'manage', account.id)).toEqual({ ok: false, problem: failure });
  expect(withoutJournal(browser.local.text())).toBe(local);
});

test('a removed account leaves nothing behind, and the others as they were', async () => {
  const { account, browser, google, scene, world } = await signedIn();
  const { sub } = google.person;
  google.person = { sub: '2', email: 'bo@example.com' };
  await signIn(scene.start(), 'read');
  await removeAccount(world, sub);
  const everything = `${browser.local.text()}\n${browser.session.text()}`;
  expect(everything).not.toContain(sub);
  expect(everything).not.toContain(account.email);
  expect(browser.local.peek('accounts')).toMatchObject([{ id: '2' }]);
  expect(await openedToken(world, '2')).toMatch(/^1\/\//);
});
