import { browser } from './browser.ts';

const origins: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];

/** Does the browser let us reach Google's hosts? A user of Firefox may withdraw that at any time. */
export function hasHosts(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the user for Google's hosts; must be called in the click that wants it. False if refused. */
export function requestHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}
