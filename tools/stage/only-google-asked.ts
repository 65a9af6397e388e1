import { expect } from 'vitest';
import type { Stage } from './stage.ts';

const API_HOSTS = ['gmail.googleapis.com', 'oauth2.googleapis.com', 'www.googleapis.com'];

/** What the user's own windows load: Google's sign-in pages, and Gmail after a click on a message. */
const SHOWN_HOSTS = ['accounts.google.com', 'mail.google.com'];

/** The browsers' own requests: component updates, form filling, safe browsing, settings. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|net|org)|gvt1\.com)$|^(update|content-autofill|safebrowsing|optimizationguide-pa)\.googleapis\.com$|^clients\d\.google\.com$/;

/**
 * Checks everything since the start: the extension sent the sandbox requests for the three hosts only, none with a cookie
 * (each answer there sets one), and every connection that was opened is accounted for.
 */
export function expectOnlyGoogleAsked(stage: Stage): void {
  expect(stage.sandbox.log.api().length).toBeGreaterThan(0);
  expect(strayRequests(stage)).toEqual([]);
}

/** The logged requests that should not have been sent, and the connections that are not accounted for. */
export function strayRequests({ browser, sandbox }: Pick<Stage, 'browser' | 'sandbox'>): readonly string[] {
  const named = (what: string) => (request: { readonly host: string; readonly path: string }) =>
    `${what}: ${request.host}${request.path}`;
  const origin = new URL(browser.optionsAddress).href.split('/', 3).join('/');
  const own = sandbox.log.entries().filter((request) => request.origin === origin);

  // Chromium connects to the redirect URI before it intercepts the redirect.
  const accounted = [...API_HOSTS, ...SHOWN_HOSTS, new URL(browser.redirectUri).host];
  const others = browser.hosts().map((address) => address.replace(/:443$/, ''));
  return [
    ...sandbox.log
      .api()
      .filter(({ cookie }) => cookie)
      .map(named('with a cookie')),
    ...own.filter(({ host }) => !API_HOSTS.includes(host)).map(named('to another host')),
    ...others.filter((host) => !accounted.includes(host) && !BROWSERS_OWN.test(host)),
  ];
}
