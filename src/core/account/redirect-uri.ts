import { fail, ok, type Result } from '../result.ts';
import type { SignInFailure } from './sign-in.ts';

/** Where Google sends the result of a sign-in, to be registered with the client; or why this browser can't have one. */
export type RedirectUri = Result<string, Extract<SignInFailure, { kind: 'no-identity' | 'unregistrable' }>>;

const CHROMIUM_HOST = /^[\w-]+\.chromiumapp\.org$/;
const FIREFOX_HOST = '.extensions.allizom.org';

/**
 * Judges the address that a browser assigns to its extension. Chromium's can be registered as it is. Google refuses the
 * domain of Firefox's; the loopback form with the same hash is equivalent since Firefox 86. Other browsers make up
 * domains, such as ungoogled-chromium's `.qjz9zk`.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/identity
 */
export function readRedirectUri(address: string): RedirectUri {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && CHROMIUM_HOST.test(hostname)) return ok(address);
  return hostname.endsWith(FIREFOX_HOST)
    ? ok(`http://127.0.0.1/mozoauth2/${hostname.slice(0, -FIREFOX_HOST.length)}`)
    : fail({ kind: 'unregistrable', host: hostname });
}
