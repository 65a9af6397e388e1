// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Story } from '../../src/core/sign-in-story/story.ts';
import { createVault } from '../../src/storage/lock/vault.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { EXAMPLE } from '../../src/story/example/example.ts';
import { StoryPage } from '../../src/story/page/story-page.tsx';
import { english } from '../../tools/fakes/english.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { storedAccounts } from '../options/stored.ts';
import { draw, one } from '../ui/draw.ts';

const EMAIL = 'ada@example.com';
const ID = `id-${EMAIL}`;
const NOW = new Date('2026-11-21T14:05:30').getTime();

/** The page over these entries, drawn and at rest. */
async function open(local: Readonly<Record<string, unknown>> = {}, session: Readonly<Record<string, unknown>> = {}) {
  const browser = createFakeBrowser(NOW);
  await browser.local.set(local);
  await browser.session.set(session);
  const stores = openStores(
    browser.local,
    browser.session,
    (_name, task) => task(),
    async () => createVault,
  );
  const copied: string[] = [];
  const ports = {
    snapshotLocal: stores.local.snapshot,
    readSession: stores.session.read,
    watch: () => () => undefined,
    words: english,
    copy: async (text: string) => void copied.push(text),
    loadPractice: async () => () => null,
  };
  const root = draw(<StoryPage ports={ports} />);
  const settle = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  await vi.waitFor(async () => {
    await settle();
    one(root, 'main h1');
  });
  const press = async (name: string): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));
    button?.click();
    await settle();
  };
  return { root, copied, press, settle };
}

const title = (root: Element): string | undefined =>
  root.querySelector('[aria-expanded=true] .step-title')?.textContent ?? undefined;

test('without a record, the example is shown, and said to be one', async () => {
  const { root } = await open();
  expect(root.textContent).toContain(english.say('storyExample'));
  expect(root.querySelector('select')).toBeNull();
  expect(root.querySelectorAll('.story-step')).toHaveLength(6);
});

test('a step opens, copies its request, and closes again', async () => {
  const { root, press, copied } = await open();
  await press(english.say('storyStepPermission'));
  expect(title(root)).toBe(english.say('storyStepPermission'));
  await press(english.say('storyCopyHttp'));
  await press(english.say('storyCopyCurl'));
  expect(copied).toEqual([
    expect.stringMatching(/^GET \/o\/oauth2\/v2\/auth\?client_id=.* HTTP\/1\.1\nhost: accounts\.google\.com$/),
    expect.stringMatching(/^curl --get 'https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth' \\\n/),
  ]);
  await press(english.say('storyStepPermission'));
  expect(title(root)).toBeUndefined();
});

test('the newest sign-in is shown, even one that failed, and the others can be chosen', async () => {
  const failed: Story = { ...EXAMPLE, at: EXAMPLE.at + 1, outcome: 'state', calls: EXAMPLE.calls.slice(0, 2) };
  const stored = {
    ...storedAccounts([{}]),
    [`stories:${ID}`]: { signIn: EXAMPLE, refresh: { ...EXAMPLE, kind: 'refresh' } },
  };
  const { root, settle } = await open(stored, { 'failed-story': failed });
  const menu = root.querySelector('select');
  expect([...(menu?.options ?? [])].map(({ textContent }) => textContent)).toEqual([
    english.say('storyOfSignIn', EMAIL),
    english.say('storyOfRefresh', EMAIL),
    english.say('storyOfFailure'),
    english.say('storyOfExample'),
  ]);
  expect(menu?.value).toBe('failure');
  expect(title(root)).toBe(english.say('storyStepCallback'));
  if (menu !== null) {
    menu.value = `sign-in:${ID}`;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await settle();
  expect(title(root)).toBe(english.say('storyStepRegister'));
});

test('a check that failed says so, with both sides', async () => {
  const checks: Story['checks'] = [{ name: 'state', expected: 'abcd…wxyz[43]', found: '', result: 'failed' }];
  const { root } = await open(
    {},
    { 'failed-story': { ...EXAMPLE, calls: EXAMPLE.calls.slice(0, 2), checks, outcome: 'state' } },
  );
  const check = root.querySelector('[data-check=state]');
  expect(check?.textContent).toContain(english.say('storyFailed'));
  expect([...(check?.querySelectorAll('code') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'abcd…wxyz[43]',
    english.say('storyNothing'),
  ]);
  expect(check?.textContent).toContain(english.say('storyCheckStateWhy'));
});

test('a damaged record leaves the page with the others', async () => {
  const { root } = await open({ ...storedAccounts([{}]), [`stories:${ID}`]: { signIn: 7 } }, { 'failed-story': 'x' });
  expect(root.textContent).toContain(english.say('storyExample'));
});
