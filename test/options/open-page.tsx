import { act } from 'preact/test-utils';
import { type CommandMessage, createAsk } from '../../src/commands/ask.ts';
import { ok } from '../../src/core/result.ts';
import { OptionsPage } from '../../src/options/page/options-page.tsx';
import type { OptionsPorts } from '../../src/options/page/options-ports.ts';
import { damagedKeys } from '../../src/storage/damaged/damaged.ts';
import { createVault } from '../../src/storage/lock/vault.ts';
import { openStores } from '../../src/storage/open-stores.ts';
import type { StorageArea } from '../../src/storage/storage-area.ts';
import { english } from '../../tools/fakes/english.ts';
import { createFakeBrowser } from '../../tools/fakes/fake-browser.ts';
import { draw } from '../ui/draw.ts';

/** The moment at which the tests look. */
export const NOW = new Date('2026-11-21T14:05:30').getTime();

export interface OpenPage {
  readonly root: HTMLElement;
  /** Every command that the page has sent, as it travels. */
  readonly asked: CommandMessage[];
  readonly copied: string[];
  readonly opened: string[];
  readonly local: StorageArea;
  readonly session: StorageArea;
  /** Lets everything that was started come to rest. */
  readonly settle: () => Promise<void>;
  /** Does something to the page and lets it come to rest. */
  readonly after: (change: () => void) => Promise<void>;
}

interface Setting {
  readonly local?: Readonly<Record<string, unknown>>;
  readonly session?: Readonly<Record<string, unknown>>;
  readonly ports?: Partial<OptionsPorts>;
  /** The background's answer to a command; `undefined` means that all is well. */
  readonly answer?: (message: CommandMessage, page: Pick<OpenPage, 'local' | 'session'>) => unknown;
}

/** The options page over a fake browser, drawn and at rest. */
export async function openPage({ local = {}, session = {}, ports = {}, answer }: Setting = {}): Promise<OpenPage> {
  const watchers = new Set<() => void>();
  const watched = (area: StorageArea): StorageArea => {
    const tell = (): void => {
      for (const watcher of watchers) watcher();
    };
    return {
      get: area.get,
      getAll: area.getAll,
      set: (entries) => area.set(entries).then(tell),
      remove: (keys) => area.remove(keys).then(tell),
    };
  };
  const browser = createFakeBrowser(NOW);
  const areas = { local: watched(browser.local), session: watched(browser.session) };
  await areas.local.set(local);
  await areas.session.set(session);
  const withLock = <Value,>(_name: string, task: () => Promise<Value>): Promise<Value> => task();
  const asked: CommandMessage[] = [];
  const copied: string[] = [];
  const opened: string[] = [];
  const settle = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  const stores = openStores(areas.local, areas.session, withLock, async () => createVault);
  const all: OptionsPorts = {
    ask: createAsk(async (message) => {
      asked.push(message);
      return (await answer?.(message, areas)) ?? ok(undefined);
    }),
    snapshotLocal: stores.local.snapshot,
    readSession: stores.session.read,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    words: english,
    now: browser.now,
    openTab: async (url) => void opened.push(url),
    openOptionsPage: () => Promise.resolve(),
    showWindow: async (window) => void opened.push(`window ${window}`),
    requestHosts: () => Promise.resolve(true),
    redirectUri: ok('https://abcdefgh.chromiumapp.org/'),
    builtInClientId: undefined,
    policy: async () => ok({ client: undefined, allowedDomains: undefined }),
    damagedKeys: () => damagedKeys(stores.local),
    mayNotify: async () => false,
    requestNotifications: async () => true,
    dropNotifications: async () => true,
    hasHosts: () => Promise.resolve(true),
    presence: async () => 'active',
    isOnToolbar: async () => true,
    watchToolbar: () => () => undefined,
    pinnedBy: 'pin',
    versions: ['0.1.0', 'Test/1.0'],
    copy: async (text) => void copied.push(text),
    ...ports,
  };
  let root = document.body;
  await act(() => {
    root = draw(<OptionsPage ports={all} />);
  });
  await settle();
  const after = async (change: () => void): Promise<void> => {
    await act(change);
    await settle();
  };
  return { root, asked, copied, opened, ...areas, settle, after };
}
