import type { Browser } from 'puppeteer-core';

/** The API behind Chromium's extensions page; it has no public types. */
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: {
      readonly extensionId: string;
      readonly pinnedToToolbar: boolean;
    }): Promise<void>;
  };
};

/** Pins the extension's button to the toolbar or unpins it, as the switch *Pin to toolbar* of the extension's details does. */
export async function pinButton(browser: Browser, id: string, on: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/', { timeout: 10_000 });
  await page.evaluate(
    (extensionId, pinnedToToolbar) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar }),
    id,
    on,
  );
  await page.close();
}
