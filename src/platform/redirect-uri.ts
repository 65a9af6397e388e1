import { browser } from './browser.ts';

const FIREFOX_HOST = '.extensions.allizom.org';

/**
 * Where Google must send the answer of a sign-in: the address to register with the client. Undefined without identity API.
 * Chromium gives an https address of this extension. Firefox gives one of a domain that Google will not register; the
 * loopback form with the same hash is equal to it since Firefox 86.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity
 */
export function redirectUri(): string | undefined {
  if (browser.identity?.launchWebAuthFlow === undefined) return undefined;
  const address = browser.identity.getRedirectURL();
  const { hostname } = new URL(address);
  if (!hostname.endsWith(FIREFOX_HOST)) return address;
  return `http://127.0.0.1/mozoauth2/${hostname.slice(0, -FIREFOX_HOST.length)}`;
}
