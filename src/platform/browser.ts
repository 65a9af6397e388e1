import type { Browser } from 'webextension-polyfill';
import polyfill from 'webextension-polyfill';

/**
 * The browser's extension API under the name that Firefox and Chromium from 148 on give it themselves. In an older Chromium
 * `webextension-polyfill` wraps `chrome`. What the two do differently is dealt with in this folder, function by function.
 */
export const browser: Browser = polyfill;
