import { browser } from './browser.ts';

const origins: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];

/** Whether the browser lets us reach Google's hosts. In Firefox, the user can withdraw that at any time. */
export function hasHosts(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the user for access to Google's hosts; must be called in the handler of a click. Returns false if refused. */
export function requestHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}
