import browser from 'webextension-polyfill';

/** The browser's extension API, by promises and under one name in Chromium and Firefox. */
export { browser };
