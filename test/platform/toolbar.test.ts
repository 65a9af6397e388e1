import { beforeEach, expect, test, vi } from 'vitest';
import { isOnToolbar, watchToolbar } from '../../src/platform/toolbar.ts';

interface Action {
  getUserSettings?: () => Promise<object>;
  onUserSettingsChanged?: object;
}

const action = vi.hoisted((): Action => ({}));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { action, runtime: {} } }));

beforeEach(() => {
  delete action.getUserSettings;
  delete action.onUserSettingsChanged;
});

test.each([
  ['Chromium before the user pins it', { isOnToolbar: false }, false],
  ['Firefox, whose manifest asks for the toolbar', { isOnToolbar: true }, true],
  ['Firefox for Android, which has no toolbar', {}, undefined],
])('in %s', async (_where, settings, pinned) => {
  action.getUserSettings = async () => settings;
  expect(await isOnToolbar()).toBe(pinned);
});

test('a browser without the function says nothing, and one without the event tells nothing', async () => {
  expect(await isOnToolbar()).toBeUndefined();
  watchToolbar(() => undefined)();
});

test('a change is told until somebody stops listening', () => {
  const listeners = new Set<() => void>();
  action.onUserSettingsChanged = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  let told = 0;
  const stop = watchToolbar(() => {
    told += 1;
  });
  for (const listener of listeners) listener();
  expect(told).toBe(1);
  stop();
  expect(listeners.size).toBe(0);
});
