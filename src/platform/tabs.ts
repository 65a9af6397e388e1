import { browser } from './browser.ts';

/** Opens a URL in a new tab in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the options page, or brings it to the front. */
export function openOptionsPage(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/**
 * Opens the options page in a tab of its own, as the welcome page after installation. `openOptionsPage` would reuse a
 * blank tab in front, where the user may be about to go elsewhere.
 */
export function openWelcomePage(): Promise<void> {
  return openTab(browser.runtime.getURL(browser.runtime.getManifest().options_ui?.page ?? ''));
}
