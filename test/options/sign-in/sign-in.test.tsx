// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { SignInFailure } from '../../../src/core/account/sign-in.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { NOW, type OpenPage, openPage } from '../open-page.tsx';
import { CLIENT, storedAccounts } from '../stored.ts';

const ADA = 'id-ada@example.com';
const failures: readonly (readonly [SignInFailure, words: string, remedies: readonly string[]])[] = [
  [{ kind: 'cancelled' }, 'Sign-in canceled', ['Try again']],
  [{ kind: 'denied', reason: 'access_denied' }, "Access wasn't granted", ['Try again']],
  [{ kind: 'not-granted', level: 'manage' }, "Gmail access wasn't selected", ['Try again']],
  [{ kind: 'page-refused' }, "sign-in page didn't load", ['Try again', 'Go to the Google client']],
  [{ kind: 'no-client' }, 'needs a Google client first', ['Go to the Google client']],
  [{ kind: 'already-open' }, 'already open', ['Try again']],
  [{ kind: 'no-identity' }, "This browser can't sign you in", []],
  [{ kind: 'unregistrable', host: 'abc.app.qjz9zk' }, 'abc.app.qjz9zk', []],
  [
    { kind: 'other-account', expected: 'a@example.com', got: 'b@example.com' },
    'signed in as b@example.com',
    ['Try again'],
  ],
  [{ kind: 'interrupted' }, 'The sign-in was interrupted', ['Try again']],
  [{ kind: 'refused', check: 'nonce' }, "Couldn't verify Google's response", ['Start over']],
  [{ kind: 'problem', problem: { kind: 'offline' } }, "You're offline", ['Try again']],
];

const outcome = (page: OpenPage): HTMLElement => one(page.root, '#accounts .outcome');
const press = (page: OpenPage, name: string) => page.after(() => control(page.root, name).click());
const failed = (failure: SignInFailure) => ({
  'sign-in': { kind: 'failed', failure, at: NOW, level: 'manage', again: ADA },
});

test.each(failures)('%o is told in words, with its remedy, until it is dismissed', async (failure, words, remedies) => {
  const page = await openPage({
    local: { client: CLIENT },
    session: failed(failure),
    answer: async (_message, { session }) => {
      await session.remove(['sign-in']);
      return undefined;
    },
  });
  expect(textOf(outcome(page))).toContain(words);
  const names = [...outcome(page).querySelectorAll('.banner-body :is(button, a)')].map(textOf);
  expect(names).toEqual(remedies);
  await press(page, 'Dismiss');
  expect(page.asked).toEqual([{ command: 'dismissSignIn', args: [] }]);
  expect(textOf(outcome(page))).toBe('');
});

test('Read is chosen at first, and each level says what Google is asked for', async () => {
  const page = await openPage({ local: { client: CLIENT } });
  const radios = [...page.root.querySelectorAll<HTMLInputElement>('#accounts input[type=radio]')];
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ['count', false],
    ['read', true],
    ['manage', false],
  ]);
  const asked = [...page.root.querySelectorAll('.level code')].map((code) => code.textContent);
  expect(asked).toEqual(['openid email gmail.labels', 'openid email gmail.readonly', 'openid email gmail.modify']);
});

test('the chosen level is the one that is asked for', async () => {
  const page = await openPage({ local: { client: CLIENT } });
  await page.after(() => one(page.root, 'input[value=count]').click());
  await press(page, 'Sign in with Google');
  expect(page.asked).toEqual([{ command: 'signIn', args: ['count'] }]);
});

test('signing in again names the account and keeps its level; changing access asks for another', async () => {
  const page = await openPage({ local: storedAccounts([{ level: 'manage' }]), answer: () => ok(ADA) });
  await press(page, 'Sign in again: ada@example.com');
  await press(page, 'Change access: ada@example.com');
  const form = one(page.root, '.account form');
  await page.after(() => one(form, 'input[value=read]').click());
  await page.after(() => control(form, 'Sign in with Google').click());
  expect(page.asked.map(({ args }) => args)).toEqual([
    ['manage', ADA],
    ['read', ADA],
  ]);
});

test('trying again repeats the sign-in that was asked for here', async () => {
  const page = await openPage({ local: storedAccounts([{}]), answer: () => fail({ kind: 'cancelled' }) });
  await press(page, 'Sign in again: ada@example.com');
  expect(textOf(outcome(page))).toContain('Sign-in canceled');
  await press(page, 'Try again');
  expect(page.asked.map(({ args }) => args)).toEqual([
    ['read', ADA],
    ['read', ADA],
  ]);
});

test('trying again what another page started keeps its level and account', async () => {
  const page = await openPage({ local: { client: CLIENT }, session: failed({ kind: 'interrupted' }) });
  await press(page, 'Try again');
  expect(page.asked).toEqual([{ command: 'signIn', args: ['manage', ADA] }]);
});

test('while Google’s window is open, the page leads to it', async () => {
  const running = { kind: 'running', startedAt: NOW, window: 12, level: 'read' };
  const page = await openPage({ local: { client: CLIENT }, session: { 'sign-in': running } });
  await press(page, 'Show the window');
  expect(page.opened).toEqual(['window 12']);
});

test('while a sign-in runs no other starts, and a sleeping background is woken once to say what became of it', async () => {
  const page = await openPage({
    local: { client: CLIENT },
    session: { 'sign-in': { kind: 'running', startedAt: NOW, level: 'read' } },
  });
  expect(textOf(outcome(page))).toContain('Finish signing in with Google');
  await press(page, 'Sign in with Google');
  await page.after(() => window.dispatchEvent(new Event('focus')));
  expect(page.asked).toEqual([{ command: 'checkNow', args: [10_000] }]);
});

test('a sign-in that got no answer is told, and tried again on request', async () => {
  const page = await openPage({ local: { client: CLIENT }, answer: () => Promise.reject(new Error('gone')) });
  await press(page, 'Sign in with Google');
  expect(textOf(outcome(page))).toContain("Tidings didn't respond");
  await press(page, 'Try again');
  expect(page.asked.map(({ command }) => command)).toEqual(['signIn', 'signIn']);
});

test('a sign-in that got no answer, yet succeeded as storage tells later, is said to have', async () => {
  const page = await openPage({ local: { client: CLIENT }, answer: () => Promise.reject(new Error('gone')) });
  await press(page, 'Sign in with Google');
  const done = { kind: 'done', account: ADA, email: 'ada@example.com', at: NOW + 1 };
  await page.after(() => void page.session.set({ 'sign-in': done }));
  expect(textOf(outcome(page))).toContain('ada@example.com is signed in.');
  expect(textOf(outcome(page))).not.toContain('did not answer');
});

test('a dismissal that got no answer is asked for again, and starts no sign-in', async () => {
  const done = { kind: 'done', account: ADA, email: 'ada@example.com', at: NOW };
  const page = await openPage({
    local: storedAccounts([{}]),
    session: { 'sign-in': done },
    answer: () => Promise.reject(new Error('gone')),
  });
  await press(page, 'Dismiss');
  await press(page, 'Try again');
  expect(page.asked.map(({ command }) => command)).toEqual(['dismissSignIn', 'dismissSignIn']);
});

test('a sign-in that succeeded says who signed in, once', async () => {
  const page = await openPage({
    local: storedAccounts([{}]),
    session: { 'sign-in': { kind: 'done', account: ADA, email: 'ada@example.com', at: NOW } },
  });
  expect(textOf(outcome(page))).toContain('ada@example.com is signed in.');
  expect(page.root.querySelector('.status-line')).toBeNull();
});
