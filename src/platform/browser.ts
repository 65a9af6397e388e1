import type { Browser } from 'webextension-polyfill';
import polyfill from 'webextension-polyfill';

/**
 * The browser's extension API, under the name that Firefox and Chromium 148 or later use. In older Chromium,
 * `webextension-polyfill` wraps `chrome`. This folder handles the differences between the two, function by function.
 */
export const browser: Browser = polyfill;

/** The version of Tidings that runs. */
export function tidingsVersion(): string {
  return browser.runtime.getManifest().version;
}
