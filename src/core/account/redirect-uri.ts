import { fail, ok, type Result } from '../result.ts';
import type { SignInFailure } from './sign-in.ts';

/** Where Google sends the answer of a sign-in, to be registered with the client; or why this browser can't have one. */
export type RedirectUri = Result<string, Extract<SignInFailure, { kind: 'no-identity' | 'unregistrable' }>>;

const CHROMIUM_HOST = /^[\w-]+\.chromiumapp\.org$/;
const FIREFOX_HOST = '.extensions.allizom.org';

/**
 * Judges the address that a browser gives its extension. Chromium's can be registered as it is. Firefox's has a domain
 * that Google refuses; the loopback form with the same hash is equal to it since Firefox 86. Others have domains made up
 * by the browser, such as ungoogled-chromium's `.qjz9zk`.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity
 */
export function readRedirectUri(address: string): RedirectUri {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && CHROMIUM_HOST.test(hostname)) return ok(address);
  return hostname.endsWith(FIREFOX_HOST)
    ? ok(`http://127.0.0.1/mozoauth2/${hostname.slice(0, -FIREFOX_HOST.length)}`)
    : fail({ kind: 'unregistrable', host: hostname });
}
