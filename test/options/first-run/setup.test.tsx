// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { setupProgress } from '../../../src/options/first-run/setup-steps.ts';
import type { OptionsPorts } from '../../../src/options/page/options-ports.ts';
import { control, one, textOf } from '../../ui/draw.ts';
import { openPage } from '../open-page.tsx';
import { CLIENT, storedAccounts } from '../stored.ts';

const HIDDEN = { isOnToolbar: async () => false } as const;

/** The steps as read: name and progress of each. */
const steps = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('.setup .setup-name')].map((name) => textOf(name));

test.each([
  ['nothing is set up', {}, ['Set up a Google client Now', 'Sign in Next', 'Pin Tidings to the toolbar Next']],
  [
    'there is a client',
    { client: CLIENT },
    ['Set up a Google client Done', 'Sign in Now', 'Pin Tidings to the toolbar Next'],
  ],
  [
    'an account is signed in',
    storedAccounts([{}]),
    ['Set up a Google client Done', 'Sign in Done', 'Pin Tidings to the toolbar Now'],
  ],
])('each step says how far it is when %s', async (_when, local, said) => {
  const { root } = await openPage({ local, ports: HIDDEN });
  expect(steps(root)).toEqual(said);
  expect(textOf(one(root, '.setup [aria-current=step]'))).toContain('Now');
  const { hash } = one(root, '.setup a') as HTMLAnchorElement;
  expect(root.querySelectorAll(hash)).toHaveLength(1);
});

test('where the button is pinned from the start, that step is done, and goes with the last one', async () => {
  const { root } = await openPage();
  expect(steps(root).at(-1)).toBe('Pin Tidings to the toolbar Done');
  const later = await openPage({ local: storedAccounts([{}]) });
  expect(later.root.querySelector('.setup')).toBeNull();
  expect(later.root.querySelector('#pin')).toBeNull();
});

test('a browser that says nothing of its toolbar is asked for two steps', async () => {
  const { root } = await openPage({ ports: { isOnToolbar: async () => undefined } });
  expect(steps(root)).toHaveLength(2);
});

test('an account needs no client that was removed since', () => {
  const { length } = setupProgress({ clientId: undefined, accounts: [], isPinned: true });
  expect(length).toBe(3);
});

test.each([
  ['pin', 'Choose the pin beside Tidings.'],
  ['menu', 'Choose the gear beside Tidings, then “Pin to Toolbar”.'],
] as const)('the hint to pin names what this browser has: a %s', async (pinnedBy, words) => {
  const { root } = await openPage({ local: storedAccounts([{}]), ports: { ...HIDDEN, pinnedBy } });
  expect(textOf(one(root, '#pin'))).toContain(words);
  expect(one(root, '#pin').querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(textOf(one(root, '.status-line'))).toContain('Everything is working.');
});

test('there is no hint to pin before there is something to see', async () => {
  const { root } = await openPage({ local: { client: CLIENT }, ports: HIDDEN });
  expect(root.querySelector('#pin')).toBeNull();
});

test('the focus moves on with each step, to the line that says that all is done', async () => {
  let tell: () => void = () => undefined;
  let isPinned = false;
  const ports: Partial<OptionsPorts> = {
    isOnToolbar: async () => isPinned,
    watchToolbar: (onChange) => {
      tell = onChange;
      return () => undefined;
    },
  };
  const page = await openPage({ ports });
  one(page.root, '.client-form [type=submit]').focus();
  await page.after(() => void page.local.set({ client: CLIENT }));
  expect(document.activeElement?.id).toBe('accounts-heading');
  control(page.root, 'Sign in').focus();
  await page.after(() => void page.local.set(storedAccounts([{}])));
  expect(document.activeElement?.id).toBe('pin');
  isPinned = true;
  await act(() => tell());
  await page.settle();
  expect(document.activeElement?.id).toBe('setup-complete');
  expect(textOf(one(page.root, '#setup-complete'))).toContain('Setup is complete.');
  expect(page.root.querySelector('.setup, #pin')).toBeNull();
});

test('a step that was done elsewhere does not take the focus from what the user is doing', async () => {
  const page = await openPage({ ports: HIDDEN });
  const theme = one(page.root, '#privacy a, #privacy button, #privacy summary');
  theme.focus();
  await page.after(() => void page.local.set({ client: CLIENT }));
  expect(steps(page.root)[1]).toBe('Sign in Now');
  expect(document.activeElement).toBe(theme);
});

test('a browser that does not tell of a pinned button is asked again when the page is looked at', async () => {
  let isPinned = false;
  const page = await openPage({ local: storedAccounts([{}]), ports: { isOnToolbar: async () => isPinned } });
  isPinned = true;
  await page.after(() => window.dispatchEvent(new Event('focus')));
  expect(page.root.querySelector('#pin')).toBeNull();
});
