import { beforeEach, expect, test, vi } from 'vitest';
import { presence, whenPresenceChanges } from '../../src/platform/presence.ts';

interface Idle {
  state: string;
  asked: number[];
  interval: number | undefined;
  tell: (state: string) => void;
}

const idle = vi.hoisted((): Idle => ({ state: 'active', asked: [], interval: undefined, tell: () => {} }));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    idle: {
      queryState: (seconds: number) => {
        idle.asked.push(seconds);
        return Promise.resolve(idle.state);
      },
      setDetectionInterval: (seconds: number) => {
        idle.interval = seconds;
      },
      onStateChanged: {
        addListener: (listener: Idle['tell']) => {
          idle.tell = listener;
        },
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(idle, { state: 'active', asked: [], interval: undefined, tell: () => {} });
});

test.each(['active', 'idle', 'locked'])('the computer is %s as the browser says', async (state) => {
  idle.state = state;
  expect(await presence()).toBe(state);
});

test('somebody is away for the return after as long as for the question', async () => {
  whenPresenceChanges(
    () => {},
    () => {},
  );
  await presence();
  expect(idle.asked).toEqual([idle.interval]);
});

test('a return and a departure are told apart', () => {
  const told: string[] = [];
  whenPresenceChanges(
    () => told.push('return'),
    () => told.push('departure'),
  );
  for (const state of ['idle', 'active', 'locked', 'active', 'idle']) idle.tell(state);
  expect(told).toEqual(['departure', 'return', 'departure', 'return', 'departure']);
});
