import type { Browser } from 'puppeteer-core';

/** The API behind Chromium's extensions page; it has no public types. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly errorCollection: boolean;
    }): Promise<void>;
    getExtensionInfo(id: string): Promise<{
      readonly runtimeErrors: readonly { readonly message: string; readonly severity: string }[];
    }>;
  };
};

/** Chromium's own messages for a worker that was killed before its script was read, or during a browser API call. */
const OF_KILLS: readonly string[] = [
  'Failed to load the script unexpectedly',
  'Uncaught Error: No SW',
  // The same for a call that gives nothing back, such as `idle.setDetectionInterval`.
  'Unchecked runtime.lastError: No SW',
];

/**
 * Makes Chromium collect the extension's uncaught errors, as it does for developers; returns a function that reads them. A
 * debugger would report the same errors, but keeps workers from stopping while they start.
 */
export async function noteExtensionErrors(browser: Browser, id: string): Promise<() => Promise<readonly string[]>> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/', { timeout: 10_000 });
  await page.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  }, id);
  return async () => {
    const errors = await page.evaluate(async (extensionId) => {
      const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId);
      return runtimeErrors.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message);
    }, id);
    return errors.filter((error) => !OF_KILLS.includes(error));
  };
}
