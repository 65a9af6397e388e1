import type { Page } from 'puppeteer-core';

/** How to start a browser with the shipped bundle installed. */
export interface LaunchOptions {
  /** Folder of the unpacked bundle: dist/chrome or dist/firefox. */
  readonly dist: string;
  readonly sandboxPort: number;
  /** Base64 SHA-256 of the public key (SPKI) in the sandbox's certificate. */
  readonly spkiHash: string;
  /** Default: true. */
  readonly headless?: boolean;
  /** A profile folder to keep; by default a temporary one, removed by `close`. */
  readonly profile?: string;
  /** Leaves SIGINT, SIGTERM and SIGHUP to the caller; by default each of them ends the browser and this process. */
  readonly leaveSignals?: boolean;
}

/** The values that an organization sets for the extension (`storage.managed`). */
export type Policy = Readonly<Record<string, unknown>>;

export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** A real browser with the bundle installed, whose connections all end in the sandbox. Every wait has a timeout. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** Host part of the extension's own addresses: Chromium's id or Firefox's UUID. */
  readonly extensionId: string;
  /** The address of the extension's options page. */
  readonly optionsAddress: string;
  /** The redirect URI that the Google client must have registered for this browser. */
  readonly redirectUri: string;

  /** What the toolbar shows, read from a page of the extension: this neither wakes nor needs the background. */
  badge(): Promise<Badge>;
  /** Everything in one storage area, read from a page of the extension. */
  storage(area: 'local' | 'session' | 'sync'): Promise<Readonly<Record<string, unknown>>>;
  /** Writes entries to one storage area, where the extension finds them. */
  write(area: 'local' | 'session', entries: Readonly<Record<string, unknown>>): Promise<void>;
  /** Changes members of a stored object under the extension's lock, as another part of the extension would. */
  patch(area: 'local' | 'session', key: string, members: Readonly<Record<string, unknown>>): Promise<void>;
  /** Appends to a list in local storage under the same lock, as a page of the extension does. */
  append(key: string, element: unknown): Promise<void>;
  /** The names of the locks that some context of the extension holds now. */
  heldLocks(): Promise<readonly string[]>;
  /** Makes every alarm of the extension fire within about a second, keeping its period; returns their names. */
  fireAlarms(): Promise<readonly string[]>;
  /** Sends a message to the background from a page of the extension, waking it if necessary, and returns its answer. */
  send(message: unknown): Promise<unknown>;

  /** Pins the extension's button to the toolbar or unpins it, as the user does in the menu behind the puzzle piece. */
  pin(on: boolean): Promise<void>;
  /** The popup: Chromium's real one under the toolbar button; in Firefox, which cannot automate that, in a tab. */
  openPopup(): Promise<Page>;
  /** Opens the real popup under the toolbar button, returns its text once `ready` accepts it, and closes it. */
  toolbarPopupText(ready: (text: string) => boolean): Promise<string>;
  openOptions(): Promise<Page>;
  /** Opens a page of the web or of the extension in a new tab, by its address. */
  openUrl(url: string): Promise<Page>;
  /** Waits for a tab or window, not returned before, whose address starts with a prefix. Default timeout 10 s. */
  openedPage(addressPrefix: string, timeoutMs?: number): Promise<Page>;
  /** The number of tabs and windows whose address starts with a prefix. */
  pagesAt(addressPrefix: string): Promise<number>;
  /** Waits for a window of `identity.launchWebAuthFlow` that was not returned before. Default timeout 10 s. */
  consentWindow(timeoutMs?: number): Promise<Page>;
  /** The number of consent windows that are open now. */
  consentWindows(): Promise<number>;

  backgroundRuns(): Promise<boolean>;
  /** Stops the service worker or event page as the browser would when idle; resolves once it has stopped. */
  killBackground(): Promise<void>;
  /** Starts collecting the extension's uncaught errors; returns a function that reads them. */
  noteErrors(): Promise<() => Promise<readonly string[]>>;
  /** Closes the browser and reopens it with the same profile, online, as a user would. */
  restart(): Promise<void>;
  /** Puts an organization's policy in force, or ends it; the browser is reopened for that. */
  usePolicy(policy: Policy | undefined): Promise<void>;
  /**
   * Everything that the browser has written to its standard output and error since it could be driven: its own messages, and
   * those that the extension's pages and background write to their consoles, uncaught errors included.
   */
  printed(): string;
  /** The titles of all open pages of the extension. */
  titles(): Promise<readonly string[]>;
  /** Takes the extension offline: no host can be reached and `navigator.onLine` is false. `restart` ends this. */
  offline(on: boolean): Promise<void>;
  /** Each `host:port` requested by anything in the browser since launch, the browser's own requests included. */
  hosts(): readonly string[];

  colorScheme(page: Page, scheme: 'dark' | 'light'): Promise<void>;
  /** Writes a PNG screenshot of the page. */
  screenshot(page: Page, file: string): Promise<void>;
  /** Resolves when the browser has exited, for example because a user closed its last window. */
  gone(): Promise<void>;
  close(): Promise<void>;
}
