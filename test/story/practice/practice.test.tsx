// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { PracticeSection } from '../../../src/story/page/practice-section.tsx';
import { ATTACKS } from '../../../src/story/practice/attack-table.ts';
import { YOU } from '../../../src/story/practice/cast.ts';
import { Practice } from '../../../src/story/practice/practice.tsx';
import { english, withoutIsolates } from '../../../tools/fakes/english.ts';
import { importsOf, sourceFiles } from '../../source-files.ts';
import { control, draw, one, textOf } from '../../ui/draw.ts';

const { say } = english;

afterEach(() => document.body.replaceChildren());

function drawn() {
  const root = draw(<Practice ports={{ words: english, copy: async () => undefined }} />);
  const choose = (kind: 'radio' | 'checkbox', value: string) =>
    act(() => one(root, `[type=${kind}][value=${value}]`).click());
  const run = async (): Promise<string> => {
    await act(() => control(root, say('practiceRun')).click());
    // Google's key takes a moment.
    await vi.waitFor(
      async () => {
        await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
        one(root, '.verdict');
      },
      { timeout: 10_000 },
    );
    return textOf(one(root, '.attack > [role=status]'));
  };
  return { root, choose, run };
}

test('each attack is told with its first check on, and the others off', async () => {
  const { root, choose } = drawn();
  for (const { id, title, text, checks } of ATTACKS) {
    await choose('radio', id);
    expect(textOf(one(root, '.attack h3'))).toBe(say(title));
    expect(textOf(one(root, '.attack'))).toContain(say(text));
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.switches input')];
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual(checks.map((name, at) => [name, at === 0]));
    expect(textOf(one(root, '.switches')).includes(say('practiceOthers'))).toBe(checks.length > 1);
  }
});

test('a stopped attack says by which check, what was compared, and what Tidings says', async () => {
  const { root, choose, run } = drawn();
  await choose('radio', 'forged-state');
  expect(await run()).toBe(withoutIsolates(say('practiceStopped', say('storyCheckState'))));
  expect(one(root, '[data-check=state]').getAttribute('data-result')).toBe('failed');
  expect(textOf(one(root, '.banner'))).toContain(say('signInCheckStartOver'));
  expect(textOf(one(root, '.banner-code'))).toBe('state');
  expect(root.querySelectorAll('.played > li')).toHaveLength(2);
});

test('one that was not stopped says what the attacker has, with each request masked', async () => {
  const { root, choose, run } = drawn();
  await choose('checkbox', 'challenge');
  expect(await run()).toBe(withoutIsolates(say('practiceGotYourMail', YOU.email)));
  expect(root.querySelector('[data-check], .banner')).toBeNull();
  expect(textOf(root)).toMatch(/code_verifier=\S{4}…\S{4}\[43\]/);
  expect(textOf(root)).toMatch(/"access_token": "ya29…\S{4}\[48\]"/);
});

test('an ID token can be taken apart: here, one that says itself that nobody signed it', async () => {
  const { root, choose, run } = drawn();
  await choose('radio', 'unsigned-token');
  await choose('checkbox', 'signature');
  expect(await run()).toContain(YOU.email);
  expect(textOf(one(root, '.id-token'))).toMatch(/algnone.*\(none\)$/);
});

test('another check that is turned on steps in', async () => {
  const { choose, run } = drawn();
  await choose('radio', 'forged-state');
  await choose('checkbox', 'state');
  await choose('checkbox', 'nonce');
  expect(await run()).toBe(withoutIsolates(say('practiceStopped', say('storyCheckNonce'))));
});

test('what was shown goes when another choice is made, even while an attack runs', async () => {
  const { root, choose, run } = drawn();
  await run();
  await choose('checkbox', 'challenge');
  expect(root.querySelector('.verdict')).toBeNull();
  await act(() => control(root, say('practiceRun')).click());
  await choose('radio', 'unsigned-token');
  await run();
  expect(textOf(one(root, '.verdict'))).toContain(say('storyCheckSignature'));
  expect(root.querySelectorAll('.played > li')).toHaveLength(2);
});

test('the section loads the exercise when it is opened, once', async () => {
  const load = vi.fn(async () => Practice);
  const ports = {
    snapshotLocal: () => Promise.reject(new Error('not read')),
    readSession: () => Promise.reject(new Error('not read')),
    watch: () => () => undefined,
    words: english,
    copy: async () => undefined,
    loadPractice: load,
  };
  const root = draw(<PracticeSection ports={ports} />);
  const details = root.querySelector('details');
  expect(load).not.toHaveBeenCalled();
  for (const open of [true, false, true]) {
    await act(async () => {
      if (details === null) throw new Error('no details');
      details.open = open;
    });
  }
  expect(load).toHaveBeenCalledTimes(1);
  expect(textOf(one(root, '.attack h3'))).toBe(say('practiceStolenCode'));
});

test('only the page’s entry imports the exercise, on demand', () => {
  const outside = sourceFiles('src').filter(({ path }) => !path.startsWith('src/story/practice/'));
  const importers = outside.filter((file) => importsOf(file).some((name) => name.startsWith('src/story/practice/')));
  expect(importers.map(({ path }) => path)).toEqual(['src/story/index.tsx']);
  expect(importers[0]?.text.match(/\S+'\.\/practice\/[^']*'/g)).toEqual(["import('./practice/practice.tsx'"]);
});
