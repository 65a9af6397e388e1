import type { Ask } from '../commands/ask.ts';
import type { EpochMs } from '../core/time.ts';
import type { Store } from '../storage/store.ts';
import type { Words } from '../words/words.ts';

/** What every page needs of the browser; its index.tsx fills it from the platform, its tests with fakes. */
export interface PagePorts {
  readonly ask: Ask;
  readonly snapshotLocal: Store['snapshot'];
  readonly readSession: Store['read'];
  /** Calls back after each change in storage; gives the way to stop. */
  readonly watch: (onChange: () => void) => () => void;
  readonly words: Words;
  readonly now: () => EpochMs;
  readonly openTab: (url: string) => Promise<void>;
  readonly openOptionsPage: () => Promise<void>;
  /** Asks for Google's hosts; must be called in the click itself. False if refused. */
  readonly requestHosts: () => Promise<boolean>;
}
