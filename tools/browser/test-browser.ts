import type { Page } from 'puppeteer-core';

/** How to start a browser with the shipped bundle in it. */
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
  /** Leave SIGINT, SIGTERM and SIGHUP to the caller; by default each of them ends the browser and this process. */
  readonly leaveSignals?: boolean;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** One real browser with the bundle installed, whose every connection ends in the sandbox. Each wait is bounded. */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** Host part of the extension's own addresses: Chromium's id, Firefox's UUID. */
  readonly extensionId: string;
  /** Where the extension's options page is. */
  readonly optionsAddress: string;
  /** What the Google client must have registered for this browser. */
  readonly redirectUri: string;

  /** What the toolbar shows, asked from a page of the extension: it neither wakes nor needs the background. */
  badge(): Promise<Badge>;
  /** Everything in one storage area, asked from a page of the extension. */
  storage(area: 'local' | 'session'): Promise<Readonly<Record<string, unknown>>>;
  /** Writes entries into one storage area, where the extension finds them. */
  write(area: 'local' | 'session', entries: Readonly<Record<string, unknown>>): Promise<void>;
  /** Changes members of an object that is kept under a key, as another part of the extension would: in its turn. */
  patch(area: 'local' | 'session', key: string, members: Readonly<Record<string, unknown>>): Promise<void>;
  /** Makes each alarm that the extension has set go off within about a second, keeping its period; gives their names. */
  fireAlarms(): Promise<readonly string[]>;
  /** Sends a message to the background from a page of the extension, waking it if need be, and gives its answer. */
  send(message: unknown): Promise<unknown>;

  /** The popup: Chromium's real one under the toolbar button; in Firefox, which lets nobody drive that, in a tab. */
  openPopup(): Promise<Page>;
  /** Opens the real popup under the toolbar button, gives the text it shows once `ready` accepts it, and closes it. */
  toolbarPopupText(ready: (text: string) => boolean): Promise<string>;
  openOptions(): Promise<Page>;
  /** Opens a page of the web or of the extension in a new tab, by its address. */
  openUrl(url: string): Promise<Page>;
  /** Waits for a tab or window, not given before, whose address starts so. Default timeout 10 s. */
  openedPage(addressPrefix: string, timeoutMs?: number): Promise<Page>;
  /** How many tabs and windows show an address that starts so. */
  pagesAt(addressPrefix: string): Promise<number>;
  /** Waits for a window of `identity.launchWebAuthFlow` that was not given before. Default timeout 10 s. */
  consentWindow(timeoutMs?: number): Promise<Page>;
  /** How many consent windows are open now. */
  consentWindows(): Promise<number>;

  backgroundRuns(): Promise<boolean>;
  /** Stops the service worker or event page as the browser would when idle; resolves once it is gone. */
  killBackground(): Promise<void>;
  /** Collects from now on the errors in the extension that nobody caught; gives the way to read them. */
  noteErrors(): Promise<() => Promise<readonly string[]>>;
  /** Closes the browser and opens it with the same profile, online, as its user would. */
  restart(): Promise<void>;
  /** Cuts the extension off: no host can be reached and `navigator.onLine` is false. Ends with `restart`. */
  offline(on: boolean): Promise<void>;
  /** Each `host:port` that anything in the browser asked for since launch, the browser's own requests included. */
  hosts(): readonly string[];

  colorScheme(page: Page, scheme: 'dark' | 'light'): Promise<void>;
  /** Writes a PNG of what the page shows. */
  screenshot(page: Page, file: string): Promise<void>;
  /** Resolves when the browser has gone, such as when a person has closed its last window. */
  gone(): Promise<void>;
  close(): Promise<void>;
}
