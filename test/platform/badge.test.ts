import { beforeEach, expect, test, vi } from 'vitest';
import { showBadge } from '../../src/platform/badge.ts';

type Painted = Record<string, unknown>;

const action = vi.hoisted(() => {
  const fake: { calls: string[]; button: Painted; fails: boolean } = { calls: [], button: {}, fails: false };
  return fake;
});
vi.mock('../../src/platform/browser.ts', () => {
  const paint = (name: string) => (details: Painted) => {
    action.calls.push(name);
    if (action.fails) return Promise.reject(new Error('no toolbar'));
    Object.assign(action.button, { [name]: Object.values(details)[0] });
    return Promise.resolve();
  };
  const names = ['setBadgeBackgroundColor', 'setBadgeTextColor', 'setBadgeText', 'setTitle'];
  return { browser: { action: Object.fromEntries(names.map((name) => [name, paint(name)])) } };
});

let badges = 0;

/** A badge as no test before has painted it. */
function fresh() {
  badges += 1;
  return { text: `${badges}`, tone: 'well', title: `${badges} unread` } as const;
}

beforeEach(() => {
  Object.assign(action, { calls: [], button: {}, fails: false });
});

test('what has changed is painted, and nothing is painted twice', async () => {
  const badge = fresh();
  await showBadge(badge);
  expect(action.button).toMatchObject({ setBadgeText: badge.text, setTitle: badge.title });
  action.calls = [];
  await showBadge({ ...badge });
  expect(action.calls).toEqual([]);
  await showBadge({ ...badge, title: 'another' });
  expect(action.calls).toEqual(['setTitle']);
});

test('each tone has colours of its own', async () => {
  const colours = new Set<unknown>();
  for (const tone of ['alarm', 'stale', 'well', 'alarm'] as const) {
    await showBadge({ ...fresh(), tone });
    colours.add(action.button.setBadgeBackgroundColor);
  }
  expect(colours.size).toBe(3);
});

test('what the browser refused to paint is painted whole the next time', async () => {
  const badge = fresh();
  action.fails = true;
  await expect(showBadge(badge)).rejects.toThrow('no toolbar');
  action.fails = false;
  action.calls = [];
  await showBadge(badge);
  expect(action.calls.toSorted()).toEqual(['setBadgeBackgroundColor', 'setBadgeText', 'setBadgeTextColor', 'setTitle']);
});
