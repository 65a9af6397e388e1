import type { Page } from 'puppeteer-core';
import type { Stage } from '../stage/stage.ts';

/** A state of the extension that a user can reach, as the shipped bundle shows it. */
export interface Scene {
  /** In kebab case, and unique. */
  readonly name: string;
  readonly page: 'popup' | 'options' | 'story' | 'narrow-story';
  /** What happens before the page is opened. Returns a cleanup to run before the next scene, if one is needed. */
  readonly before?: (stage: Stage) => Promise<AfterScene | undefined>;
  /** What the user does on the page. */
  readonly pose?: (page: Page, stage: Stage) => Promise<void>;
  /** A selector for what the page shows once the scene is set up. */
  readonly shows: string;
  /** Whether a check for mail is in progress that does not end during the scene. */
  readonly busy?: boolean;
  /** Whether stored data cannot be read, including the settings. */
  readonly isUnread?: boolean;
  /** Whether the whole list is shown, however long, rather than what fits in the popup. */
  readonly whole?: boolean;
}

/** Undoes what a scene changed outside its page. */
export type AfterScene = () => Promise<void>;

/** Scenes with the same starting state: accounts are signed in once for all of them. */
export interface Act {
  readonly name: string;
  /** Starts from a browser with no accounts and no client. */
  readonly enter: (stage: Stage) => Promise<void>;
  readonly scenes: readonly Scene[];
}
