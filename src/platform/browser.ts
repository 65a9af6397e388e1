import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API, under one name. Firefox calls it `browser`; Chromium `chrome`, whose Manifest V3 functions
 * give promises like Firefox's. What the two do differently is dealt with in this folder, function by function.
 */
// `as`: no type tells of both names, and each holds what the other does as far as we use it.
const names = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

// In Chromium without extensions (a unit test, a plain page) there is neither: using it then fails at the first call.
export const browser = (names.browser ?? names.chrome) as Browser;
