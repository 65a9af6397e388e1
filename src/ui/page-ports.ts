import type { Ask } from '../commands/ask.ts';
import type { EpochMs } from '../core/time.ts';
import type { Store } from '../storage/store.ts';
import type { Words } from '../words/words.ts';

/** What every page needs of the browser. index.tsx passes the platform, tests pass fakes. */
export interface PagePorts {
  readonly ask: Ask;
  readonly snapshotLocal: Store['snapshot'];
  readonly readSession: Store['read'];
  /** Calls back after each change in storage. Returns a function that stops it. */
  readonly watch: (onChange: () => void) => () => void;
  readonly words: Words;
  readonly now: () => EpochMs;
  readonly openTab: (url: string) => Promise<void>;
  readonly openOptionsPage: () => Promise<void>;
  /** Brings a window of the browser to the front. */
  readonly showWindow: (window: number) => Promise<void>;
  /** Asks for access to Google's hosts. Must be called in the click itself. Resolves to false if refused. */
  readonly requestHosts: () => Promise<boolean>;
}
