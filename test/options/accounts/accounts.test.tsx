// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { OTHER_CLIENT, storedAccounts } from '../stored.ts';

test('an account says what Tidings may do in it, since when, and when Gmail last answered', async () => {
  const { root } = await openPage({ local: storedAccounts([{ level: 'count' }]) });
  expect(textOf(one(root, '.account h3'))).toBe('ada@example.com');
  expect(textOf(one(root, '.facts'))).toBe(
    "InboxCounts unread mailSigned in: 3 days agoThe sign-in isn't bound to this browserLast checked: 14:04",
  );
});

test('an account whose token Google has bound to this browser says so', async () => {
  const { root } = await openPage({ local: storedAccounts([{ isBound: true }]) });
  expect(textOf(one(root, '.facts'))).toContain('The sign-in works in this browser only');
});

const problems: readonly (readonly [Problem, words: string, remedy: string | undefined])[] = [
  [{ kind: 'offline' }, "You're offline", 'Try again'],
  [{ kind: 'throttled', until: Date.UTC(2100, 0) }, 'Too many requests', undefined],
  [{ kind: 'signed-out' }, 'Sign in again', 'Sign in again'],
  [{ kind: 'not-permitted', missing: 'host' }, 'is blocking Google', 'Grant access'],
  [{ kind: 'misconfigured', setting: 'client' }, 'rejected the client', 'Go to the Google client'],
];

test.each(problems)('%o is told in words, with its remedy', async (problem, words, remedy) => {
  const { root } = await openPage({ local: storedAccounts([{ problem }]) });
  const banner = one(root, '.account .banner');
  expect(textOf(banner)).toContain(words);
  expect([...banner.querySelectorAll('button, a')].map(textOf)).toEqual(remedy === undefined ? [] : [remedy]);
});

test('a setting of Google is offered as a link', async () => {
  const link = 'https://console.cloud.google.com/apis/library/gmail.googleapis.com?project=1';
  const problem: Problem = { kind: 'misconfigured', setting: 'gmail-api', link };
  const page = await openPage({ local: storedAccounts([{ problem }]) });
  await page.after(() => one(page.root, '.account .banner a').click());
  expect(page.opened).toEqual([link]);
});

test('trying again asks Gmail, and a background that dies is told', async () => {
  const page = await openPage({
    local: storedAccounts([{ problem: { kind: 'offline' } }]),
    answer: () => Promise.reject(new Error('gone')),
  });
  await page.after(() => control(page.root, 'Try again').click());
  expect(page.asked).toEqual([{ command: 'checkNow', args: [] }]);
  expect(textOf(one(page.root, '.account'))).toContain("Tidings didn't respond");
});

test('an account of another client names it, one of the present client does not', async () => {
  const { root } = await openPage({ local: storedAccounts([{ client: OTHER_CLIENT }, { email: 'bob@example.com' }]) });
  const [first, second] = [...root.querySelectorAll('.account')].map(textOf);
  expect(first).toContain(OTHER_CLIENT.id);
  expect(first).toContain('still uses the Google client it signed in with');
  expect(second).not.toContain('Google client');
});

test('without any client an account can be forgotten, but not signed in again', async () => {
  const { client: _, ...local } = storedAccounts([{}]);
  const { root } = await openPage({ local });
  expect(textOf(one(root, '.account'))).toContain('no longer set up here');
  expect([...root.querySelectorAll('.account button')].map(textOf)).toEqual(['Remove']);
});

test('a question that is left does nothing and gives the focus back', async () => {
  const page = await openPage({ local: storedAccounts([{}]) });
  const opener = control(page.root, 'Remove: ada@example.com');
  await page.after(() => opener.click());
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement?.textContent).toContain('Remove ada@example.com from this computer?');
  await page.after(() => control(page.root, 'Cancel').click());
  expect(document.activeElement).toBe(opener);
  expect(page.asked).toEqual([]);
});

test('an address is text, whatever it holds', async () => {
  const { root } = await openPage({ local: storedAccounts([{ email: '<img src=x>\u202e@example.com' }]) });
  expect(textOf(one(root, '.account h3'))).toBe('<img src=x>@example.com');
  expect(root.querySelectorAll('.account img')).toHaveLength(0);
});
