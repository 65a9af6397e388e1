import type { World } from '../../src/background/world.ts';
import { ok } from '../../src/core/result.ts';
import { createVault } from '../../src/storage/lock/vault.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import { english } from './english.ts';
import { createFakeBrowser, type FakeArea, type FakeBrowser } from './fake-browser.ts';

/** The client in a fake world's build. */
export const FAKE_CLIENT = {
  id: '1234567890-fake.apps.googleusercontent.com',
  secret: 'GOCSPX-fake-secret-of-the-build',
} as const;

export const FAKE_REDIRECT_URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';

type Replaceable =
  | 'http'
  | 'chance'
  | 'isOnline'
  | 'presence'
  | 'mayNotify'
  | 'showNotification'
  | 'redirectUri'
  | 'runWebAuthFlow'
  | 'hasHosts'
  | 'policy'
  | 'builtInClient'
  | 'report';

/** What a test can set; by default the browser is online, Google's hosts are granted and the build contains a client. */
export type FakeWorldOptions = Partial<Pick<World, Replaceable>> & {
  /** The browser to start in; a new one if omitted. A second world in it finds what the first one stored. */
  readonly browser?: FakeBrowser;
  /** Ends the worker at its n-th outside call (counted from 1), before or after the call took effect. */
  readonly diesAt?: { readonly call: number; readonly when: 'before' | 'after' };
  /** Called with the name of each outside call just before it takes effect; if it throws, the call rejects with its error. */
  readonly beforeCall?: (name: string) => void;
};

/** One lifetime of the worker in a fake browser. */
export interface FakeWorld extends World {
  readonly browser: FakeBrowser;
  /** The outside calls so far, by name, such as `local.set` or `http`. */
  readonly calls: readonly string[];
  /**
   * Ends the worker: its locks are released, later calls have no effect, and no call is answered, not even one in progress,
   * so that its code stops.
   */
  readonly die: () => void;
  /** Resolves when the worker has ended. */
  readonly died: Promise<'died'>;
}

const never = (): Promise<never> => new Promise(() => {});

/** Starts a worker whose storage and locks behave as the browsers' do. */
export function createFakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const { browser = createFakeBrowser(), diesAt, beforeCall, ...replaced } = options;
  const calls: string[] = [];
  const owner = {};
  let dead = false;
  const isDead = (): boolean => dead;
  let sayDead: (end: 'died') => void;
  const died = new Promise<'died'>((resolve) => {
    sayDead = resolve;
  });

  function die(): void {
    dead = true;
    browser.locks.abandon(owner);
    sayDead('died');
  }

  /** An outside call that ends with the worker. */
  function port<Args extends readonly unknown[], Value>(name: string, act: (...args: Args) => Promise<Value>) {
    return async (...args: Args): Promise<Value> => {
      if (isDead()) return never();
      calls.push(name);
      const number = calls.length;
      if (number === diesAt?.call && diesAt.when === 'before') {
        die();
        return never();
      }
      try {
        beforeCall?.(name);
        return await act(...args);
      } finally {
        if (number === diesAt?.call) die();
        if (isDead()) await never();
      }
    };
  }

  const area = (name: string, kept: FakeArea) => ({
    get: port(`${name}.get`, kept.get),
    getAll: port(`${name}.getAll`, kept.getAll),
    set: port(`${name}.set`, kept.set),
    remove: port(`${name}.remove`, kept.remove),
  });
  const withLock: World['withLock'] = (name, task) => (isDead() ? never() : browser.locks.request(owner, name, task));
  const withFreeLock: World['withFreeLock'] = (name, task, busy) =>
    isDead() ? never() : browser.locks.requestFree(owner, name, task, busy);
  const unexpected = (what: string) => (): Promise<never> =>
    Promise.reject(new Error(`The test does not expect ${what}`));

  const choices: Pick<World, Replaceable> = {
    http: unexpected('a request'),
    chance: () => 0.5,
    isOnline: () => true,
    presence: async () => 'active',
    mayNotify: async () => false,
    showNotification: async (notice) => void browser.notifications.set(notice.id, notice),
    redirectUri: () => ok(FAKE_REDIRECT_URI),
    runWebAuthFlow: unexpected('a sign-in window'),
    hasHosts: async () => true,
    policy: async () => ok({ client: undefined, allowedDomains: undefined }),
    builtInClient: FAKE_CLIENT,
    // A call that the test does not expect fails it.
    report: (error) => {
      throw error;
    },
    ...replaced,
  };

  return {
    ...choices,
    browser,
    calls,
    die,
    died,
    ...openStores(area('local', browser.local), area('session', browser.session), withLock, async () => createVault),
    keyStore: {
      read: port('keys.read', async (name) => browser.keys.get(name)),
      write: port('keys.write', async (keys) => void browser.keys.set(keys.name, keys)),
      remove: port('keys.remove', async (names) => {
        for (const name of names) browser.keys.delete(name);
      }),
      names: port('keys.names', async () => [...browser.keys.keys()]),
    },
    http: port('http', choices.http),
    now: browser.now,
    withLock,
    withFreeLock,
    runWebAuthFlow: port('runWebAuthFlow', choices.runWebAuthFlow),
    closeWindow: port('closeWindow', async (window) => {
      browser.windowsClosed.push(window);
    }),
    hasHosts: port('hasHosts', choices.hasHosts),
    policy: port('policy', choices.policy),
    showBadge: port('showBadge', async (badge) => {
      browser.badge = badge;
    }),
    alarmTime: port('alarmTime', async () => browser.alarm),
    setAlarm: port('setAlarm', async (when, pace) => browser.setAlarm(when, pace)),
    clearAlarm: port('clearAlarm', async () => browser.setAlarm(undefined)),
    mayNotify: port('mayNotify', choices.mayNotify),
    showNotification: port('showNotification', choices.showNotification),
    clearNotification: port('clearNotification', async (id) => {
      browser.notifications.delete(id);
    }),
    visibleNotifications: port('visibleNotifications', async () => new Set(browser.notifications.keys())),
    openTab: port('openTab', async (url) => {
      browser.tabsOpened.push(url);
    }),
    openWelcomePage: port('openWelcomePage', async () => {
      browser.optionsPagesOpened += 1;
    }),
    words: english,
  };
}
