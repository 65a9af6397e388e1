import type { KeySet } from '../../src/core/account/key-set.ts';
import { type EpochMs, MINUTE, type Millis, SECOND } from '../../src/core/time.ts';
import type { StorageArea } from '../../src/storage/storage-area.ts';
import { createFakeLocks, type FakeLocks } from './fake-locks.ts';

/** A storage area that stores JSON, as browsers do: anything JSON cannot express is lost, and no object is shared. */
export interface FakeArea extends StorageArea {
  /** All contents as text: two areas with the same contents return the same text. */
  readonly text: () => string;
  /** The stored value of one key, parsed; undefined if there is none, or null. */
  readonly peek: (key: string) => unknown;
}

/** The browser's state, which outlives the extension's workers. */
export interface FakeBrowser {
  readonly local: FakeArea;
  readonly session: FakeArea;
  /** The keys in IndexedDB, by name. */
  readonly keys: Map<string, KeySet>;
  readonly locks: FakeLocks;
  readonly now: () => EpochMs;
  readonly advance: (by: Millis) => void;
  /** The toolbar button as last painted. */
  badge: { readonly text: string; readonly tone: string; readonly title: string } | undefined;
  /** When the only alarm fires next. */
  readonly alarm: EpochMs | undefined;
  /** Sets the alarm as browsers do: it fires after at least 30 s, and then every `pace`; undefined clears it. */
  readonly setAlarm: (when: EpochMs | undefined, pace?: Millis) => void;
  /** Advances time until the alarm fires, and schedules it again. Returns false if none is set. */
  readonly ring: () => boolean;
  /** How often the alarm was set. */
  readonly alarmsSet: number;
  optionsPagesOpened: number;
  /** The visible parts of notifications, by id. */
  readonly notifications: Map<string, { readonly title: string; readonly text: string }>;
  readonly tabsOpened: string[];
  /** The ids of the windows that were closed. */
  readonly windowsClosed: number[];
}

/** https://developer.chrome.com/docs/extensions/reference/api/alarms */
const SHORTEST_ALARM = 30 * SECOND;

function createFakeArea(): FakeArea {
  const kept = new Map<string, string>();
  const peek = (key: string): unknown => JSON.parse(kept.get(key) ?? 'null') ?? undefined;
  const getAll = async () => {
    await Promise.resolve();
    return Object.fromEntries([...kept].map(([key, text]) => [key, JSON.parse(text)]));
  };
  return {
    getAll,
    get: async (keys) => {
      await Promise.resolve();
      // A stored null is returned as null, as in browsers; only missing keys are left out.
      return Object.fromEntries(keys.filter((key) => kept.has(key)).map((key) => [key, peek(key) ?? null]));
    },
    set: async (entries) => {
      await Promise.resolve();
      for (const [key, value] of Object.entries(entries)) {
        // Chromium and Firefox leave out values without a JSON form.
        const text: string | undefined = JSON.stringify(value);
        if (text !== undefined) kept.set(key, text);
      }
    },
    remove: async (keys) => {
      await Promise.resolve();
      for (const key of keys) kept.delete(key);
    },
    text: () =>
      [...kept]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map((entry) => entry.join(' = '))
        .join('\n'),
    peek,
  };
}

/** Creates a browser with empty storage whose clock stays at `startAt` until it is advanced. */
export function createFakeBrowser(startAt: EpochMs = Date.UTC(2026, 10, 21, 9)): FakeBrowser {
  let clock = startAt;
  let alarm: { readonly when: EpochMs; readonly pace: Millis } | undefined;
  let alarmsSet = 0;
  return {
    local: createFakeArea(),
    session: createFakeArea(),
    keys: new Map(),
    locks: createFakeLocks(),
    now: () => clock,
    advance: (by) => {
      clock += by;
    },
    badge: undefined,
    get alarm() {
      return alarm?.when;
    },
    get alarmsSet() {
      return alarmsSet;
    },
    setAlarm: (when, pace = MINUTE) => {
      alarmsSet += 1;
      alarm =
        when === undefined
          ? undefined
          : { when: Math.max(when, clock + SHORTEST_ALARM), pace: Math.max(pace, SHORTEST_ALARM) };
    },
    ring: () => {
      if (alarm === undefined) return false;
      clock = Math.max(clock, alarm.when);
      alarm = { ...alarm, when: clock + alarm.pace };
      return true;
    },
    optionsPagesOpened: 0,
    notifications: new Map(),
    tabsOpened: [],
    windowsClosed: [],
  };
}
