import { type RedirectUri, readRedirectUri } from '../core/account/redirect-uri.ts';
import { fail } from '../core/result.ts';
import { browser } from './browser.ts';

/** The redirect URI to which Google must send the answer of a sign-in. */
export function redirectUri(): RedirectUri {
  // Firefox for Android and Safari lack it.
  if (browser.identity?.launchWebAuthFlow === undefined) return fail({ kind: 'no-identity' });
  return readRedirectUri(browser.identity.getRedirectURL());
}
