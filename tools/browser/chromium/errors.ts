import type { Browser } from 'puppeteer-core';

/** What Chromium's page of extensions uses; there are no public types for it. */
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

/** Chromium's own words for a worker that was killed before its script had been read, or while it asked the browser. */
const OF_KILLS: readonly string[] = ['Failed to load the script unexpectedly', 'Uncaught Error: No SW'];

/**
 * Makes Chromium collect what the extension reports as an error and nobody caught, as it does for developers; gives the way
 * to read it. A debugger would tell the same, but keeps workers from ending while they start.
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
