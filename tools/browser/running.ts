import type { Page } from 'puppeteer-core';

/** One start of a browser with the extension in it: what Chromium and Firefox each do in their own way. */
export interface Running {
  /** A page of the extension for asking its APIs, which does nothing by itself. */
  readonly helper: Page;
  /** Opens a page of the extension in a tab, by its path in the bundle. */
  openTab(path: string): Promise<Page>;
  openPopup(): Promise<Page>;
  /** Opens the real popup and gives functions to read its text and to close it. */
  openToolbarPopup(): Promise<{ text(): Promise<string>; close(): Promise<void> }>;
  backgroundRuns(): Promise<boolean>;
  killBackground(): Promise<void>;
  /** Sets `navigator.onLine` of the extension's pages and background. */
  setOnline(on: boolean): Promise<void>;
  /** Collects from now on the errors in the extension that nobody caught; gives the way to read them. */
  noteErrors(): Promise<() => Promise<readonly string[]>>;
  colorScheme(page: Page, scheme: 'dark' | 'light'): Promise<void>;
}
