// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createKey } from '../../src/background/lock/passphrase.ts';
import { fail, ok } from '../../src/core/result.ts';
import { createVault } from '../../src/storage/lock/vault.ts';
import { mailboxItem } from '../../src/storage/mailbox-items.ts';
import { LOCAL_UPGRADES } from '../../src/storage/upgrade/upgrades.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { control, one, textOf } from '../ui/draw.ts';
import { fakePage, settled } from './fake-page.ts';
import { accountView, mailboxOf, message } from './samples.ts';

const KEY = createKey();
const LOCK = { salt: 'AAAA', iterations: 1, key: { iv: 'AAAA', data: 'AAAA' } };
const UNLOCKED = { key: KEY, since: 0, seenAt: 0 };

/** A popup over a sealed mailbox, which is locked until its key is stored. */
async function lockedPage() {
  const page = fakePage();
  const view = accountView({ mailbox: mailboxOf([message('m1'), message('m2')]) });
  page.keepAccounts(view);
  const { local, session } = createFakeBrowser();
  await session.set({ unlocked: UNLOCKED });
  const written = { lock: LOCK, [mailboxItem(view.account.id).key]: view.mailbox };
  const sealed = await createVault(local, session, LOCAL_UPGRADES).seal(written);
  for (const [key, value] of Object.entries(sealed)) page.keep(key, value);
  return { page, open: () => page.keep('unlocked', UNLOCKED), close: () => page.keep('unlocked', undefined) };
}

const rows = (root: Element): number => root.querySelectorAll('button.message').length;

async function type(root: Element, passphrase: string): Promise<void> {
  const input = one(root, '#passphrase');
  if (input instanceof HTMLInputElement) input.value = passphrase;
  one(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

test('locked, it asks for the passphrase, has the focus there, and shows no account', async () => {
  const { page } = await lockedPage();
  await page.start();
  expect(textOf(page.root)).toContain('Tidings is locked');
  expect(textOf(page.root)).not.toContain('example.com');
  expect(textOf(page.root)).not.toContain('Sign in with Google');
  expect(rows(page.root)).toBe(0);
  expect(document.activeElement).toBe(one(page.root, '#passphrase'));
});

test('a wrong passphrase is told in words, one that opens shows the list and checks for mail', async () => {
  const { page, open } = await lockedPage();
  page.answerBy(async ({ command, args }) => {
    if (command !== 'unlock') return ok(undefined);
    if (args[0] !== 'right') return fail('wrong-passphrase');
    open();
    return ok(undefined);
  });
  await page.start();
  await type(page.root, '');
  expect(page.asked().filter((asked) => asked.includes('unlock'))).toEqual([]);
  await type(page.root, 'wrong');
  expect(textOf(one(page.root, '.unlock [role=alert]'))).toContain("That's not the passphrase");
  expect(one(page.root, '#passphrase').getAttribute('aria-invalid')).toBe('true');
  await type(page.root, 'right');
  await vi.waitFor(() => expect(page.asked().at(-1)).toContain('checkNow []'));
  expect(rows(page.root)).toBe(2);
});

test('a damaged lock says so, and that it can be turned off', async () => {
  const { page } = await lockedPage();
  page.answerBy(async ({ command }) => (command === 'unlock' ? fail('damaged') : ok(undefined)));
  await page.start();
  await type(page.root, 'right');
  expect(textOf(page.root)).toContain('The lock is damaged');
  expect(one(page.root, 'details').hasAttribute('open')).toBe(true);
  control(page.root, 'Delete and turn off the lock').click();
  await vi.waitFor(() => expect(page.asked().some((asked) => asked.includes('removeLock [true]'))).toBe(true));
});

test('a background that dies while it tries is told, and can be asked again', async () => {
  const { page } = await lockedPage();
  page.answerBy(({ command }) =>
    command === 'unlock' ? Promise.reject(new Error('dead')) : Promise.resolve(ok(undefined)),
  );
  await page.start();
  await type(page.root, 'right');
  control(page.root, 'Try again').click();
  await vi.waitFor(() => expect(page.asked().filter((asked) => asked.includes('unlock'))).toHaveLength(2));
});

test('open, it shows the list and a button that locks; what it remembers of messages is then gone', async () => {
  const { page, open, close } = await lockedPage();
  open();
  page.answerBy(async ({ command }) => {
    if (command === 'lockNow') close();
    return ok(undefined);
  });
  await page.start();
  expect(rows(page.root)).toBe(2);
  page.key('Shift+I');
  page.key('j');
  control(page.root, 'Lock now').click();
  await vi.waitFor(() => expect(rows(page.root)).toBe(0));
  expect(textOf(page.root)).not.toContain('Subject');
  expect(textOf(page.root)).toContain('Tidings is locked');
  page.key('?');
  page.key('z');
  expect(textOf(page.root)).not.toContain('Subject');
});

test('with the lock off, there is no such button, and nothing more is read', async () => {
  const page = fakePage();
  page.keepAccounts(accountView({ mailbox: mailboxOf([message('m1')]) }));
  await page.start();
  expect(rows(page.root)).toBe(1);
  expect(() => control(page.root, 'Lock now')).toThrow();
  expect(page.happened.filter((each) => each.includes('unlocked'))).toEqual([]);
});
