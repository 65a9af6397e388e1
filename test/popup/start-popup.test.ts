// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { one, textOf } from '../ui/draw.ts';
import { fakePage, settled } from './fake-page.ts';
import { accountView, GOOD, mailboxOf, message } from './samples.ts';

const ada = accountView({ mailbox: mailboxOf([message('m1'), message('m2')]) });

test('the list is painted from storage before the background is asked for anything', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  await page.start();
  expect(page.asked()).toEqual(['ask checkNow [10000] over "2 rows"']);
  expect(page.happened.findIndex((each) => each.startsWith('ask'))).toBeGreaterThan(0);
});

test('nothing is drawn before storage has said who is signed in', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  const started = page.start();
  expect(textOf(page.root)).toBe('');
  await started;
  expect(textOf(page.root)).not.toContain('Sign in with Google');
});

test('the first frame has the rows that fit into it, and the rest follow before the background is asked', async () => {
  const page = fakePage();
  const many = Array.from({ length: 25 }, (_, index) => message(`a${index}`));
  page.keepAccounts(accountView({ mailbox: mailboxOf(many) }));
  const rows = (): number => page.root.querySelectorAll('.subject').length;
  const drawn: number[] = [];
  const observer = new MutationObserver(() => drawn.push(rows()));
  observer.observe(page.root, { childList: true, subtree: true });
  await page.start();
  await settled();
  observer.disconnect();
  expect([drawn[0], rows()]).toEqual([7, 25]);
  expect(page.asked()).toEqual(['ask checkNow [10000] over "25 rows"']);
});

test('new mail that the background stores appears without a message to the page', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  await page.start();
  page.keepAccounts(accountView({ mailbox: mailboxOf([message('m3'), message('m1'), message('m2')]) }));
  await settled();
  expect([...page.root.querySelectorAll('.subject')].map(textOf)).toEqual(['Subject m3', 'Subject m1', 'Subject m2']);
  expect(textOf(one(page.root, '.count'))).toBe('3 unread');
});

test('a background that dies leaves the list, says so, and is asked again on demand', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  page.answerBy(() => Promise.reject(new Error('The message port closed before a response was received.')));
  await page.start();
  expect(textOf(page.root)).toContain("Tidings didn't respond");
  expect(page.root.querySelectorAll('button.message').length).toBe(2);
  page.answerBy(async () => ({ ok: true }));
  one(page.root, '.banner .button').click();
  await settled();
  expect(textOf(page.root)).not.toContain("Tidings didn't respond");
  expect(page.asked()).toHaveLength(2);
});

test('storage that cannot be read is said in words, and read again on demand', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  page.setReadable(false);
  await page.start();
  expect(textOf(page.root)).toContain("Couldn't load your mail");
  expect(textOf(page.root)).not.toContain('Sign in with Google');
  page.setReadable(true);
  one(page.root, '.banner .button').click();
  await settled();
  expect(page.root.querySelectorAll('button.message').length).toBe(2);
  expect(textOf(page.root)).not.toContain('could not be read');
});

test('data of a newer version is said to be left alone, and nothing else', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  page.keep('version', 99);
  page.answerBy(() => Promise.reject(new Error('The background cannot read it either')));
  await page.start();
  expect(textOf(one(page.root, 'main'))).toMatch(/^Update Tidings.*hasn't been changed/);
  expect(page.root.querySelectorAll('main button').length).toBe(0);
});

test('a stopped popup no longer follows storage', async () => {
  const page = fakePage();
  const stop = await page.start();
  stop();
  page.keepAccounts(ada);
  await settled();
  expect(page.root.querySelectorAll('button.message').length).toBe(0);
});

test('a sign-in that was left running is shown, and the background woken to judge it', async () => {
  const page = fakePage();
  page.keep('sign-in', { kind: 'running', startedAt: 0, level: 'read' });
  page.answerBy(async () => {
    page.keep('sign-in', { kind: 'failed', failure: { kind: 'interrupted' }, at: 1, level: 'read' });
    return { ok: true };
  });
  await page.start();
  expect(page.asked()).toHaveLength(1);
  expect(textOf(page.root)).toContain('The sign-in was interrupted');
});

test('while Gmail is asked the button says so, and a second press asks nothing', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  await page.start();
  const finish: (() => void)[] = [];
  page.answerBy(() => new Promise((resolve) => finish.push(() => resolve({ ok: true }))));
  const button = one(page.root, '[aria-label="Check for new mail"]');
  button.click();
  await settled();
  expect(button.getAttribute('aria-label')).toBe('Checking for new mail…');
  button.click();
  finish.shift()?.();
  await settled();
  expect(page.asked()).toHaveLength(2);
  expect(button.getAttribute('aria-label')).toBe('Check for new mail');
});

test('the result of a check is read aloud', async () => {
  const page = fakePage();
  page.keepAccounts(ada);
  await page.start();
  expect(textOf(one(page.root, '[role="status"]'))).toBe('');
  page.answerBy(async () => {
    page.keepAccounts(accountView({ mailbox: mailboxOf([message('m3')]), health: GOOD }));
    return { ok: true };
  });
  one(page.root, '[aria-label="Check for new mail"]').click();
  await settled();
  expect(textOf(one(page.root, '[role="status"]'))).toBe('ada@example.com: 1 unread, last updated 14:05');
});
