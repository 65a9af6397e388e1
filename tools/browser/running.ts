import type { Page } from 'puppeteer-core';

/** One start of a browser with the extension installed: the parts that differ between Chromium and Firefox. */
export interface Running {
  /** A page of the extension for calling its APIs, which does nothing on its own. */
  readonly helper: Page;
  /** Opens a page of the extension in a tab, by its path in the bundle. */
  openTab(path: string): Promise<Page>;
  /** Pins the extension's button to the toolbar or unpins it. */
  pin(on: boolean): Promise<void>;
  openPopup(): Promise<Page>;
  /** Opens the real popup and returns functions that read its text and close it. */
  openToolbarPopup(): Promise<{ text(): Promise<string>; close(): Promise<void> }>;
  backgroundRuns(): Promise<boolean>;
  killBackground(): Promise<void>;
  /** Sets `navigator.onLine` of the extension's pages and background. */
  setOnline(on: boolean): Promise<void>;
  /** Starts collecting the extension's uncaught errors; returns a function that reads them. */
  noteErrors(): Promise<() => Promise<readonly string[]>>;
  colorScheme(page: Page, scheme: 'dark' | 'light'): Promise<void>;
}
