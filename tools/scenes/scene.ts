import type { Page } from 'puppeteer-core';
import type { Stage } from '../stage/stage.ts';

/** One sight of the extension that a person can come to, as the shipped bundle shows it. */
export interface Scene {
  /** Kebab-case, and no other scene's. */
  readonly name: string;
  readonly page: 'popup' | 'options';
  /** What happens before the page is opened. Gives, where it must, how to make up for it before the next scene. */
  readonly before?: (stage: Stage) => Promise<AfterScene | undefined>;
  /** What the person does on the page. */
  readonly pose?: (page: Page, stage: Stage) => Promise<void>;
  /** What is on the page once the scene stands, as a selector. */
  readonly shows: string;
  /** Is a check for mail under way that does not end as long as the scene stands? */
  readonly busy?: boolean;
  /** Can what is stored not be read, the settings included? */
  readonly isUnread?: boolean;
  /** Is all of the list looked at, however long, rather than what the popup has room for? */
  readonly whole?: boolean;
}

/** Makes up for what a scene changed outside its page. */
export type AfterScene = () => Promise<void>;

/** Scenes that begin alike: accounts are signed in once for all of them. */
export interface Act {
  readonly name: string;
  /** From a browser where nobody is signed in and no client is set up. */
  readonly enter: (stage: Stage) => Promise<void>;
  readonly scenes: readonly Scene[];
}
